using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Wording;
using HealthKart.Cli.Processes;
using HealthKart.Cli.Wording;
using HealthKart.Lift;
using HealthKart.Report;

namespace HealthKart.Cli.Output;

/// <summary>
/// What experiments show, for people: a table of the results, then each in words with its figures and what stands against it.
/// </summary>
internal sealed class LiftTables
{
    private const int IssuesShown = 10;
    private const int LongestCell = 60;

    private static Numerals Numbers => Numerals.Current;

    private readonly TerminalPage _page;
    private readonly LiftReport _report;
    private readonly ResultList<LiftRow> _table;

    private LiftTables(TerminalPage page, LiftReport report)
    {
        _page = page;
        _report = report;
        _table = report.Table();
    }

    internal static void Write(CommandContext context, LiftAnswer answer)
    {
        using var scope = Numerals.Within(answer.Report.Currency);
        var tables = new LiftTables(Terminal.Results(context), answer.Report);
        tables.WriteResults(answer.Data, context.ShortPath(answer.Data.Folder));
        tables.WriteAssumed(answer.Assumed);
        tables.WriteIssues(answer.Data);
        tables.WriteNotRead(answer.Data);
    }

    private void WriteNotRead(LiftData data)
    {
        foreach (var file in data.NotRead)
        {
            _page.Line(file.Message);
        }

        if (data.Rejected.Count > 0)
        {
            _page.Line(LiftTexts.AllRowsRejected(data.Rejected));
        }
    }

    private void WriteResults(LiftData data, string folder)
    {
        if (_report.Results.Count == 0)
        {
            _page.Line(data.IsEmpty ? LiftTexts.NoExperiments(folder) : LiftTexts.NoUsableExperiment(folder));
        }
        else
        {
            var toGoBy = _table.With(_table.Where(static row => row.IsToGoBy));
            WriteTable(toGoBy, "campaign", "iroas", "iroas_low", "probability_above_break_even", "verdict");
            _page.Line(_table.Note!);
        }

        foreach (var result in _report.Results)
        {
            WriteResult(result);
        }

        if (_report.Results.Count > 1 && _report.Pooled is { } pooled)
        {
            _page.Line("");
            _page.Line(pooled.Describe(_report.Settings));
        }

        if (_report.Others.Count > 0)
        {
            _page.Line("");
            _page.Line(LiftTexts.OtherMethods);
            WriteTable(_table.With(_table.Where(static row => !row.IsToGoBy)), "campaign", "method", "iroas", "iroas_low", "verdict");
        }

        foreach (var reason in _report.Reasons)
        {
            _page.Line($"  ! {reason.Message}");
        }
    }

    private void WriteResult(LiftResult result)
    {
        _page.Line("");
        _page.Line(LiftTexts.Experiment(result));
        _page.Line(result.Describe(_report.Settings));
        foreach (var warning in result.Warnings)
        {
            _page.Line($"  ! {warning.Message}");
        }

        foreach (var check in result.Checks.Where(static check => check.IsPassed))
        {
            _page.Line($"  ✓ {check.Message}");
        }

        var table = new TerminalTable(LongestCell).Left("").Right(LiftTexts.Estimate, TitleOf("iroas_low"));
        Number("added_spend", Numbers.ShortMoney(result.AddedSpend));
        Row("added_revenue", result.Revenue, Numbers.EstimatedMoney);
        Row("revenue_lift", result.RevenueLift, Numbers.EstimatedPercent);
        Row("added_orders", result.Orders, Numbers.EstimatedCount);
        Row("orders_lift", result.OrdersLift, Numbers.EstimatedPercent);
        Row("cost_per_added_order", result.CostPerOrder, Numbers.EstimatedMoney);
        Row("iroas", result.Roas, Numbers.EstimatedRatio);
        Number("p_value", Numbers.PValue(result.PValue));
        if (_report.Results.Count(static other => other.PValue is not null) is > 1 and var tested && result.AdjustedPValue is { } adjusted)
        {
            table.Row(LiftTexts.AdjustedFor(tested), Numbers.PValue(adjusted), "");
        }

        Number("attributed_roas", result.AttributedRoas is { } roas ? Numbers.Ratio(roas) : null);
        Number("incremental_share", result.IncrementalShare is { } share ? Numbers.EstimatedPercent(share) : null);
        Number("true_roas", result.TrueRoas is { } truth ? Numbers.EstimatedRatio(truth) : null);
        _page.Table(table);

        void Number(string column, string? text)
        {
            if (text is not null)
            {
                table.Row(TitleOf(column), text, "");
            }
        }

        void Row(string column, LiftFigure? figure, Func<double?, string> write)
        {
            if (figure is not null)
            {
                table.Row(TitleOf(column), write(figure.Value), figure.Interval?.Describe(write) ?? Numerals.Undefined);
            }
        }
    }

    private void WriteAssumed(AssumedBaseline? assumed)
    {
        if (assumed is null)
        {
            return;
        }

        _page.Line("");
        _page.Line(assumed.Describe());
        if (assumed.Campaigns.Count > 0)
        {
            WriteTable(assumed.Table(), "campaign", "attributed_roas", "assumed_roas", "break_even_baseline");
        }
    }

    private void WriteIssues(LiftData data)
    {
        if (data.Issues.Count == 0)
        {
            return;
        }

        _page.Line("");
        foreach (var kind in IssueLine.OfKinds(data.Issues, Numbers).Take(IssuesShown))
        {
            _page.Line(kind);
        }

        foreach (var account in data.Accounts.Where(static account => account.RowsRejected > 0))
        {
            _page.Line(CheckTexts.Account(account));
        }
    }

    private void WriteTable<T>(ResultList<T> frame, params string[] columns)
    {
        var shown = frame.WithColumns(columns);
        _page.Table(TerminalTable.Of(shown.Columns, shown, LongestCell));
    }

    private string TitleOf(string column) => _table.Column(column).Title;
}
