using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using HealthKart.Analysis.Performance;

namespace HealthKart.Analysis.Tests.Invariants;

/// <summary>Makes up exports for FsCheck, and smaller ones of one that breaks a rule.</summary>
public static class ExportedCampaignArbitrary
{
    private const int MostRows = 40;

    private static readonly int s_product = Array.IndexOf(CellTable.SalesColumns, "product");
    private static readonly int s_status = Array.IndexOf(CellTable.SalesColumns, "status");
    private static readonly int s_orderId = Array.IndexOf(CellTable.SalesColumns, "order_id");
    private static readonly int s_refunded = Array.IndexOf(CellTable.SalesColumns, "refunded");

    private static readonly string[] s_platforms = ["Instagram", "YouTube", "Twitter"];
    private static readonly string[] s_categories = ["Fitness", "Food"];
    private static readonly string[] s_campaigns = ["Diwali", "Holi", "MB \"Big\",\r\nNavratri"];
    private static readonly string[] s_products = ["Whey", "Bar"];
    private static readonly string[] s_listed = ["1", "2", "3", "inf_4", "inf_5"];
    private static readonly string[] s_known = [.. s_listed, "6", "ghost"];

    // Every value that a filter can name is in the files, whatever else is.
    private static readonly string[][] s_knownInfluencers =
    [
        .. s_platforms.SelectMany(platform =>
            s_categories.Select(category => new[] { $"{platform} {category}", platform, category, "" })),
    ];

    private static readonly string[][] s_knownSales =
    [
        .. s_campaigns.SelectMany(campaign =>
            s_products.Select(product => new[] { "1", campaign, product, "", "0", "0", "", "", "", "" })),
    ];

    /// <summary>Exports in which each row stands by itself, wherever it stands.</summary>
    public static Arbitrary<ExportedCampaign> Campaigns() => Make(hasOrders: false);

    /// <summary>Exports; in those with orders, rows belong together: lines and states of orders, sums of other rows.</summary>
    internal static Arbitrary<ExportedCampaign> Make(bool hasOrders)
    {
        var campaigns =
            from influencers in Rows(
                Cells(ExportedCells.Id(s_listed), ExportedCells.Name(s_platforms), ExportedCells.Name(s_categories), ExportedCells.Extra()),
                s_listed.Length * 2)
            from sales in Sales(hasOrders)
            from payouts in Payouts(hasOrders)
            from filter in Filter()
            from withStatus in Gen.Choose(0, 3)
            from isFirst in Gen.Elements(true, false)
            from withOrders in Gen.Choose(0, 3)
            select new ExportedCampaign(
                new CellTable("influencers", CellTable.InfluencerColumns, [.. influencers, .. s_knownInfluencers]),
                Without(
                    new CellTable("sales", CellTable.SalesColumns, isFirst ? [.. s_knownSales, .. sales] : [.. sales, .. s_knownSales]),
                    ("status", withStatus is 0 or 2),
                    ("order_id", !hasOrders || withOrders is 0 or 2),
                    ("refunded", withOrders < 2)),
                Without(new CellTable("payouts", CellTable.PayoutColumns, payouts), ("status", withStatus < 2)),
                filter);
        return Arb.From(campaigns, Shrink);
    }

    private static CellTable Without(CellTable table, params (string Column, bool IsLeftOut)[] columns) =>
        columns.Aggregate(table, static (left, each) => each.IsLeftOut ? left.Without(each.Column) : left);

    private static Gen<string[][]> Sales(bool hasOrders) =>
        from forms in ExportedCells.DateForms()
        from isPlain in Gen.Elements(true, false)
        from rows in Rows(
            Cells(
                hasOrders ? ExportedCells.IdOfRow(s_known) : ExportedCells.Id(s_known),
                ExportedCells.Name(s_campaigns),
                ExportedCells.Name(s_products),
                ExportedCells.Date(forms),
                isPlain ? Gen.Choose(1, 9).Select(orders => $"{orders}") : ExportedCells.Orders(),
                isPlain ? ExportedCells.PlainAmount() : ExportedCells.Revenue(),
                ExportedCells.Status(),
                ExportedCells.OrderId(),
                ExportedCells.Refunded(),
                ExportedCells.Extra()),
            MostRows)
        from numbered in Numbered(rows)
        from repeated in Repeated(numbered)
        from again in hasOrders ? Again(repeated) : Gen.Constant(repeated)
        from summed in !hasOrders ? Gen.Constant(again) : Summed(again, CellTable.SalesColumns, "revenue", "orders")
        select summed;

