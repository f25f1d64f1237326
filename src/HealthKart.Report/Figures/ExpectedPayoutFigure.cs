using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Payouts;
using HealthKart.Report.Looks;
using HealthKart.Report.Plots;
using HealthKart.Report.Words;
using Plotly.NET;
using Plotly.NET.LayoutObjects;

namespace HealthKart.Report.Figures;

/// <summary>What was paid against what the rules say, a point for each payout, with the line on which both are the same.</summary>
internal sealed class ExpectedPayoutFigure
{
    // From here on, equal steps would press most of the points into a corner.
    private const decimal SpreadForLog = 100;

    private readonly PayoutAudit _audit;
    private readonly ResultList<CheckedPayout> _all;
    private readonly IReadOnlyList<CheckedPayout> _fitting;
    private readonly IReadOnlyList<CheckedPayout> _drawn;
    private readonly bool _isLog;

    private ExpectedPayoutFigure(PayoutAudit audit)
    {
        _audit = audit;
        _all = audit.Checked;
        List<decimal> positive = [.. _all.SelectMany(row => new[] { row.Expected, row.Paid }).Where(amount => amount > 0)];
        _isLog = positive.Count > 0 && positive.Max() / positive.Min() > SpreadForLog;
        _fitting = [.. _all.Where(row => !_isLog || row is { Expected: > 0, Paid: > 0 })];
        _drawn = [.. _fitting.OrderBy(row => row.IsExplained).ThenByDescending(row => row.Paid).Take(SpreadFigure.MostPoints)];
    }

    internal static GenericChart Of(PayoutAudit audit)
    {
        var figure = new ExpectedPayoutFigure(audit);
        return figure._drawn.Count == 0 ? FigureChart.Nothing(AuditWords.NothingToAudit, AuditWords.AuditNeeds) : figure.Make();
    }

    private GenericChart Make()
    {
        var title = AuditWords.ExpectedTitle(_audit, _all.Count, _all.Count(row => !row.IsExplained));
        var (least, greatest) = (_drawn.Min(Least), _drawn.Max(Greatest));
        return FigureChart.Of(
            new ChartWords(
                title,
                AuditWords.HowToReadExpectedOn(_isLog, _all.Count - _fitting.Count, _drawn.Count < _fitting.Count ? _drawn.Count : null),
                title,
                new(
                    [new("Influencer"), new("Basis"), new("Expected", true), new("Paid", true), new("Difference", true)],
                    [.. _drawn.Take(FigureTable.RowLimit + 1).Select(AuditWords.CheckedRow)])),
            [.. Points()],
            Axis("Expected", least, greatest),
            Axis("Paid", least, greatest),
            [.. Diagonal(_isLog ? least : Math.Min(0, least), greatest)],
            height: 460,
            zoom: true);

        static decimal Least(CheckedPayout row) => Math.Min(row.Expected, row.Paid);
        static decimal Greatest(CheckedPayout row) => Math.Max(row.Expected, row.Paid);
    }

    private IEnumerable<Trace> Points()
    {
        (string Name, PaletteColor Color, Func<CheckedPayout, bool> Has)[] kinds =
        [
            (AuditWords.AsExpected, Palette.Neutral, row => row.IsExplained),
            (AuditWords.PaidTooMuch, Palette.Warning, row => row is { IsExplained: false, Difference: > 0 }),
            (AuditWords.PaidTooLittle, Palette.Series[1], row => row is { IsExplained: false, Difference: < 0 }),
        ];
        return kinds
            .Select(kind => (kind.Name, kind.Color, Rows: _drawn.Where(kind.Has).ToList()))
            .Where(kind => kind.Rows.Count > 0)
            .Select(kind => Series.Points(
                kind.Rows.Select(row => (double?)row.Expected),
                kind.Rows.Select(row => (double?)row.Paid),
                kind.Color,
                size: 8)
                .Named(kind.Name)
                .Faded(0.85)
                .Hovering(kind.Rows.Select(AuditWords.HoverOf)));
    }

    private LinearAxis Axis(string title, decimal least, decimal greatest) =>
        Axes.Numbers(title, ticks: _isLog ? MoneyTicks.Logarithmic(least, greatest) : MoneyTicks.Linear(least, greatest), isLog: _isLog);

    private static IEnumerable<Trace> Diagonal(decimal least, decimal greatest) => least < greatest
        ? [ReferenceLines.Between((double)least, (double)least, (double)greatest, (double)greatest, AuditWords.DueAsPaid, Palette.Muted)]
        : [];
}
