using FsCheck;
using FsCheck.Fluent;
using HealthKart.Analysis.Performance;

namespace HealthKart.Analysis.Tests.Invariants;

/// <summary>Makes up campaigns for FsCheck, and smaller ones of one that breaks a rule.</summary>
public static class CampaignArbitrary
{
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
        from id in Gen.Elements([.. GeneratedCampaign.Ids, ""])
        from campaign in OneOrBlank(GeneratedCampaign.Campaigns)
        from product in OneOrBlank(GeneratedCampaign.Products)
        from date in OneOrBlank(GeneratedCampaign.Dates)
        from orders in Gen.Choose(0, 5)
        from paise in Gen.Choose(0, 1_000_000)
        select new GeneratedSale(id, campaign, product, date, orders, paise);

    private static Gen<GeneratedPayout> Payout() =>
        from id in Gen.Elements([.. GeneratedCampaign.Ids, ""])
        from basis in OneOrBlank(["post", "order"])
        from paise in Gen.Choose(-1, 1_000_000)
        from campaign in OneOrBlank(GeneratedCampaign.Campaigns)
        from date in OneOrBlank(GeneratedCampaign.Dates)
        select new GeneratedPayout(id, basis, paise < 0 ? null : paise, campaign, date);

    private static Gen<CampaignFilter> Filter() =>
        from platforms in SomeOf(["Instagram", "YouTube"])
        from campaigns in SomeOf(GeneratedCampaign.Campaigns)
        from products in SomeOf(GeneratedCampaign.Products)
        from days in Gen.Choose(0, 3)
        from minimum in Gen.Choose(0, 9)
        select new CampaignFilter
        {
            Platforms = platforms,
            Campaigns = campaigns,
            Products = products,
            From = days % 2 == 1 ? new DateOnly(2025, 1, 31) : null,
            To = days > 1 ? new DateOnly(2025, 2, 14) : null,
            MinOrders = minimum == 9 ? 3 : 0,
        };

    private static Gen<string> OneOrBlank(string[] values) => Gen.Elements([.. values, ""]);

    private static Gen<string[]> SomeOf(string[] values) => Gen.Elements([[], [], [values[0]], [values[^1]], values]);

    private static IEnumerable<GeneratedCampaign> Shrink(GeneratedCampaign campaign) =>
    [
        .. campaign.Filter == CampaignFilter.None ? [] : new[] { campaign with { Filter = CampaignFilter.None } },
        .. campaign.Sales.Select((_, i) => campaign with { Sales = [.. campaign.Sales.Where((_, j) => j != i)] }),
        .. campaign.Payouts.Select((_, i) => campaign with { Payouts = [.. campaign.Payouts.Where((_, j) => j != i)] }),
    ];
}
