using HealthKart.Analysis.Wording;
using HealthKart.Lift;
using HealthKart.Lift.Statistics;
using HealthKart.Report.Looks;
using HealthKart.Report.Plots;
using HealthKart.Report.Words;
using Plotly.NET;

namespace HealthKart.Report.Figures;

/// <summary>The iROAS of each experiment with its interval and break-even, its other methods beneath it, all together last.</summary>
internal sealed class ForestFigure
{
    // As many as a page of paper and a reader's eye hold.
    private const int MostRows = 20;
    private const int MostWideRows = 12;
    private const int HeightOfARow = 50;
    private const int HeightOfAFlatRow = 38;
    private const int HeightOfTheAxis = 110;
    private const double Faint = 0.75;
    // Beneath its row, where it hides neither the estimate nor the number above it.
    private const double BeneathTheRow = 0.24;

    private readonly LiftReport _report;
    private readonly IReadOnlyList<(LiftResult Result, bool IsOther)> _all;
    private readonly IReadOnlyList<(LiftResult Result, bool IsOther)> _drawn;
    private readonly RoasRange _range;
    private readonly bool _hasTrue;

    private ForestFigure(LiftReport report)
    {
        _report = report;
        _all = report.WithOthers();
        _drawn = _all.Count <= MostRows ? _all :
        [
            .. _all.OrderBy(static row => row.IsOther)
                .ThenByDescending(static row => row.Result.AddedSpend)
                .Take(Math.Clamp(report.Results.Count, 1, MostRows)),
        ];
        _hasTrue = _all.Any(static row => row.Result.TrueRoas is not null);
        _range = new(
            [
                .. _drawn.SelectMany(static row => new[] { row.Result.Roas?.Value, row.Result.TrueRoas }).OfType<double>(),
                report.Settings.BreakEven,
                .. Pooled is { } pooled ? [pooled.Estimate.Value] : Array.Empty<double>()
            ],
            [.. _drawn.Where(static row => !row.IsOther).Select(static row => row.Result.Roas?.Interval)],
            [.. _drawn.Where(static row => row.IsOther).Select(static row => row.Result.Roas?.Interval)]);
    }

    /// <summary>All experiments together; <c>null</c> where there is only one.</summary>
    private PooledEffect? Pooled => _report.Pooled is { HeterogeneityPValue: not null } pooled ? pooled : null;

    private double Level => _report.Settings.Level;

    internal static GenericChart Of(LiftReport report) => report.Results.Count == 0
        ? FigureChart.Nothing(ExperimentWords.NoExperimentTitle(report), ExperimentWords.NoExperimentWhy(report))
        : report.Results.All(static result => result.Roas is null)
            ? FigureChart.Nothing(ForestWords.NoRoasAtAll, string.Join(' ', report.Results.Select(ForestWords.NoRoasOf)))
            : new ForestFigure(report).Make();

    private GenericChart Make() => FigureChart.Of(
        new ChartWords(
            ForestWords.ForestTitle(_report.Results, _report.Settings),
            ForestWords.HowToReadForest(
                Level,
                _range.IsCut,
                _drawn.Any(static row => row.Result.Roas is { Interval: null }),
                _drawn.Any(static row => row.IsOther),
                _hasTrue,
                Pooled is not null,
                [.. _report.Results.Where(static result => result.Roas is null)],
                _all.Count - _drawn.Count),
            ForestWords.ForestAlt(_report.Results),
            Table()),
        [.. Traces()],
        Axes.Numbers("iROAS", "×", range: (_range.Start, _range.End)),
        Axes.Labels(Labels(), firstOnTop: true),
        [BreakEven()],
        HeightOfTheAxis + ((Rows > MostWideRows ? HeightOfAFlatRow : HeightOfARow) * Rows));

    private Trace BreakEven()
    {
        var breakEven = _report.Settings.BreakEven;
        return ReferenceLines.Between(breakEven, -0.5, breakEven, Rows - 0.5, CardWords.BreakEvenAt((decimal)breakEven));
    }

    private int Rows => _drawn.Count + (Pooled is null ? 0 : 1);

