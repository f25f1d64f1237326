using HealthKart.Analysis.Loading;
using static HealthKart.Analysis.Wording.Phrases;

namespace HealthKart.Analysis.Quality;

/// <summary>What was not used, and what was wrong with the files.</summary>
internal static class QualityWords
{
    internal static string HoldsNoRejectedRows(string path, string header) =>
        $"'{OneLine(path)}' is not a file of rejected rows: its first line is not '{header}'. It was left as it is; name another file.";

    internal static string TitleOf(IssueKind kind) => kind switch
    {
        IssueKind.MissingFile => "File not there",
        IssueKind.MissingColumn => "Column not there",
        IssueKind.NotUtf8 => "Not UTF-8",
        IssueKind.ExtraCells => "More cells than columns",
        IssueKind.UnclosedQuote => "Quote not closed",
        IssueKind.RepeatedHeader => "Header again",
        IssueKind.DuplicateHeader => "Column named twice",
        IssueKind.SecondCandidate => "Another column fits as well",
        IssueKind.FileTaken => "File taken by its columns",
        IssueKind.FilesAsOne => "Files read as one",
        IssueKind.LinesAboveHeader => "Lines above the header",
        IssueKind.ShortRow => "Row too short",
        IssueKind.NulBytes => "Damaged row",
        IssueKind.NoRows => "No rows",
        IssueKind.SumRow => "Sums among the rows?",
        IssueKind.CutFile => "File may be cut",
        IssueKind.UnusableMoney => "Amount not readable",
        IssueKind.UnusableNumber => "Number not readable",
        IssueKind.AmbiguousNumbers => "Decimal point or comma?",
        IssueKind.ContradictoryBasis => "Rate and basis contradict",
        IssueKind.UnusableDate => "Date not readable",
        IssueKind.AmbiguousDates => "Day or month first?",
        IssueKind.BlankId => "Blank influencer id",
        IssueKind.NotStanding => "Row does not stand",
        IssueKind.OpenRow => "Open row left out",
        IssueKind.OpenUsed => "Open, and used",
        IssueKind.RefundedPart => "Part of a sale refunded",
        IssueKind.Refund => "Refund used as a return",
        IssueKind.RepeatedOrder => "Row of an order stands twice",
        IssueKind.EarlierState => "Earlier state of an order",
        IssueKind.RepeatedTotal => "Order's total on each line",
        IssueKind.LineWithoutAmount => "Line without an amount",
        IssueKind.ExcludedSum => "Sum of other rows",
        IssueKind.OtherCurrency => "Another currency",
        IssueKind.Converted => "Converted from another currency",
        IssueKind.OtherDayInZone => "Another day in India",
        IssueKind.UnknownStatus => "Status not known",
        IssueKind.UnsetId => "Id that names nobody",
        IssueKind.DamagedId => "Id rounded by a spreadsheet",
        IssueKind.JoinedByHandle => "Joined as handles",
        IssueKind.OrphanId => "Id not in the influencers file",
        IssueKind.DuplicateInfluencer => "Influencer listed twice",
        IssueKind.BlankOrders => "Orders blank",
        IssueKind.NegativeRevenue => "Return (negative revenue)",
        IssueKind.DuplicateRow => "Row stands twice",
        IssueKind.DuplicatesNotSought => "Repeated rows not looked for",
        IssueKind.FutureDate => "Date in the future",
        IssueKind.RevenueWithoutOrders => "Revenue without orders",
        IssueKind.OrdersWithoutRevenue => "Orders without revenue",
        IssueKind.EngagementAboveReach => "Engagement above reach",
        IssueKind.DuplicateName => "One name, several ids",
        IssueKind.MergedIds => "Ids perhaps in merged cells",
        IssueKind.OtherTier => "Another tier than by followers",
        IssueKind.InfluencersWithoutSales => "Influencers without sales",
        IssueKind.InfluencersWithoutPayouts => "Influencers without payouts",
        IssueKind.InfluencersWithoutPosts => "Influencers without posts",
        IssueKind.PayoutsWithoutSales => "Payouts without sales",
        IssueKind.SalesWithoutPayouts => "Sales without payouts",
        IssueKind.PayoutCampaignWithoutSales => "Payouts for a campaign without sales",
        IssueKind.SalesCampaignWithoutPayouts => "Campaign without payouts",
        IssueKind.UnknownArm => "Neither treated nor control",
        IssueKind.UnusableUsers => "No number of users",
        IssueKind.OutsideTest => "Outside the test",
        IssueKind.RepeatedArm => "Arm stands twice",
        IssueKind.OneArm => "Only one arm",
        IssueKind.UnknownGeo => "Geo in no group",
        IssueKind.NoTestDays => "Days of the test not known",
        IssueKind.BrokenPair => "Pair without two arms",
        IssueKind.ImpossibleSums => "Sums that cannot be",
        IssueKind.NegativeSpend => "Spend below 0",
        IssueKind.RepeatedTest => "Experiment in two files",
        IssueKind.GeoInBothArms => "Geo in both arms",
        IssueKind.RepeatedGeoDay => "Day of a geo stands twice",
        IssueKind.DaysWithOneArm => "Days with only one arm",
        IssueKind.MissingGeoDays => "Days of geos without a row",
        IssueKind.GeoOfOnePeriod => "Geo with only one period",
        IssueKind.SpendOfUsers => "Spend of users, not of the campaign",
        IssueKind.UnbalancedAccount => "Account does not balance",
        _ => kind.ToString(),
    };

