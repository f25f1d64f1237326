using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Quality;
using HealthKart.Analysis.Wording;
using HealthKart.Cli.Processes;

namespace HealthKart.Cli.Wording;

internal static partial class Texts
{
    internal static string Running(string notebook) => $"Running {notebook}";

    internal static string CellsRan(string notebook, int done, int total, TimeSpan elapsed) =>
        string.Create(Numerals.Current, $"{notebook}: {done} of {total} cells after {elapsed.TotalSeconds:0.0} s");

    internal static string ParametersIgnored(IReadOnlyList<string> names) =>
        $"the notebook has no parameter {string.Join(", ", names)}; the {(names.Count == 1 ? "value was" : "values were")} left out.";

    internal const string NoCultures =
        "this machine has no ICU library, so cells have no cultures, sort text by its codes and do not normalize it. "
        + "Install it: libicu, on Alpine icu-libs.";

    internal static string RunOfEach(string values, string output, int exitCode, TimeSpan duration) => PlainText.OneLine(exitCode switch
    {
        ExitCode.Done => string.Create(Numerals.Current, $"{output}: {values}, done in {duration.TotalSeconds:0.0} s"),
        ExitCode.TimeLimit => string.Create(Numerals.Current, $"{output}: {values}, stopped at its time limit after {duration.TotalSeconds:0.0} s"),
        ExitCode.Interrupted => $"{output}: {values}, interrupted",
        _ => string.Create(Numerals.Current, $"{output}: {values}, failed after {duration.TotalSeconds:0.0} s (exit code {exitCode})"),
    });

    internal static string InterruptedEach(int ended, int all) =>
        string.Create(Numerals.Current, $"interrupted; {ended:count} of {all:count} runs had ended, the others are saved as far as they ran");

    internal static string OfRun(string values, string line) => PlainText.OneLine($"[{values}] {line}");

    internal static string SalesRead(LoadProgress progress, TimeSpan elapsed)
    {
        var share = Math.Min(1, (decimal)progress.BytesRead / progress.Bytes);
        var left = share == 0 ? 0 : (decimal)elapsed.TotalSeconds * (1 - share) / share;
        return string.Create(Numerals.Current, $"{SalesRate(progress, elapsed)}, {share:percent}, {left:0} s left");
    }

    internal static string SalesRate(LoadProgress progress, TimeSpan elapsed) =>
        string.Create(Numerals.Current, $"{ReadingSales}: {progress.Lines:count} rows, {Math.Round(progress.Lines / (decimal)elapsed.TotalSeconds):count} a second");

    internal static FormattableString Headline(PerformanceTotals all, PerformanceTotals withSales) =>
        $"ROAS {all.Roas:ratio} over all payouts ({Numerals.Current.Counted(all.Influencers, "influencer")}), {withSales.Roas:ratio} over influencers with sales ({withSales.Influencers:count})";

    /// <summary>The heading of a column of amounts: what they are counted in.</summary>
    internal static string MoneyColumn => $"{char.ToUpperInvariant(Numerals.Current.Units[0])}{Numerals.Current.Units[1..]}";

    internal static FormattableString Account(RowAccount account) => account.HasMoney ? RowsAndMoney(account) : RowsAlone(account);

    internal static FormattableString? MoneyIn(QualityFinding finding) => (finding.Revenue, finding.TotalPayout) switch
    {
        (null, null) => null,
        ({ } revenue, null) => $"Revenue {revenue:money}.",
        (null, { } payout) => $"Payout {payout:money}.",
        ({ } revenue, { } payout) => $"Revenue {revenue:money}, payout {payout:money}.",
    };

    internal static string NameOf(IssueSeverity severity) => severity switch
    {
        IssueSeverity.Error => "error",
        IssueSeverity.Warning => "warning",
        _ => "note",
    };

    internal static string Heading(QualityFinding finding) =>
        $"{NameOf(finding.Severity)}: {finding.Title}{(finding.File is null ? "" : $" ({finding.File})")}";

    internal static string Where(QualityFinding finding) => finding.Where.Length == 0 ? "" : $"{finding.Where}.";

    internal static FormattableString Condition(FigureCondition condition, decimal? value, bool holds) =>
        $"--fail-if \"{condition.Text}\": {condition.Figure.Name} is {value:0.######}; {(holds ? "it holds, the check fails" : "it does not hold")}.";

    internal static FormattableString CheckResult(long rejected, long excluded, bool isBalanced)
    {
        if (!isBalanced)
        {
            return $"The rows or {Numerals.Current.Units} of a file do not add up: do not use the numbers, and report it.";
        }

        var left = excluded == 0 ? "" : $"; {Numerals.Current.Counted(excluded, "row")} {(excluded == 1 ? "was" : "were")} excluded";
        var lost = rejected == 0 ? "no row was" : $"{Numerals.Current.Counted(rejected, "row")} {(rejected == 1 ? "was" : "were")}";
        return $"Every row and readable {Numerals.Current.Unit} of the files that were read is accounted for; {lost} rejected{left}.";
    }

    private static FormattableString RowsAndMoney(RowAccount account) =>
        $"{account.Name}: {Numerals.Current.Counted(account.RowsRead, "row")} ({account.MoneyRead:money}): {account.RowsUsed:count} used ({account.MoneyUsed:money}), {account.RowsUnattributed:count} unattributed ({account.MoneyUnattributed:money}), {account.RowsExcluded:count} excluded ({account.MoneyExcluded:money}), {account.RowsRejected:count} rejected ({account.MoneyRejected:money})";

    private static FormattableString RowsAlone(RowAccount account) =>
        $"{account.Name}: {Numerals.Current.Counted(account.RowsRead, "row")}: {account.RowsUsed:count} used, {account.RowsUnattributed:count} unattributed, {account.RowsExcluded:count} excluded, {account.RowsRejected:count} rejected";
}