    private IEnumerable<(string Label, string? Below)> Labels() =>
    [
        .. _drawn.Select(static row => (
            Phrases.Shortened(row.Result.Campaign, 60),
            (string?)(row.IsOther ? ForestWords.ShortName(row.Result.Design) : ForestWords.VerdictBelow(row.Result)))),
        .. Pooled is null ? [] : new[] { (ForestWords.AllTogether, (string?)null) },
    ];

    private IEnumerable<Trace> Traces()
    {
        (PaletteColor Color, double Opacity, Func<LiftResult, bool, bool> Is)[] kinds =
        [
            (Palette.Accent, 1, static (result, isOther) => !isOther && result.Verdict == LiftVerdict.Scale),
            (Palette.Series[1], 1, static (result, isOther) => !isOther && result.Verdict == LiftVerdict.Hold),
            (Palette.Bad, 1, static (result, isOther) => !isOther && result.Verdict == LiftVerdict.Stop),
            (Palette.Muted, 1, static (result, isOther) => !isOther && result.Verdict == LiftVerdict.Inconclusive),
            (Palette.Neutral, Faint, static (_, isOther) => isOther),
        ];
        var placed = _drawn.Index()
            .Where(static row => row.Item.Result.Roas is not null)
            .Select(static row => (Place: row.Index, row.Item.Result, row.Item.IsOther))
            .ToList();
        foreach (var (color, opacity, isOf) in kinds)
        {
            var rows = placed.Where(row => isOf(row.Result, row.IsOther)).ToList();
            var intervals = rows.Where(static row => row.Result.Roas!.Interval is not null)
                .Select(static row => (row.Place, row.Result.Roas!.Interval!.Value))
                .ToList();
            foreach (var trace in IntervalLines.Of(intervals, _range, color, opacity: opacity))
            {
                yield return trace;
            }

            if (rows.Count > 0)
            {
                yield return Points([.. rows.Select(static row => ((double)row.Place, row.Result.Roas!.Value))], color)
                    .Faded(opacity)
                    .Saying(rows.Select(static row => ExperimentWords.Roas(row.Result.Roas!.Value)))
                    .Hovering(rows.Select(static row => ForestWords.HoverOf(row.Result)));
            }
        }

        foreach (var trace in Together().Concat(TrueValues(placed)))
        {
            yield return trace;
        }
    }

    private IEnumerable<Trace> Together() => Pooled is not { } pooled ? [] :
    [
        .. IntervalLines.Of([(_drawn.Count, pooled.Estimate.Interval(Level))], _range, Palette.Text),
        Points([(_drawn.Count, pooled.Estimate.Value)], Palette.Text, size: 13)
            .Shaped(MarkerSymbol.Diamond)
            .Saying([ExperimentWords.Roas(pooled.Estimate.Value)])
            .Hovering([ForestWords.HoverOfPooled(pooled, Level)]),
    ];

    private static IEnumerable<Trace> TrueValues(IEnumerable<(int Place, LiftResult Result, bool IsOther)> placed)
    {
        var known = placed.Where(static row => !row.IsOther && row.Result.TrueRoas is not null).ToList();
        return known.Count == 0 ? [] :
        [
            Points([.. known.Select(static row => (row.Place + BeneathTheRow, row.Result.TrueRoas!.Value))], Palette.Series[3], size: 9)
                .Named(ForestWords.TrueValue)
                .Shaped(MarkerSymbol.Cross)
                .Hovering(known.Select(static row => ForestWords.HoverOf(row.Result))),
        ];
    }

    private static Trace Points(IReadOnlyList<(double Place, double Roas)> points, PaletteColor color, double size = 12) =>
        Series.Points(points.Select(static point => (double?)point.Roas), points.Select(static point => (double?)point.Place), color, size);

    private FigureTable Table() => new(
        [
            new("Campaign"), new("Method"), new("Added spend", true), new("iROAS", true), new(LiftWords.IntervalTitle(Level), true),
            new(LiftWords.PaysTitle, true), new("Verdict"),
            .. _hasTrue ? [new FigureColumn("True value", true)] : Array.Empty<FigureColumn>(),
        ],
        [
            .. _all.Select(row => ForestWords.ForestRow(row.Result, row.IsOther, _hasTrue)),
            .. Pooled is { } pooled
                ? [ForestWords.PooledRow(pooled, _report.Settings, _hasTrue)]
                : Array.Empty<IReadOnlyList<string>>(),
        ]);
}
