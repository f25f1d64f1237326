using FsCheck;
using FsCheck.Fluent;
using HealthKart.Analysis.Performance;

namespace HealthKart.Analysis.Tests.Invariants;

/// <summary>Makes up campaigns for FsCheck, and smaller ones of one that breaks a rule.</summary>
public static class CampaignArbitrary
{
    // In rupees: its paise fit in a long, those of two do not.
    private const decimal TwiceTooMuch = 90_000_000_000_000_000;

    public static Arbitrary<GeneratedCampaign> Campaigns()
    {
        var campaigns =
            from sales in Sale().ListOf()
            from payouts in Payout().ListOf()
            from filter in Filter()
            select new GeneratedCampaign([.. sales], [.. payouts], filter);
        return Arb.From(campaigns, Shrink);
    }

    private static Gen<GeneratedSale> Sale() =>
        from id in ExportedCells.Id(GeneratedCampaign.Ids)
        from campaign in ExportedCells.Name(GeneratedCampaign.Campaigns)
        from product in ExportedCells.Name(GeneratedCampaign.Products)
        from date in OneOrBlank(GeneratedCampaign.Dates)
        from orders in Gen.Choose(0, 5)
        from revenue in Gen.Frequency((9, Amount()), (1, TooMuch()))
        select new GeneratedSale(id, campaign, product, date, orders, revenue);

    // No two alike: a row of nobody that has what those above it have is their sum.
    private static Gen<decimal> TooMuch() => Gen.Choose(0, 1_000_000).Select(paise => TwiceTooMuch + (paise / 100m));

    private static Gen<GeneratedPayout> Payout() =>
        from id in ExportedCells.Id(GeneratedCampaign.Ids)
        from basis in OneOrBlank(["post", "order"])
        from amount in Gen.Frequency((9, Amount().Select(amount => (decimal?)amount)), (1, Gen.Constant<decimal?>(null)))
        from campaign in Gen.OneOf(Gen.Constant(""), ExportedCells.Name(GeneratedCampaign.Campaigns))
        from date in Gen.OneOf(Gen.Constant(""), OneOrBlank(GeneratedCampaign.Dates))
        select new GeneratedPayout(id, basis, amount, campaign, date);

    /// <summary>Whole paise, nothing, or four decimals.</summary>
    private static Gen<decimal> Amount() => Gen.Frequency(
        (6, Gen.Choose(0, 1_000_000).Select(paise => paise / 100m)),
        (1, Gen.Constant(0m)),
        (2, Gen.Choose(0, 100_000_000).Select(parts => parts / 10_000m)));

    private static Gen<CampaignFilter> Filter() =>
        from platforms in SomeOf(["Instagram", "YouTube"])
        from campaigns in SomeOf(GeneratedCampaign.Campaigns)
        from products in SomeOf(GeneratedCampaign.Products)
        from days in Gen.Choose(0, 5)
        from roas in Gen.Elements(0, 0, 0, 0.37m)
        from orders in Gen.Elements(0, 0, 3)
        select new CampaignFilter
        {
            Platforms = platforms,
            Campaigns = campaigns,
            Products = products,
            From = days is 1 or 2 ? new DateOnly(2025, 1, 31) : null,
            To = days is 2 or 3 ? new DateOnly(2025, 2, 14) : null,
            MinRoas = roas,
            MinOrders = orders,
        };

    private static Gen<string> OneOrBlank(string[] values) => Gen.Elements([.. values, ""]);

    private static Gen<string[]> SomeOf(string[] values) => Gen.Elements([[], [], [], [values[0]], [values[^1]], values]);

    private static IEnumerable<GeneratedCampaign> Shrink(GeneratedCampaign campaign) =>
    [
        .. campaign.Filter == CampaignFilter.None ? [] : new[] { campaign with { Filter = CampaignFilter.None } },
        .. campaign.Sales.Select((_, i) => campaign with { Sales = [.. campaign.Sales.Where((_, j) => j != i)] }),
        .. campaign.Payouts.Select((_, i) => campaign with { Payouts = [.. campaign.Payouts.Where((_, j) => j != i)] }),
    ];
}