    private static Gen<string[][]> Payouts(bool hasOrders) =>
        from forms in ExportedCells.DateForms()
        from own in Gen.Elements(true, false)
        from isPlain in Gen.Elements(true, false)
        from rows in Rows(
            Cells(
                hasOrders ? ExportedCells.IdOfRow([.. s_known, "unsold"]) : ExportedCells.Id([.. s_known, "unsold"]),
                ExportedCells.Name("post", "Per Post", "order", "per_order", "per-order", "fixed fee"),
                isPlain ? ExportedCells.PlainAmount() : ExportedCells.Payout(),
                own ? ExportedCells.Name([.. s_campaigns, "Onam"]) : Gen.Constant(""),
                own ? Gen.OneOf(Gen.Constant(""), ExportedCells.Date(forms)) : Gen.Constant(""),
                ExportedCells.Status(),
                ExportedCells.Extra()),
            MostRows / 2)
        from repeated in Repeated(rows)
        from summed in !hasOrders ? Gen.Constant(repeated) : Summed(repeated, CellTable.PayoutColumns, "total_payout", null)
        select summed;

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
        rows.Length == 0
            ? Gen.Constant(rows)
            : Gen.Choose(-rows.Length, rows.Length - 1).Select(row => row < 0 ? rows : [.. rows, rows[row]]);

    /// <summary>Sales whose orders have a row each, in some files.</summary>
    private static Gen<string[][]> Numbered(string[][] rows) =>
        Gen.Elements(true, false).Select(hasOwn => hasOwn ? [.. rows.Select((row, place) => With(row, (s_orderId, $"#{place}")))] : rows);

    /// <summary>Sales with further lines, states and copies of some of their orders.</summary>
    private static Gen<string[][]> Again(string[][] rows) =>
        from copies in Gen.ListOf(Gen.Choose(0, Math.Max(0, rows.Length - 1)), rows.Length / 4)
        from status in ExportedCells.Status()
        from product in ExportedCells.Name(s_products)
        from refunded in ExportedCells.Refunded()
        from kinds in Gen.ArrayOf(Gen.Choose(0, 3), rows.Length / 4)
        select rows.Concat(copies.Select((copy, place) => kinds[place] switch
        {
            0 => rows[copy],
            1 => With(rows[copy], (s_status, status)),
            2 => With(rows[copy], (s_status, status), (s_refunded, refunded)),
            _ => With(rows[copy], (s_product, product)),
        })).ToArray();

    /// <summary>The rows with lines of sums, or of what is nearly one, wherever they stand.</summary>
    private static Gen<string[][]> Summed(string[][] rows, string[] columns, string amount, string? orders) =>
        from lines in Gen.Choose(0, 3)
        from starts in Gen.ArrayOf(Gen.Choose(0, rows.Length), lines)
        from ends in Gen.ArrayOf(Gen.Choose(0, rows.Length), lines)
        from names in Gen.ArrayOf(Gen.Elements("Total", "Grand Total", "", "(not set)", "2 Total", "TOTAL:"), lines)
        from more in Gen.ArrayOf(Gen.Elements(0, 0, 0, 0.01m, -0.01m, 0.02m), lines)
        from isAll in Gen.ArrayOf(Gen.Elements(true, false), lines)
        from isOfStanding in Gen.ArrayOf(Gen.Elements(true, false, false), lines)
        select Enumerable.Range(0, lines).Aggregate(rows, (all, line) => WithSum(
            all,
            columns,
            names[line],
            Array.IndexOf(columns, amount),
            orders is null ? null : Array.IndexOf(columns, orders),
            isAll[line] ? 0 : Math.Min(starts[line], ends[line]),
            isAll[line] ? rows.Length : Math.Max(starts[line], ends[line]),
            more[line],
            isOfStanding[line],
            isAll[line] && starts[line] == 0));

    private static string[][] WithSum(
        string[][] rows, string[] columns, string name, int amount, int? orders, int start, int end, decimal more, bool isOfStanding,
        bool isFirst)
    {
        (start, end) = (Math.Min(start, rows.Length), Math.Min(end, rows.Length));
        var line = Enumerable.Repeat("", columns.Length).ToArray();
        var part = rows[start..end].Where(row => !isOfStanding || !row.Contains("declined")).ToList();
        (line[0], line[amount]) =
            (name, Math.Round(part.Sum(row => NumberOf(row[amount])) + more, 4).ToString(CultureInfo.InvariantCulture));
        if (orders is { } column)
        {
            line[column] = more == 0 ? part.Sum(row => NumberOf(row[column])).ToString(CultureInfo.InvariantCulture) : "";
        }

        return isFirst ? [line, .. rows] : [.. rows[..end], line, .. rows[end..]];
    }

    private static decimal NumberOf(string cell) =>
        decimal.TryParse(cell, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static string[] With(string[] row, params (int Column, string Cell)[] cells)
    {
        string[] changed = [.. row];
        foreach (var (column, cell) in cells)
        {
            changed[column] = cell;
        }

        return changed;
    }

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
