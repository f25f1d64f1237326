using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Wording;
using HealthKart.Cli.Processes;
using HealthKart.Cli.Wording;
using Spectre.Console;
using static HealthKart.Cli.Output.TerminalTable;

namespace HealthKart.Cli.Output;

/// <summary>A campaign's performance for people: totals in both scopes, the best and the worst, what is not in the numbers.</summary>
internal sealed class SummaryTables
{
    private const int Listed = 5;
    private const int IssuesShown = 10;
    private const int PartsShown = 20;

    private readonly IAnsiConsole _console;
    private readonly CampaignPerformance _performance;
    private readonly Numerals _numerals;

    private SummaryTables(IAnsiConsole console, CampaignPerformance performance)
    {
        _console = console;
        _performance = performance;
        _numerals = Numerals.Current;
    }

    internal static void Write(
        CommandContext context, CampaignPerformance performance, IReadOnlyList<NamedBreakdown> breakdowns)
    {
        using var scope = Numerals.Within(performance.Data.Currency);
        new SummaryTables(Terminal.Results(context), performance).Write(context.ShortPath(performance.Data.Folder), breakdowns);
    }

    /// <summary>Has what draws tables compiled, which takes as long as the reading of 200,000 sales, on a core that would wait.</summary>
    internal static void WarmUp() =>
        Terminal.Plain(TextWriter.Null).Write(New().AddColumn("").AddColumn(Right("-")).AddRow(Cell("-"), Cell("-")));

    private void Write(string folder, IReadOnlyList<NamedBreakdown> breakdowns)
    {
        Line(folder + Texts.Days(_performance.Data.FirstDay, _performance.Data.LastDay));
        WriteFilters();
        WriteTotals();
        WriteNotes();
        foreach (var (column, parts) in breakdowns)
        {
            WriteBreakdown(column, parts);
        }

        WriteList(Texts.TopTitle(Listed), _performance.Top(Listed));
        WriteList(Texts.BottomTitle(Listed), _performance.Bottom(Listed));
        WriteIssues();
    }

    private void WriteFilters()
    {
        if (Texts.FiltersOf(_performance.Filter) is { } filters)
        {
            Line(filters);
        }
    }

    private void WriteTotals()
    {
        var table = New().AddColumn("").AddColumn(Right(Texts.AllPayouts)).AddColumn(Right(Texts.WithSalesOnly));
        if (_performance.WithPayout is not null)
        {
            table.AddColumn(Right(Texts.WithPayoutOnly));
        }

        Row("Influencers", totals => _numerals.Count(totals.Influencers));
        Row("Revenue", totals => _numerals.Money(totals.Revenue));
        Row("Orders", totals => _numerals.Count(totals.Orders));
        Row("Total payout", totals => _numerals.Money(totals.TotalPayout));
        Row("ROAS", totals => _numerals.Ratio(totals.Roas));
        Row("ROI", totals => _numerals.Percent(totals.Roi));
        Row("Average order value", totals => _numerals.Money(totals.Aov));
        Row("Cost per order", totals => _numerals.Money(totals.CostPerOrder));
        Row("Mean influencer ROAS", totals => _numerals.Ratio(totals.MeanInfluencerRoas));
        Row("Median influencer ROAS", totals => _numerals.Ratio(totals.MedianInfluencerRoas));
        _console.Write(table);

        void Row(string name, Func<PerformanceTotals, string> value) =>
            table.AddRow([Cell(name), .. Scopes().Select(totals => Cell(value(totals)))]);

        IEnumerable<PerformanceTotals> Scopes() => _performance.WithPayout is { } paid ? [_performance.Totals, _performance.WithSales, paid] : [_performance.Totals, _performance.WithSales];
    }

