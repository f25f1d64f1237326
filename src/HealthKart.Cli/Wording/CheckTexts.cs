using HealthKart.Report;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Quality;
using HealthKart.Analysis.Wording;

namespace HealthKart.Cli.Wording;

/// <summary>The check of the data.</summary>
internal static class CheckTexts
{
    internal const string FailIfHelp =
        "Fail when a figure of the summary meets a condition: FIGURE < <= > >= = != NUMBER, such as \"roas < 1\" or "
        + "\"unattributed.revenue > 10000\". Figures are named as in summary --json; another figure may take the place of the number, "
        + "such as breakEvenRoas. A figure that is undefined in the data is an error. Repeat it for several.";

    internal const string RejectedHelp =
        "Write all rejected and excluded rows as CSV, with file, line, column and reason; an older file of such rows is replaced, and "
        + "removed when there is no such row. Any other file is left as it is.";

    internal const string JsonHelp = "Print JSON: filters, files, findings, conditions, failed.";

    /// <summary>The heading of a column of amounts: what they are counted in.</summary>
    internal static string MoneyColumn => $"{char.ToUpperInvariant(Numerals.Current.Units[0])}{Numerals.Current.Units[1..]}";

    internal static string Account(RowAccount account) => account.HasMoney ? RowsAndMoney(account) : RowsAlone(account);

    internal static string? MoneyIn(QualityFinding finding) => (finding.Revenue, finding.TotalPayout) switch
    {
        (null, null) => null,
        ({ } revenue, null) => string.Create(Numerals.Current, $"Revenue {revenue:money}."),
        (null, { } payout) => string.Create(Numerals.Current, $"Payout {payout:money}."),
        ({ } revenue, { } payout) => string.Create(Numerals.Current, $"Revenue {revenue:money}, payout {payout:money}."),
    };

    internal static string Heading(QualityFinding finding) =>
        $"{IssueTexts.NameOf(finding.Severity)}: {finding.Title}{(finding.File is null ? "" : $" ({finding.File})")}";

    internal static string Where(QualityFinding finding) => finding.Where.Length == 0 ? "" : $"{finding.Where}.";

    internal static string Condition(FigureCondition condition, decimal? value, bool holds) => string.Create(
        Numerals.Current,
        $"--fail-if \"{condition.Text}\": {condition.Figure.Name} is {value:0.######}; "
        + $"{(holds ? "it holds, the check fails" : "it does not hold")}.");

    internal static string Result(long rejected, long excluded, bool isBalanced)
    {
        if (!isBalanced)
        {
            return $"The rows or {Numerals.Current.Units} of a file do not add up: do not use the numbers, and report it.";
        }

        var left = excluded == 0 ? "" : $"; {Numerals.Current.Counted(excluded, "row")} {(excluded == 1 ? "was" : "were")} excluded";
        var lost = rejected == 0 ? "no row was" : $"{Numerals.Current.Counted(rejected, "row")} {(rejected == 1 ? "was" : "were")}";
        return $"Every row and readable {Numerals.Current.Unit} of the files that were read is accounted for; {lost} rejected{left}.";
    }

    private static string RowsAndMoney(RowAccount account) => string.Create(
        Numerals.Current,
        $"{account.Name}: {Numerals.Current.Counted(account.RowsRead, "row")} ({account.MoneyRead:money}): {account.RowsUsed:count} "
        + $"used ({account.MoneyUsed:money}), {account.RowsUnattributed:count} unattributed ({account.MoneyUnattributed:money}), "
        + $"{account.RowsExcluded:count} excluded ({account.MoneyExcluded:money}), {account.RowsRejected:count} rejected "
        + $"({account.MoneyRejected:money})");

    private static string RowsAlone(RowAccount account) => string.Create(
        Numerals.Current,
        $"{account.Name}: {Numerals.Current.Counted(account.RowsRead, "row")}: {account.RowsUsed:count} used, "
        + $"{account.RowsUnattributed:count} unattributed, {account.RowsExcluded:count} excluded, {account.RowsRejected:count} rejected");
}
