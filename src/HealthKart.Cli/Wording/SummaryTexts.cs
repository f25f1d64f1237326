using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Sums;
using HealthKart.Analysis.Wording;

namespace HealthKart.Cli.Wording;

/// <summary>The summary of a campaign, and what is not in its numbers.</summary>
internal static class SummaryTexts
{
    internal const string CsvHelp = "Also write the influencers in the filter as CSV, for a spreadsheet.";

    internal const string AllPayouts = "All payouts";

    internal const string WithSalesOnly = "With sales only";

    internal const string WithPayoutOnly = "With sales and payout";


    internal static string TopTitle(int count) => $"Highest ROAS ({count})";

    internal static string BottomTitle(int count) => $"Lowest ROAS ({count})";

    internal static string ByTitle(string column) => $"By {column}";

    internal static string Days(DateOnly? first, DateOnly? last) => first is null
        ? ""
        : FormattableString.Invariant($", sales from {first:yyyy-MM-dd} to {last:yyyy-MM-dd}");

    /// <summary>The filters in a line; <c>null</c> where there are none.</summary>
    internal static string? FiltersOf(CampaignFilter filter)
    {
        var filters = FilterField.All
            .Select(field => (field.Option, Values: field.TextsOf(filter)))
            .Where(field => field.Values.Count > 0)
            .Select(field => $"{field.Option} {string.Join(", ", field.Values)}")
            .ToList();
        return filters.Count == 0 ? null : Filters(filters);
    }

    internal static string Filters(IEnumerable<string> filters) => $"Filters: {string.Join(" · ", filters)}";

    internal static string Allocated() =>
        "Some of the payout is allocated by orders: a filter cuts the sales, and the payouts do not say which sales they are for.";

    internal static string OnWholePayout(CampaignPerformance performance) => string.Create(
        Numerals.Current,
        $"With these payouts in full, {performance.WholePayout:money} before any was allocated, ROAS is "
        + $"{performance.RoasOnWholePayout:ratio} and an order costs {performance.WholePayoutPerOrder:money}.");

    internal static string Unattributed(Remainder rest) => string.Create(
        Numerals.Current,
        $"Unattributed (no influencer id), not in the revenue: {Numerals.Current.Counted(rest.Rows, "row")}, "
        + $"{Numerals.Current.Counted(rest.Orders, "order")}, revenue {rest.Revenue:money}, payout {rest.TotalPayout:money}.");

    internal static string NotAllocated(decimal payout) => string.Create(
        Numerals.Current,
        $"Payout not allocated, and not in the total: {payout:money}. How much of it belongs to this filter is not known.");

    internal static string NotPlaced(CampaignMoney campaign) => string.Create(
        Numerals.Current,
        $"Not placed, and in no total: {campaign.Money:money} of payouts for campaign '{campaign.Name}', which no sale "
        + $"has{(campaign.Nearest is { } nearest ? $"; the nearest is '{nearest}'" : "")}.");

    internal static string Open(PerformanceTotals totals) => (totals.OpenRevenue, totals.OpenPayout) switch
    {
        (var revenue, 0) => string.Create(
            Numerals.Current,
            $"Of the revenue, {revenue:money} may still not happen (pending, on hold). --open exclude leaves it out."),
        (0, var payout) => string.Create(
            Numerals.Current,
            $"Of the payout, {payout:money} is still open (pending, scheduled). --open exclude leaves it out."),
        var (revenue, payout) => string.Create(
            Numerals.Current,
            $"Of the revenue, {revenue:money} may still not happen, and of the payout {payout:money} is still open (pending, "
            + $"scheduled). --open exclude leaves both out."),
    };

    internal static string Excluded(Remainder rest) => string.Create(
        Numerals.Current,
        $"Excluded: {Numerals.Current.Counted(rest.Rows, "row")} (revenue {rest.Revenue:money}, payout {rest.TotalPayout:money}), "
        + $"cancelled, taken back, in another currency or in the files already; see healthkart check.");

    internal static string Rejected(Remainder rest) => string.Create(
        Numerals.Current,
        $"Rejected rows, of all files before any filter: {rest.Rows:count} with revenue {rest.Revenue:money} and payout "
        + $"{rest.TotalPayout:money}.");

    internal static string Hidden(Hidden hidden) => string.Create(
        Numerals.Current,
        $"Hidden by minimum ROAS and orders: {Numerals.Current.Counted(hidden.Influencers, "influencer")} with revenue "
        + $"{hidden.Revenue:money} and payout {hidden.TotalPayout:money}.");

    internal static string ScopesDiffer(PerformanceTotals all, PerformanceTotals withSales) => string.Create(
        Numerals.Current,
        $"ROAS is {all.Roas:ratio} over all payouts and {withSales.Roas:ratio} over influencers with sales: "
        + $"{Numerals.Current.Counted(all.Influencers - withSales.Influencers, "influencer")} without a sale, and payouts of "
        + $"{all.TotalPayout - withSales.TotalPayout:money} brought none.");

    internal static string MostlyUnpaid(int without, int sellers) => string.Create(
        Numerals.Current,
        $"{without:count} of {sellers:count} influencers with sales {(without == 1 ? "has" : "have")} no payout: their revenue is in "
        + $"the ROAS over all payouts. The last column is without them.");

    internal static string MoreRows(int rows) =>
        string.Create(Numerals.Current, $"  … and {rows:count} more; --json has all of them.");
}
