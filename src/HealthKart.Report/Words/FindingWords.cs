using System.Diagnostics;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Quality;
using HealthKart.Analysis.Wording;
using static HealthKart.Analysis.Wording.Phrases;

namespace HealthKart.Report.Words;

/// <summary>What is said of findings: how many rows of a file, or who is in one file and not in another.</summary>
internal static class FindingWords
{
    internal static string Of(QualityFinding finding, Numerals numerals)
    {
        var numbers = numerals.Of(finding.Currency);
        return Capital(finding.Detail is JoinFinding join
            ? OfJoin(join, finding.Count, numbers)
            : OfRows(finding.Kind, finding.FileKind, numbers.Counted(finding.Count, "row"), finding.Count, numbers)
                ?? IssueWords.Of(finding.Detail, numbers));
    }

    internal static string HoldsNoRejectedRows(string path, string header) =>
        $"'{OneLine(path)}' is not a file of rejected rows: its first line is not '{header}'. It was left as it is; name another file.";

    /// <summary>Where a finding is so first, each place with its value: <c>Line 3 ('oops'), line 9 (a blank)</c>.</summary>
    internal static string Examples(IReadOnlyList<DataIssue> issues) =>
        Capital(string.Join(", ", issues.Select(issue => (issue.Line, issue.Value) switch
        {
            (null, _) => Found(issue.Value ?? ""),
            (_, null) => $"line {issue.Line}",
            _ => $"line {issue.Line} ({Found(issue.Value)})",
        })));

    private static string OfJoin(JoinFinding finding, long count, Numerals numbers) => finding switch
    {
        JoinFinding.OtherTiers(var header) =>
            $"{numbers.Counted(count, "listed influencer")} {Have(count)} another tier in column {Found(header)} than by "
            + $"followers; filters and tables go by followers, and what the file says is kept beside it.",
        JoinFinding.InfluencersWithoutSales => $"{numbers.Counted(count, "listed influencer")} {Have(count)} no sale.",
        JoinFinding.InfluencersWithNeither =>
            $"{numbers.Counted(count, "listed influencer")} {Have(count)} neither a sale nor a payout row.",
        JoinFinding.InfluencersWithoutPayouts => $"{numbers.Counted(count, "listed influencer")} {Have(count)} no payout row.",
        JoinFinding.InfluencersWithoutPosts => $"{numbers.Counted(count, "listed influencer")} {Have(count)} no post.",
        JoinFinding.SalesWithoutInfluencer(var likely) => WithLikely(
            $"{numbers.Counted(count, "id")} of the sales {Are(count)} not in the influencers file; used, with platform and "
            + $"category (unknown).", likely),
        JoinFinding.PayoutsWithoutInfluencer(var likely) => WithLikely(
            $"{numbers.Counted(count, "id")} of the payouts {Are(count)} not in the influencers file; used, with platform and "
            + $"category (unknown).", likely),
        JoinFinding.PostsWithoutInfluencer => $"{numbers.Counted(count, "id")} of the posts {Are(count)} not in the influencers file.",
        JoinFinding.SameNames(var names) =>
            $"{numbers.Counted(names, "name")} {(names == 1 ? "belongs" : "belong")} to {numbers.Counted(count, "id")}: if they are "
            + $"one person, sales and payouts are split between them.",
        _ => throw new UnreachableException(finding.GetType().Name),
    };

    private static string WithLikely(string sentence, JoinFinding.LikelyId? likely) => likely is null
        ? sentence
        : $"{sentence} {Found(likely.Found)} is likely {Found(likely.Known)}: a spreadsheet takes zeros off the start.";

