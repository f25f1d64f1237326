using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Wording;

namespace HealthKart.Cli.Wording;

internal static partial class Texts
{
    internal static string Running(string notebook) => $"Running {notebook}";

    internal static string CellsRan(string notebook, int done, int total, TimeSpan elapsed) =>
        string.Create(Numerals.Indian, $"{notebook}: {done} of {total} cells after {elapsed.TotalSeconds:0.0} s");

    internal static string NoParameters(string notebook) =>
        $"{notebook} has no parameters. Tag the cell that declares them \"parameters\".";

    internal static FormattableString Headline(PerformanceTotals all, PerformanceTotals withSales) =>
        $"ROAS {all.Roas:ratio} over all payouts ({all.Influencers:count} influencers), {withSales.Roas:ratio} over influencers with sales ({withSales.Influencers:count})";

    internal static FormattableString Account(RowAccount account) =>
        $"{account.Name}: {Numerals.Indian.Counted(account.RowsRead, "row")}: {account.RowsUsed:count} used ({account.MoneyUsed:money}), {account.RowsUnattributed:count} of nobody ({account.MoneyUnattributed:money}), {account.RowsRejected:count} rejected ({account.MoneyRejected:money})";

    internal static FormattableString CheckResult(long rejected) => rejected switch
    {
        0 => $"No row was rejected.",
        1 => $"1 row was rejected.",
        _ => $"{rejected:count} rows were rejected.",
    };
}
