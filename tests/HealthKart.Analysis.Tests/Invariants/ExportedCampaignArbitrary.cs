using FsCheck;
using FsCheck.Fluent;
using HealthKart.Analysis.Performance;

namespace HealthKart.Analysis.Tests.Invariants;

/// <summary>Makes up exports for FsCheck, and smaller ones of one that breaks a rule.</summary>
public static class ExportedCampaignArbitrary
{
    private const int MostRows = 40;

    private static readonly string[] s_platforms = ["Instagram", "YouTube", "Twitter"];
    private static readonly string[] s_categories = ["Fitness", "Food"];
    private static readonly string[] s_campaigns = ["Diwali", "Holi", "MB \"Big\",\r\nNavratri"];
    private static readonly string[] s_products = ["Whey", "Bar"];
    private static readonly string[] s_listed = ["1", "2", "3", "inf_4", "inf_5"];
    private static readonly string[] s_known = [.. s_listed, "6", "ghost"];

    // Every value that a filter can name is in the files, whatever else is.
    private static readonly string[][] s_knownInfluencers = [.. s_platforms.SelectMany(platform => s_categories.Select(category => new[] { $"{platform} {category}", platform, category, "" }))];
    private static readonly string[][] s_knownSales = [.. s_campaigns.SelectMany(campaign => s_products.Select(product => new[] { "1", campaign, product, "", "0", "0", "", "" }))];

    public static Arbitrary<ExportedCampaign> Campaigns()
    {
        var campaigns =
            from influencers in Rows(Cells(ExportedCells.Id(s_listed), ExportedCells.Name(s_platforms), ExportedCells.Name(s_categories), ExportedCells.Extra()), s_listed.Length * 2)
            from sales in Sales()
            from payouts in Payouts()
            from filter in Filter()
            from withStatus in Gen.Choose(0, 3)
            select new ExportedCampaign(
                new CellTable("influencers", CellTable.InfluencerColumns, [.. influencers, .. s_knownInfluencers]),
                WithStatus(new CellTable("sales", CellTable.SalesColumns, [.. s_knownSales, .. sales]), withStatus is 1 or 3),
                WithStatus(new CellTable("payouts", CellTable.PayoutColumns, payouts), withStatus is 2 or 3),
                filter);
        return Arb.From(campaigns, Shrink);
    }

    private static CellTable WithStatus(CellTable table, bool hasStatus) => hasStatus ? table : table.WithoutStatus();

    private static Gen<string[][]> Sales() =>
        from forms in ExportedCells.DateForms()
        from rows in Rows(
            Cells(
                ExportedCells.Id(s_known),
                ExportedCells.Name(s_campaigns),
                ExportedCells.Name(s_products),
                ExportedCells.Date(forms),
                ExportedCells.Orders(),
                ExportedCells.Revenue(),
                ExportedCells.Status(),
                ExportedCells.Extra()),
            MostRows)
        from repeated in Repeated(rows)
        select repeated;

    private static Gen<string[][]> Payouts() =>
        from forms in ExportedCells.DateForms()
        from own in Gen.Elements(true, false)
        from rows in Rows(
            Cells(
                ExportedCells.Id([.. s_known, "unsold"]),
                ExportedCells.Name("post", "Per Post", "order", "per_order", "per-order", "fixed fee"),
                ExportedCells.Payout(),
                own ? ExportedCells.Name([.. s_campaigns, "Onam"]) : Gen.Constant(""),
                own ? Gen.OneOf(Gen.Constant(""), ExportedCells.Date(forms)) : Gen.Constant(""),
                ExportedCells.Status(),
                ExportedCells.Extra()),
            MostRows / 2)
        from repeated in Repeated(rows)
        select repeated;

    private static Gen<CampaignFilter> Filter() =>
        from platforms in SomeOf(["instagram", "YOUTUBE"])
        from categories in SomeOf(s_categories)
        from campaigns in SomeOf(["diwali", "Holi"])
        from products in SomeOf(s_products)
        from days in Gen.Choose(0, 5)
        from roas in Gen.Elements(0, 0, 0, 0.37m, 1.13m, 7.7m)
        from orders in Gen.Elements(0, 0, 0, 2.5m, 7)
        select new CampaignFilter
        {
            Platforms = platforms,
            Categories = categories,
            Campaigns = campaigns,
            Products = products,
            From = days is 1 or 2 ? new DateOnly(2025, 1, 20) : null,
            To = days is 2 or 3 ? new DateOnly(2025, 3, 1) : null,
            MinRoas = roas,
            MinOrders = orders,
        };

    private static Gen<string[]> Cells(params Gen<string>[] cells) => Gen.CollectToArray(cells, cell => cell);

    private static Gen<string[][]> Rows(Gen<string[]> row, int most) => Gen.Choose(0, most).SelectMany(count => Gen.ArrayOf(row, count));

    /// <summary>The rows, one of them perhaps again.</summary>
    private static Gen<string[][]> Repeated(string[][] rows) =>
        rows.Length == 0 ? Gen.Constant(rows) : Gen.Choose(-rows.Length, rows.Length - 1).Select(row => row < 0 ? rows : [.. rows, rows[row]]);

    private static Gen<string[]> SomeOf(string[] values) => Gen.Elements([[], [], [], [values[0]], [values[^1]], values]);

    private static IEnumerable<ExportedCampaign> Shrink(ExportedCampaign campaign) =>
    [
        .. campaign.Filter == CampaignFilter.None ? [] : new[] { campaign with { Filter = CampaignFilter.None } },
        .. WithoutOne(campaign.Sales).Select(sales => campaign with { Sales = sales }),
        .. WithoutOne(campaign.Payouts).Select(payouts => campaign with { Payouts = payouts }),
        .. WithoutOne(campaign.Influencers).Select(influencers => campaign with { Influencers = influencers }),
    ];

    private static IEnumerable<CellTable> WithoutOne(CellTable table) =>
        from row in table.Rows
        where !s_knownSales.Any(known => known.Take(6).SequenceEqual(row.Take(6))) && !s_knownInfluencers.Contains(row)
        select table with { Rows = [.. table.Rows.Where(other => other != row)] };
}
