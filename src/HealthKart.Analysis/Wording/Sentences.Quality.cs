using HealthKart.Analysis.Loading;

namespace HealthKart.Analysis.Wording;

/// <summary>What was not used, and what was wrong with the files.</summary>
internal static partial class Sentences
{
    internal const string AccountsCaption = "What became of the rows of each file, before any filter";
    internal const string HowToReadAccounts =
        "Used + unattributed + rejected are all the rows and rupees of a file. Unattributed: the influencer id is blank. Rejected: the row could not be used; the rupees are those that could be read in it.";

    internal const string RowsRejected = "rejected";
    internal const string IssuesCaption = "What to know about the files";
    internal const string NoIssues = "Nothing was wrong with the files: every row was used.";

    internal static string TitleOf(IssueKind kind) => kind switch
    {
        IssueKind.MissingFile => "File not there",
        IssueKind.MissingColumn => "Column not there",
        IssueKind.ExtraCells => "More cells than columns",
        IssueKind.UnclosedQuote => "Quote not closed",
        IssueKind.RepeatedHeader => "Header again",
        IssueKind.DuplicateHeader => "Column named twice",
        IssueKind.ShortRow => "Row too short",
        IssueKind.NulBytes => "Damaged row",
        IssueKind.NoRows => "No rows",
        IssueKind.SumRow => "Sums among the rows?",
        IssueKind.CutFile => "File may be cut",
        IssueKind.UnusableMoney => "Amount not readable",
        IssueKind.UnusableNumber => "Number not readable",
        IssueKind.ContradictoryBasis => "Rate and basis contradict",
        IssueKind.UnusableDate => "Date not readable",
        IssueKind.AmbiguousDates => "Day or month first?",
        IssueKind.BlankId => "Blank influencer id",
        IssueKind.OrphanId => "Id not in the influencers file",
        IssueKind.DuplicateInfluencer => "Influencer listed twice",
        IssueKind.BlankOrders => "Orders blank",
        IssueKind.NegativeRevenue => "Return (negative revenue)",
        IssueKind.DuplicateRow => "Row stands twice",
        IssueKind.DuplicatesNotSought => "Repeated rows not looked for",
        IssueKind.PayoutsWithoutSales => "Payouts without sales",
        _ => "Sales without payouts",
    };

    /// <summary>Issues that say the same, with all of their lines.</summary>
    internal static string Examples(IReadOnlyList<DataIssue> issues)
    {
        var text = Capital(issues[0].Describe(Numerals.Indian));
        var lines = issues.Select(issue => issue.Line).OfType<long>().Select(line => Say($"{line:count}")).ToList();
        return lines.Count == 0 ? text : $"{(lines.Count == 1 ? "Line" : "Lines")} {Listed(lines)}: {text}";
    }
}