    /// <summary>What the issues of one kind and file come to; <c>null</c> for a kind that is about the whole file and says so itself.</summary>
    internal static FormattableString? Rows(IssueKind kind, CampaignFile? file, long count) => kind switch
    {
        IssueKind.ExtraCells => $"{Rows(count)} {Have(count)} more cells than the header has columns; rejected, since they may have shifted.",
        IssueKind.UnusableMoney => $"{Rows(count)} {Have(count)} no readable amount; rejected.",
        IssueKind.UnusableNumber => $"{Cells(count)} {Are(count)} not a number; the rows are used without.",
        IssueKind.UnusableDate => $"{Rows(count)} {Have(count)} no readable date; used, with the month (unknown).",
        IssueKind.BlankId => BlankIds(file, count),
        IssueKind.NotStanding => $"{Rows(count)} {(count == 1 ? "does" : "do")} not stand (declined, cancelled, refunded, a test); excluded.",
        IssueKind.OpenRow => $"{Rows(count)} {Are(count)} open (pending, scheduled); excluded, as --open exclude says.",
        IssueKind.RefundedPart => $"{Rows(count)} {(count == 1 ? "was" : "were")} refunded in part; what went back is excluded.",
        IssueKind.Refund => $"{Rows(count)} {(count == 1 ? "says that it is a refund" : "say that they are refunds")}; used as returns, whatever the sign of the amount.",
        IssueKind.RepeatedOrder => $"{Rows(count)} {(count == 1 ? "repeats" : "repeat")} a row of the same order; excluded, each order counts once.",
        IssueKind.EarlierState => $"{Rows(count)} {Are(count)} of orders that stand in the file again, in a later state; excluded, the last state counts.",
        IssueKind.RepeatedTotal => $"{Rows(count)} {(count == 1 ? "repeats" : "repeat")} the total of an order, as the lines of every order do; excluded, a total counts once. --order-lines sum adds them up instead.",
        IssueKind.LineWithoutAmount => $"{Rows(count)} {Are(count)} further lines of orders, without an amount; excluded.",
        IssueKind.ExcludedSum => $"{Rows(count)} {Are(count)} the {(count == 1 ? "sum" : "sums")} of other rows; excluded, since they would count twice.",
        IssueKind.OtherCurrency => $"{Rows(count)} {Are(count)} in another currency than the one of --currency; excluded, and in no sum.",
        IssueKind.OtherDayInZone => $"{Rows(count)} {Have(count)} a time of another zone that falls on another day in Asia/Kolkata; used with the day as written. --time-zone Asia/Kolkata moves them.",
        IssueKind.UnsetId => $"{Rows(count)} {Have(count)} an id that names nobody, as a spreadsheet's error does; {(file is CampaignFile.Influencers ? "rejected" : "reported apart")}. Look where the ids got lost.",
        IssueKind.DamagedId => $"{Rows(count)} {Have(count)} an id that a spreadsheet rounded, so that nobody can tell whose it was; rejected. Export the file again, with the ids as text.",
        IssueKind.DuplicateInfluencer => $"{Rows(count)} {(count == 1 ? "repeats" : "repeat")} an id; rejected, the first row of an id counts.",
        IssueKind.BlankOrders => $"{Rows(count)} {Have(count)} blank orders; counted as 0.",
        IssueKind.NegativeRevenue => $"{Rows(count)} {Have(count)} negative revenue; used as returns.",
        IssueKind.DuplicateRow => $"{Rows(count)} {(count == 1 ? "stands" : "stand")} in the file before, letter by letter; used. Remove what is a repetition.",
        IssueKind.FutureDate => $"{Rows(count)} {Have(count)} a date in the future; used.",
        IssueKind.RevenueWithoutOrders => $"{Rows(count)} {Have(count)} revenue and 0 orders; used, which raises the average order value.",
        IssueKind.OrdersWithoutRevenue => $"{Rows(count)} {Have(count)} orders and no revenue; used, which lowers the average order value.",
        IssueKind.EngagementAboveReach => $"{Posts(count)} {Have(count)} more likes and comments than accounts that saw {(count == 1 ? "it" : "them")}; used.",
        _ => null,
    };

