using HealthKart.Report;
using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Wording;
using HealthKart.Cli.Processes;
using HealthKart.Cli.Wording;

namespace HealthKart.Cli.Output;

/// <summary>A campaign's performance for people: totals in both scopes, the best and the worst, what is not in the numbers.</summary>
internal sealed class SummaryTables
{
    private const int Listed = 5;
    private const int IssuesShown = 10;
    private const int PartsShown = 20;
    private const int LongestCell = 40;

    private readonly TerminalPage _page;
    private readonly CampaignPerformance _performance;
    private readonly Numerals _numerals = Numerals.Current;

    private SummaryTables(TerminalPage page, CampaignPerformance performance)
    {
        _page = page;
        _performance = performance;
    }

    internal static void Write(
        CommandContext context, CampaignPerformance performance, IReadOnlyList<NamedBreakdown> breakdowns)
    {
        using var scope = Numerals.Within(performance.Data.Currency);
        new SummaryTables(Terminal.Results(context), performance).Write(context.ShortPath(performance.Data.Folder), breakdowns);
    }

    /// <summary>Has what draws tables compiled, which takes as long as the reading of 200,000 sales, on a core that would wait.</summary>
    internal static void WarmUp() =>
        Terminal.Plain(TextWriter.Null).Table(NewTable().Left("").Right("-").Row("-", "-"));

    private void Write(string folder, IReadOnlyList<NamedBreakdown> breakdowns)
    {
        _page.Line(folder + SummaryTexts.Days(_performance.Data.FirstDay, _performance.Data.LastDay));
        WriteFilters();
        WriteTotals();
        WriteNotes();
        foreach (var (column, parts) in breakdowns)
        {
            WriteBreakdown(column, parts);
        }

        WriteList(SummaryTexts.TopTitle(Listed), _performance.Top(Listed));
        WriteList(SummaryTexts.BottomTitle(Listed), _performance.Bottom(Listed));
        WriteIssues();
        WriteThatNothingIsLeft();
    }

    private void WriteFilters()
    {
        if (SummaryTexts.FiltersOf(_performance.Filter) is { } filters)
        {
            _page.Line(filters);
        }
    }

    private void WriteTotals()
    {
        var table = NewTable().Left("").Right(SummaryTexts.AllPayouts, SummaryTexts.WithSalesOnly);
        PerformanceTotals[] scopes = [_performance.Totals, _performance.WithSales];
        if (_performance.WithPayout is { } paid)
        {
            table.Right(SummaryTexts.WithPayoutOnly);
            scopes = [.. scopes, paid];
        }

        Row("Influencers", totals => _numerals.Count(totals.Influencers));
        Row("Revenue", totals => _numerals.Money(totals.Revenue));
        Row("Orders", totals => _numerals.Count(totals.Orders));
        Row("Total payout", totals => _numerals.Money(totals.TotalPayout));
        Row("ROAS", totals => _numerals.Ratio(totals.Roas));
        Row("ROI", totals => _numerals.Percent(totals.Roi));
        if (_performance.Settings.GrossMargin is not null)
        {
            Row("Contribution", totals => _numerals.Money(totals.Contribution));
        }

        Row("Average order value", totals => _numerals.Money(totals.Aov));
        Row("Cost per order", totals => _numerals.Money(totals.CostPerOrder));
        Row("Mean influencer ROAS", totals => _numerals.Ratio(totals.MeanInfluencerRoas));
        Row("Median influencer ROAS", totals => _numerals.Ratio(totals.MedianInfluencerRoas));
        _page.Table(table);

        void Row(string name, Func<PerformanceTotals, string> value) => table.Row([name, .. scopes.Select(value)]);
    }

