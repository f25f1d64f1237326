using HealthKart.Lift;
using HealthKart.Report.Looks;
using HealthKart.Report.Plots;
using HealthKart.Report.Words;
using Plotly.NET;
using Plotly.NET.LayoutObjects;

namespace HealthKart.Report.Figures;

/// <summary>
/// What the treated geos of an experiment sold beside what they would have sold, day by day; and what they sold more, added up.
/// </summary>
internal sealed class CounterfactualFigure
{
    private const string DayFormat = "%-d %b\n%Y";
    private const double MillisecondsOfADay = 24 * 60 * 60 * 1000;

    private readonly LiftReport _report;
    private readonly GeoCounterfactual _test;
    private readonly IReadOnlyList<CounterfactualDay> _tested;
    private readonly LiftFigure _added;

    private CounterfactualFigure(LiftReport report, GeoCounterfactual test)
    {
        (_report, _test) = (report, test);
        _tested = test.Tested();
        _added = _tested[^1].Cumulative!;
    }

    internal static GenericChart OfDays(LiftReport report, GeoCounterfactual? test) => Of(report, test, static figure => figure.Days());

    internal static GenericChart OfSum(LiftReport report, GeoCounterfactual? test) => Of(report, test, static figure => figure.Sum());

    private static GenericChart Of(LiftReport report, GeoCounterfactual? test, Func<CounterfactualFigure, GenericChart> make) =>
        (test ?? (report.Counterfactuals is [var first, ..] ? first : null)) is { } chosen ? make(new(report, chosen))
        : report.Results.Count == 0
            ? FigureChart.Nothing(ExperimentWords.NoExperimentTitle(report), ExperimentWords.NoExperimentWhy(report))
            : FigureChart.Nothing(ExperimentWords.NoCounterfactual, ExperimentWords.CounterfactualNeeds);

    private double Level => _report.Settings.Level;

    private GenericChart Days()
    {
        var title = CounterfactualWords.CounterfactualTitle(_test, _added);
        double?[] seen =
        [
            .. _test.Days.SelectMany(static day => new[]
            {
                day.Observed,
                day.Counterfactual.Value,
                day.Counterfactual.Interval?.Low,
                day.Counterfactual.Interval?.High,
            }),
        ];
        var (least, greatest) = (seen.OfType<double>().Min(), seen.OfType<double>().Max());
        return FigureChart.Of(
            new ChartWords(
                title,
                CounterfactualWords.HowToReadCounterfactual(Level),
                title + ".",
                new(
                    [
                        new("Day"),
                        new("Part"),
                        new("Sold", true),
                        new("Without the campaign", true),
                        new(LiftWords.IntervalTitle(Level), true),
                        new("Added until then", true),
                    ],
                    // A table has only so many rows, and those of the test are what the figure is about.
                    [
                        .. _tested.Concat(_test.Days.Where(static day => day.Cumulative is null))
                            .Select(CounterfactualWords.CounterfactualRow),
                    ])),
            [
                .. Band(_test.Days, static day => day.Counterfactual),
                Line(_test.Days, static day => day.Counterfactual.Value, Palette.Text, width: 1.5, dashed: true)
                    .Named(CounterfactualWords.WithoutCampaignName),
                Line(_test.Days, static day => day.Observed, Palette.Accent)
                    .Named(CounterfactualWords.SoldName)
                    .Hovering(_test.Days.Select(CounterfactualWords.CounterfactualHover)),
            ],
            Axes.Days(DayFormat),
            MoneyAxis("Sales of the treated geos in a day", least, greatest),
            [Begin(least, greatest)],
            height: 400);
    }

    private GenericChart Sum()
    {
        var needed = Needed();
        var title = CounterfactualWords.CumulativeTitle(_test, _added, needed);
        double?[] seen =
        [
            0,
            (double?)needed,
            .. _tested.SelectMany(
                static day => new[] { day.Cumulative!.Value, day.Cumulative.Interval?.Low, day.Cumulative.Interval?.High })
        ];
        var (least, greatest) = (seen.OfType<double>().Min(), seen.OfType<double>().Max());
        return FigureChart.Of(
            new ChartWords(
                title,
                CounterfactualWords.HowToReadCumulative(Level, needed is not null),
                title + ".",
                new(
                    [new("Day"), new("Added until then", true), new(LiftWords.IntervalTitle(Level), true)],
                    [.. _tested.Select(CounterfactualWords.CumulativeRow)])),
            [
                .. Band(_tested, static day => day.Cumulative!),
                Line(_tested, static day => day.Cumulative!.Value, Palette.Accent)
                    .Named(CounterfactualWords.AddedName)
                    .Hovering(_tested.Select(CounterfactualWords.CumulativeHover)),
            ],
            Axes.Days(DayFormat),
            MoneyAxis("Added sales", least, greatest),
            needed is { } amount ? [NeededLine(amount)] : [],
            height: 320);
    }

    /// <summary>The added revenue that earns the added spend back; <c>null</c> where nothing was added to the spend.</summary>
    private decimal? Needed() =>
        _report.Results.Concat(_report.Others).FirstOrDefault(IsRegression) is { AddedSpend: > 0 } found
            ? found.AddedSpend * (decimal)_report.Settings.BreakEven
            : null;

    private bool IsRegression(LiftResult result) =>
        result.Design == LiftDesign.TimeBasedRegression
        && string.Equals(result.Campaign, _test.Campaign, StringComparison.OrdinalIgnoreCase);

    private Trace NeededLine(decimal needed) =>
        ReferenceLines.Between(
            Place(_tested[0].Date), (double)needed, Place(_tested[^1].Date), (double)needed, CounterfactualWords.NeededAt(needed));

    private Trace Begin(double least, double greatest) =>
        ReferenceLines.Between(
            Place(_test.TestFrom), least, Place(_test.TestFrom), greatest, CounterfactualWords.TestBegins(_test.TestFrom));

    // An axis of days takes numbers as milliseconds since 1970.
    private static double Place(DateOnly day) => (day.DayNumber - DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber) * MillisecondsOfADay;

    private static LinearAxis MoneyAxis(string title, double least, double greatest)
    {
        var ticks = MoneyTicks.Between((decimal)least, (decimal)greatest);
        return Axes.Numbers(title, ticks: ticks, range: (ticks[0].Value, ticks[^1].Value));
    }

    private IEnumerable<Trace> Band(IReadOnlyList<CounterfactualDay> days, Func<CounterfactualDay, LiftFigure> figure)
    {
        var known = days.Where(day => figure(day).Interval is { IsBounded: true }).ToList();
        return known.Count == 0 ? [] :
        [
            Line(known, day => figure(day).Interval!.Value.High!.Value, Palette.Band, width: 0),
            Line(known, day => figure(day).Interval!.Value.Low!.Value, Palette.Band, width: 0)
                .Named(LiftWords.IntervalTitle(Level))
                .FillingToPrevious(),
        ];
    }

    private static Trace Line(
        IReadOnlyList<CounterfactualDay> days,
        Func<CounterfactualDay, double> amount,
        PaletteColor color,
        double width = 2,
        bool dashed = false) =>
        Series.Line(days.Select(static day => day.Date), days.Select(day => (double?)amount(day)), color, width, dashed);
}
