using HealthKart.Analysis.Wording;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Sums;
using static HealthKart.Analysis.Wording.Phrases;

namespace HealthKart.Report.Words;

/// <summary>What the join report says.</summary>
internal static class JoinReportWords
{
    internal const string AccountsCaption = "What became of the rows of each file, before any filter";

    internal static string HowToReadAccounts =>
        $"Rows and {Units} are counted twice: as they are read, and after the join. "
        + "Both must agree: used + unattributed + excluded + rejected = read. Unattributed: the influencer id is blank. "
        + "Excluded: the row is readable but in no sum. It did not happen, was taken back, is in another currency or is in the "
        + $"file already. Rejected: the row could not be used; its {Units} are those that could be read.";

    /// <summary>The heading of a column of amounts: what they are counted in.</summary>
    internal static string MoneyColumn => Capital(Units);

    internal const string RowsRejected = "rejected";
    internal const string FindingsCaption = "What to know about the files";

    internal static string HowToReadFindings =>
        $"A case is a row, or an influencer where ids or names are meant. The {Units} are those of the cases. "
        + "No filter cuts this table.";

    internal const string NoFindings = "Nothing was wrong with the files: every row was used.";

    internal static string Balanced =>
        $"Every row and every {Unit} is accounted for: used + unattributed + excluded + rejected = what was read.";

    internal static string JoinReport(int findings) => Say(
        $"The join report: every file that was read, in rows and {Units}, "
        + $"{(findings == 0 ? "nothing found" : Counted(findings, "finding"))}");

    internal static string Unbalanced(IEnumerable<RowAccount> accounts) =>
        $"The account of {Listed(accounts.Select(account => OneLine(account.Name)))} does not balance: "
        + $"rows or {Units} were lost or counted twice. This is a fault of the program: do not use its numbers, and report it.";

    internal const string ColumnsCaption = "Which column of each file was read as what";

    /// <summary>The payouts that a filter by campaign cannot place.</summary>
    internal static FormattableString NotPlaced(IReadOnlyList<CampaignMoney> campaigns)
    {
        var payouts = campaigns.Sum(static each => each.Money);
        var noun = campaigns.Count == 1 ? "a campaign" : "campaigns";
        var listed = CampaignIssueWords.ListedCampaigns(campaigns, Numerals.Current);
        return $"Not placed, and in no figure here: payouts of {payouts:money} for {noun} that no sale has: {listed}.";
    }
}
