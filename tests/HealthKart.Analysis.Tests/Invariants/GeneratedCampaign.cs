using System.Globalization;
using HealthKart.Analysis.Performance;

namespace HealthKart.Analysis.Tests.Invariants;

public sealed record GeneratedSale(string Id, string Campaign, string Product, string Date, int Orders, decimal Revenue);

public sealed record GeneratedPayout(string Id, string Basis, decimal? Amount, string Campaign, string Date);

/// <summary>A small campaign as FsCheck makes it up, without returns, and a filter on it that may leave nothing.</summary>
public sealed record GeneratedCampaign(IReadOnlyList<GeneratedSale> Sales, IReadOnlyList<GeneratedPayout> Payouts, CampaignFilter Filter)
{
    public static readonly string[] Ids = ["1", "2", "3", "4", "inf_5", "inf_6"];
    public static readonly string[] Platforms = ["Instagram", "YouTube", "Twitter"];
    public static readonly string[] Campaigns = ["Diwali", "Holi", "Navratri"];
    public static readonly string[] Products = ["Whey", "Bar"];
    public static readonly string[] Dates = ["2025-01-10", "2025-01-31", "2025-02-14", "2025-04-01"];

    private static readonly string[] s_influencerColumns = ["id", "name", "platform"];
    private static readonly string[] s_salesColumns = ["influencer_id", "campaign", "product", "date", "orders", "revenue"];
    private static readonly string[] s_payoutColumns = ["influencer_id", "basis", "total_payout", "campaign", "date"];

    /// <summary>The ids in the order of the influencers file.</summary>
    public IReadOnlyList<string> Listed { get; init; } = Ids[..5];

    /// <summary>Whether the payouts file has a campaign and a date; without, the sales are read at the same time.</summary>
    public bool PayoutsHaveKeys { get; init; } = true;

    public decimal Revenue => Sales.Sum(sale => sale.Revenue);

    public decimal TotalPayout => Payouts.Sum(payout => payout.Amount ?? 0);

    // What FsCheck prints of a campaign that breaks a rule.
    public override string ToString() =>
        $"{Filter.From:o}–{Filter.To:o}, minimum ROAS {Filter.MinRoas}, orders {Filter.MinOrders}, "
        + $"platforms {string.Join('|', Filter.Platforms)}, campaigns {string.Join('|', Filter.Campaigns)}, "
        + $"products {string.Join('|', Filter.Products)}"
        + $"\n{string.Join('\n', Sales)}\n{string.Join('\n', Payouts)}";

    /// <summary>
    /// Writes the files, by default with the columns in their usual order. Every value that a filter can name has a sale of ₹0 at least.
    /// </summary>
    /// <param name="columns">Shuffles the columns of each file.</param>
    internal TestCampaign Write(Random? columns = null) => new()
    {
        Influencers = Table(
            s_influencerColumns,
            Listed.Select(id => new[] { id, $"Name {id}", Platforms[Array.IndexOf(Ids, id) % Platforms.Length] }),
            columns),
        Sales = Table(s_salesColumns, Sales.Select(Cells).Concat(KnownValues()), columns),
        Payouts = PayoutsHaveKeys
            ? Table(s_payoutColumns, Payouts.Select(Cells), columns)
            : Table(s_payoutColumns[..3], Payouts.Select(payout => Cells(payout)[..3]), columns),
    };

    private static IEnumerable<string[]> KnownValues() =>
        from campaign in Campaigns.Append("")
        from product in Products
        select new[] { "1", campaign, product, "", "0", "0" };

    private static string[] Cells(GeneratedSale sale) =>
        [sale.Id, sale.Campaign, sale.Product, sale.Date, $"{sale.Orders}", Rupees(sale.Revenue)];

    private static string[] Cells(GeneratedPayout payout) =>
        [payout.Id, payout.Basis, payout.Amount is { } amount ? Rupees(amount) : "", payout.Campaign, payout.Date];

    private static string Rupees(decimal amount) => amount.ToString(CultureInfo.InvariantCulture);

    private static string Table(string[] columns, IEnumerable<string[]> rows, Random? random)
    {
        int[] places = [.. Enumerable.Range(0, columns.Length)];
        random?.Shuffle(places);
        return string.Concat(rows.Prepend(columns).Select(cells => string.Join(',', places.Select(place => cells[place])) + "\n"));
    }
}