    private void WriteNotes()
    {
        var (all, withSales) = (_performance.Totals, _performance.WithSales);
        Note(Math.Abs((all.Roas ?? 0) - (withSales.Roas ?? 0)) >= 0.005m, Texts.ScopesDiffer(all, withSales));
        Note(_performance.WithPayout is not null, Texts.MostlyUnpaid(withSales.Influencers - (_performance.WithPayout?.Influencers ?? 0), withSales.Influencers));
        if (_performance.PayoutAllocated)
        {
            Line(Texts.Allocated());
            Note(_performance.WholePayout != _performance.Totals.TotalPayout, Texts.OnWholePayout(_performance));
        }

        Note(_performance.Unattributed.Rows > 0, Texts.Unattributed(_performance.Unattributed));
        Note(_performance.NotAllocatedPayout != 0, Texts.NotAllocated(_performance.NotAllocatedPayout));
        foreach (var campaign in _performance.NotPlaced)
        {
            Line(Texts.NotPlaced(campaign).ToString(_numerals));
        }

        Note(_performance.Hidden.Influencers > 0, Texts.Hidden(_performance.Hidden));
        Note(all.OpenRevenue != 0 || all.OpenPayout != 0, Texts.Open(all));
        Note(_performance.Excluded is { Rows: > 0 } or { Revenue: not 0 }, Texts.Excluded(_performance.Excluded));
        foreach (var file in _performance.Data.FilesNotRead)
        {
            Line(PlainText.OneLine(file.Describe()));
        }

        Note(_performance.Rejected.Rows > 0, Texts.Rejected(_performance.Rejected));
    }

    private void WriteBreakdown(string column, ResultList<BreakdownRow> parts)
    {
        var isOnWhole = parts.Any(static part => part.WholePayout is not null);
        var table = New().AddColumn("").AddColumn(Right("Influencers")).AddColumn(Right("Orders")).AddColumn(Right("Revenue"))
            .AddColumn(Right("Payout")).AddColumn(Right("ROAS")).AddColumn(Right("CPO"));
        foreach (var title in isOnWhole ? BreakdownRow.OnWholePayout.Select(static onWhole => onWhole.Title) : [])
        {
            table.AddColumn(Right(title));
        }

        foreach (var part in parts.Take(PartsShown))
        {
            string[] cells =
            [
                part.Value,
                _numerals.Count(part.Influencers),
                _numerals.Count(part.Orders),
                _numerals.Money(part.Revenue),
                _numerals.Money(part.TotalPayout),
                _numerals.Ratio(part.Roas),
                _numerals.Money(part.CostPerOrder),
            ];
            string[] onWhole = isOnWhole ? [_numerals.Ratio(part.RoasOnWholePayout), _numerals.Money(part.WholePayoutPerOrder)] : [];
            table.AddRow(cells.Concat(onWhole).Select(Cell));
        }

        Line("");
        Line(Texts.ByTitle(column));
        _console.Write(table);
        Note(parts.Count > PartsShown, Texts.MoreRows(parts.Count - PartsShown));
        if (parts.Note is { } note)
        {
            Line(note);
        }
    }

    private void WriteList(string title, ResultList<InfluencerPerformance> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        var table = New().AddColumn("Id").AddColumn("Name").AddColumn("Platform")
            .AddColumn(Right("Orders")).AddColumn(Right("Revenue")).AddColumn(Right("Payout")).AddColumn(Right("ROAS")).AddColumn(Right("90 % interval")).AddColumn("");
        foreach (var row in rows)
        {
            table.AddRow(
                Cell(row.InfluencerId),
                Cell(row.Name),
                Cell(row.Platform),
                Cell(_numerals.Count(row.Orders)),
                Cell(_numerals.Money(row.Revenue)),
                Cell(_numerals.Money(row.TotalPayout)),
                Cell(_numerals.Ratio(row.Roas)),
                Cell(Texts.Interval(row.RoasInterval)),
                Cell(row.TooFewOrders ? Texts.TooFewOrders : ""));
        }

        Line("");
        Line(title);
        _console.Write(table);
    }

    private void WriteIssues()
    {
        var issues = _performance.Data.Issues.Where(static issue => issue.Severity > IssueSeverity.Note).ToList();
        if (issues.Count == 0)
        {
            return;
        }

        Line("");
        Line(Texts.Issues(CountOf(IssueSeverity.Error), CountOf(IssueSeverity.Warning)).ToString(_numerals));
        var kinds = IssueLine.OfKinds(issues, _numerals);
        foreach (var kind in kinds.Take(IssuesShown))
        {
            Line($"  {kind}");
        }

        Note(kinds.Count > IssuesShown, Texts.MoreIssues(kinds.Count - IssuesShown));

        long CountOf(IssueSeverity severity) => issues.Where(issue => issue.Severity == severity).Sum(issue => issue.Count);
    }

    private void Note(bool applies, FormattableString text)
    {
        if (applies)
        {
            Line(text.ToString(_numerals));
        }
    }

    private void Line(string text) => _console.WriteLine(PlainText.OneLine(text));

    private static Text Cell(string text) => TerminalTable.Cell(text, most: 40);
}