    private void WriteNotes()
    {
        var (all, withSales) = (_performance.Totals, _performance.WithSales);
        _page.Note(Math.Abs((all.Roas ?? 0) - (withSales.Roas ?? 0)) >= 0.005m, SummaryTexts.ScopesDiffer(all, withSales));
        if (_performance.WithPayout is { } paid)
        {
            _page.Line(SummaryTexts.MostlyUnpaid(withSales.Influencers - paid.Influencers, withSales.Influencers));
        }

        if (_performance.PayoutAllocated)
        {
            _page.Line(SummaryTexts.Allocated());
            _page.Note(_performance.WholePayout != _performance.Totals.TotalPayout, SummaryTexts.OnWholePayout(_performance));
        }

        _page.Note(_performance.Unattributed.Rows > 0, SummaryTexts.Unattributed(_performance.Unattributed));
        _page.Note(_performance.NotAllocatedPayout != 0, SummaryTexts.NotAllocated(_performance.NotAllocatedPayout));
        foreach (var campaign in _performance.NotPlaced)
        {
            _page.Line(SummaryTexts.NotPlaced(campaign));
        }

        _page.Note(_performance.Hidden.Influencers > 0, SummaryTexts.Hidden(_performance.Hidden));
        _page.Note(all.OpenRevenue != 0 || all.OpenPayout != 0, SummaryTexts.Open(all));
        _page.Note(_performance.Excluded is { Rows: > 0 } or { Revenue: not 0 }, SummaryTexts.Excluded(_performance.Excluded));
        foreach (var file in _performance.Data.FilesNotRead)
        {
            _page.Line(file.Describe());
        }

        _page.Note(_performance.Rejected.Rows > 0, SummaryTexts.Rejected(_performance.Rejected));
    }

    private void WriteBreakdown(string column, ResultList<BreakdownRow> parts)
    {
        var isOnWhole = parts.Any(static part => part.WholePayout is not null);
        var table = NewTable().Left("").Right("Influencers", "Orders", "Revenue", "Payout", "ROAS", "CPO");
        if (isOnWhole)
        {
            table.Right(BreakdownRow.OnWholePayout.Select(static onWhole => onWhole.Title));
        }

        var hasContribution = parts.Any(static part => part.Contribution is not null);
        if (hasContribution)
        {
            table.Right("Contribution");
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
            string[] contribution = hasContribution ? [_numerals.Money(part.Contribution)] : [];
            table.Row([.. cells, .. onWhole, .. contribution]);
        }

        _page.Line("");
        _page.Line(SummaryTexts.ByTitle(column));
        _page.Table(table);
        _page.Note(parts.Count > PartsShown, SummaryTexts.MoreRows(parts.Count - PartsShown));
        if (parts.Note is { } note)
        {
            _page.Line(note);
        }
    }

    private void WriteList(string title, ResultList<InfluencerPerformance> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        var interval = rows.Columns.Single(static column => column.Name == "roas_lower");
        var table = NewTable().Left("Id", "Name", "Platform").Right("Orders", "Revenue", "Payout", "ROAS", "90 % interval").Left("");
        foreach (var row in rows)
        {
            table.Row(
                row.InfluencerId,
                row.Name,
                row.Platform,
                _numerals.Count(row.Orders),
                _numerals.Money(row.Revenue),
                _numerals.Money(row.TotalPayout),
                _numerals.Ratio(row.Roas),
                interval.TextOf(row),
                row.TooFewOrders ? ListReport.TooFewOrders : "");
        }

        _page.Line("");
        _page.Line(title);
        _page.Table(table);
    }

    private void WriteIssues()
    {
        var issues = _performance.Data.Issues.Where(static issue => issue.Severity > IssueSeverity.Note).ToList();
        if (issues.Count == 0)
        {
            return;
        }

        _page.Line("");
        _page.Line(IssueTexts.Issues(CountOf(IssueSeverity.Error), CountOf(IssueSeverity.Warning)));
        var kinds = IssueLine.OfKinds(issues, _numerals);
        foreach (var kind in kinds.Take(IssuesShown))
        {
            _page.Line($"  {kind}");
        }

        _page.Note(kinds.Count > IssuesShown, IssueTexts.MoreIssues(kinds.Count - IssuesShown));

        long CountOf(IssueSeverity severity) => issues.Where(issue => issue.Severity == severity).Sum(issue => issue.Count);
    }

    // Last, where somebody who looks at a terminal looks first.
    private void WriteThatNothingIsLeft()
    {
        if (EmptyResultTexts.Of(_performance) is { } line)
        {
            _page.Line("");
            _page.Line(line);
        }
    }

    private static TerminalTable NewTable() => new(LongestCell);
}