    private static FormattableString BlankIds(CampaignFile? file, long count) => file switch
    {
        CampaignFile.Sales => $"{Rows(count)} {Have(count)} no influencer id: unattributed (organic), reported apart.",
        CampaignFile.Payouts => $"{Rows(count)} {Have(count)} no influencer id: payouts to nobody known, in the total and shown apart.",
        _ => $"{Rows(count)} {Have(count)} no influencer id; rejected.",
    };

    private static FormattableString Rows(long count) => Things(count, "row");

    private static FormattableString Cells(long count) => Things(count, "cell");

    private static FormattableString Posts(long count) => Things(count, "post");

    internal static FormattableString OtherTiers(long count, string header) =>
        $"{ListedInfluencers(count)} {Have(count)} another tier in column {Found(header)} than by followers; filters and tables go by followers, and what the file says is kept beside it.";

    internal static FormattableString InfluencersWithoutSales(long count) => $"{ListedInfluencers(count)} {Have(count)} no sale.";

    internal static FormattableString InfluencersWithNeither(long count) => $"{ListedInfluencers(count)} {Have(count)} neither a sale nor a payout row.";

    internal static FormattableString InfluencersWithoutPayouts(long count) => $"{ListedInfluencers(count)} {Have(count)} no payout row.";

    internal static FormattableString InfluencersWithoutPosts(long count) => $"{ListedInfluencers(count)} {Have(count)} no post.";

    internal static FormattableString SalesWithoutInfluencer(long count) =>
        $"{Ids(count)} of the sales {Are(count)} not in the influencers file; used, with platform and category (unknown).";

    internal static FormattableString PayoutsWithoutInfluencer(long count) =>
        $"{Ids(count)} of the payouts {Are(count)} not in the influencers file; used, with platform and category (unknown).";

    internal static FormattableString PostsWithoutInfluencer(long count) => $"{Ids(count)} of the posts {Are(count)} not in the influencers file.";

    internal static FormattableString SameNames(long names, long ids) =>
        $"{Names(names)} {(names == 1 ? "stands" : "stand")} for {Ids(ids)}: if they are one person, sales and payouts are split between them.";

    internal static FormattableString LikelyId(FormattableString sentence, string id, string likely) =>
        $"{sentence} {Found(id)} is likely {Found(likely)}: a spreadsheet takes zeros off the start.";

    internal static FormattableString ExampleId(string id) => $"id {Found(id)}";

    /// <summary>Where a finding is so first, each place with its value: <c>Line 3 ('oops'), line 9 (a blank)</c>.</summary>
    internal static string Examples(IReadOnlyList<DataIssue> issues) =>
        Capital(string.Join(", ", issues.Select(issue => (issue.Line, issue.Value) switch
        {
            (null, _) => Found(issue.Value ?? ""),
            (_, null) => $"line {issue.Line}",
            _ => $"line {issue.Line} ({Found(issue.Value)})",
        })));

    private static FormattableString Ids(long count) => Things(count, "id");

    private static FormattableString Names(long count) => Things(count, "name");

    private static FormattableString ListedInfluencers(long count) => Things(count, "listed influencer");
}
