using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Sums;
using HealthKart.Analysis.Wording;

namespace HealthKart.Cli.Wording;

internal static partial class Texts
{
    internal const string AllPayouts = "All payouts";

    internal const string WithSalesOnly = "With sales only";

    internal const string WithPayoutOnly = "With sales and payout";

    internal const string TooFewOrders = "too few orders";

    internal static string TopTitle(int count) => $"Highest ROAS ({count})";

    internal static string BottomTitle(int count) => $"Lowest ROAS ({count})";

    internal static string Days(DateOnly? first, DateOnly? last) => first is null ? "" : FormattableString.Invariant($", sales from {first:yyyy-MM-dd} to {last:yyyy-MM-dd}");

    internal static string Filters(IEnumerable<string> filters) => $"Filters: {string.Join(" · ", filters)}";

    internal static string Allocated() =>
        "The payout holds money that was allocated by orders, since a filter cuts the sales and the payouts do not say what they were for.";

    internal static FormattableString OnWholePayout(CampaignPerformance performance) =>
        $"On the whole of these payouts, {performance.WholePayout:money} before any was allocated, ROAS is {performance.RoasOnWholePayout:ratio} and an order costs {performance.WholePayoutPerOrder:money}.";

    internal static string ByTitle(string column) => $"By {column}";

    internal static FormattableString Unattributed(Remainder rest) =>
        $"Unattributed (no influencer id), not in the revenue: {Numerals.Current.Counted(rest.Rows, "row")}, {Numerals.Current.Counted(rest.Orders, "order")}, revenue {rest.Revenue:money}, payout {rest.TotalPayout:money}.";

    internal static FormattableString NotAllocated(decimal payout) =>
        $"Payout that nobody can tell how much of belongs to this filter, not in the total: {payout:money}.";

    internal static FormattableString NotPlaced(CampaignMoney campaign) =>
        $"Not placed, and in no total: {campaign.Money:money} of payouts for campaign '{campaign.Name}', which no sale has{(campaign.Nearest is { } nearest ? $"; the nearest is '{nearest}'" : "")}.";

    internal static FormattableString Open(PerformanceTotals totals) => (totals.OpenRevenue, totals.OpenPayout) switch
    {
        (var revenue, 0) => $"Of the revenue, {revenue:money} may still not happen (pending, on hold). --open exclude leaves it out.",
        (0, var payout) => $"Of the payout, {payout:money} is still open (pending, scheduled). --open exclude leaves it out.",
        var (revenue, payout) => $"Of the revenue, {revenue:money} may still not happen, and of the payout {payout:money} is still open (pending, scheduled). --open exclude leaves both out.",
    };

    internal static FormattableString Excluded(Remainder rest) =>
        $"Excluded: {Numerals.Current.Counted(rest.Rows, "row")} (revenue {rest.Revenue:money}, payout {rest.TotalPayout:money}), cancelled, taken back, in another currency or in the files already; see healthkart check.";

    internal static FormattableString Rejected(Remainder rest) =>
        $"Rejected rows, of all files before any filter: {rest.Rows:count} with revenue {rest.Revenue:money} and payout {rest.TotalPayout:money}.";

    internal static FormattableString Hidden(Hidden hidden) =>
        $"Hidden by minimum ROAS and orders: {Numerals.Current.Counted(hidden.Influencers, "influencer")} with revenue {hidden.Revenue:money} and payout {hidden.TotalPayout:money}.";

    internal static FormattableString ScopesDiffer(PerformanceTotals all, PerformanceTotals withSales) =>
        $"ROAS is {all.Roas:ratio} over all payouts and {withSales.Roas:ratio} over influencers with sales: {Numerals.Current.Counted(all.Influencers - withSales.Influencers, "influencer")} without a sale, and payouts of {all.TotalPayout - withSales.TotalPayout:money} brought none.";

    internal static FormattableString MostlyUnpaid(int without, int sellers) =>
        $"{without:count} of {sellers:count} influencers with sales {(without == 1 ? "has" : "have")} no payout: their revenue is in the ROAS over all payouts. The last column is without them.";

    internal static FormattableString Issues(long errors, long warnings) => $"{Numerals.Current.Counted(errors, "error")} (rows rejected) and {Numerals.Current.Counted(warnings, "warning")}:";

    internal static FormattableString MoreOfTheKind(long count) => $" And {count:count} more of this kind.";

    internal static FormattableString MoreIssues(int kinds) => $"  … and {kinds:count} more kinds; healthkart check lists them all.";
}
