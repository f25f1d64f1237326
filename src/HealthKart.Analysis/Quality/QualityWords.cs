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

    internal static FormattableString ListedInfluencers(long count) => Things(count, "listed influencer");
}