    // What the issues of one kind and file come to; null for a kind that is about the whole file and says so itself.
    private static string? OfRows(IssueKind kind, CampaignFile? file, string rows, long count, Numerals numbers) => kind switch
    {
        IssueKind.ExtraCells => $"{rows} {Have(count)} more cells than the header has columns; rejected, since they may have shifted.",
        IssueKind.UnusableMoney => $"{rows} {Have(count)} no readable amount; rejected.",
        IssueKind.UnusableNumber => $"{numbers.Counted(count, "cell")} {Are(count)} not a number; the rows are used without.",
        IssueKind.UnusableDate => $"{rows} {Have(count)} no readable date; used, with the month (unknown).",
        IssueKind.BlankId => BlankIds(file, rows, count),
        IssueKind.NotStanding => $"{rows} {(count == 1 ? "does" : "do")} not count (declined, cancelled, refunded, a test); excluded.",
        IssueKind.OpenRow => $"{rows} {Are(count)} open (pending, scheduled); excluded, as --open exclude says.",
        IssueKind.RefundedPart => $"{rows} {(count == 1 ? "was" : "were")} refunded in part; what went back is excluded.",
        IssueKind.Refund =>
            $"{rows} {(count == 1 ? "says that it is a refund" : "say that they are refunds")}; used as returns, whatever the "
            + $"sign of the amount.",
        IssueKind.RepeatedOrder =>
            $"{rows} {(count == 1 ? "repeats" : "repeat")} a row of the same order; excluded, each order counts once.",
        IssueKind.EarlierState =>
            $"{rows} {Are(count)} of orders that come again in a later state; excluded, the last state counts.",
        IssueKind.RepeatedTotal =>
            $"{rows} {(count == 1 ? "repeats" : "repeat")} the total of an order, as the lines of every order do; excluded, a "
            + $"total counts once. --order-lines sum adds them up instead.",
        IssueKind.LineWithoutAmount => $"{rows} {Are(count)} further lines of orders, without an amount; excluded.",
        IssueKind.ExcludedSum =>
            $"{rows} {Are(count)} the {(count == 1 ? "sum" : "sums")} of other rows; excluded, since they would count twice.",
        IssueKind.OtherCurrency => $"{rows} {Are(count)} in another currency than the one of --currency; excluded, and in no sum.",
        IssueKind.OtherDayInZone =>
            $"{rows} {Have(count)} a time of another zone that falls on another day in Asia/Kolkata; used with the day as "
            + $"written. --time-zone Asia/Kolkata moves them.",
        IssueKind.UnsetId =>
            $"{rows} {Have(count)} an id that names nobody, as a spreadsheet's error does; "
            + $"{(file is CampaignFile.Influencers ? "rejected" : "reported separately")}. Look where the ids got lost.",
        IssueKind.DamagedId =>
            $"{rows} {Have(count)} an id that a spreadsheet rounded, so nobody can tell whose it was; rejected. Export the "
            + $"file again, with the ids as text.",
        IssueKind.DuplicateInfluencer => $"{rows} {(count == 1 ? "repeats" : "repeat")} an id; rejected, the first row of an id counts.",
        IssueKind.BlankOrders => $"{rows} {Have(count)} blank orders; counted as 0.",
        IssueKind.NegativeRevenue => $"{rows} {Have(count)} negative revenue; used as returns.",
        IssueKind.DuplicateRow =>
            $"{rows} {(count == 1 ? "is" : "are")} exactly like an earlier row; used. Remove what is a repetition.",
        IssueKind.FutureDate => $"{rows} {Have(count)} a date in the future; used.",
        IssueKind.RevenueWithoutOrders => $"{rows} {Have(count)} revenue and 0 orders; used, which raises the AOV.",
        IssueKind.OrdersWithoutRevenue => $"{rows} {Have(count)} orders and no revenue; used, which lowers the AOV.",
        IssueKind.EngagementAboveReach =>
            $"{numbers.Counted(count, "post")} {Have(count)} more likes and comments than accounts that saw "
            + $"{(count == 1 ? "it" : "them")}; used.",
        _ => null,
    };

    private static string BlankIds(CampaignFile? file, string rows, long count) => file switch
    {
        CampaignFile.Sales => $"{rows} {Have(count)} no influencer id: unattributed (organic), reported separately.",
        CampaignFile.Payouts => $"{rows} {Have(count)} no influencer id: payouts to nobody known, in the total and shown separately.",
        _ => $"{rows} {Have(count)} no influencer id; rejected.",
    };
}
