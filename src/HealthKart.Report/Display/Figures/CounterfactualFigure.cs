using HealthKart.Analysis.Lift;
using HealthKart.Analysis.Wording;
using HealthKart.Plotly;

namespace HealthKart.Report.Display.Figures;

/// <summary>What the treated geos of an experiment sold beside what they would have sold, day by day; and what they sold more, added up.</summary>
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

    internal static PlotlyFigure OfDays(LiftReport report, GeoCounterfactual? test) => Of(report, test, static figure => figure.Days());

    internal static PlotlyFigure OfSum(LiftReport report, GeoCounterfactual? test) => Of(report, test, static figure => figure.Sum());

    private static PlotlyFigure Of(LiftReport report, GeoCounterfactual? test, Func<CounterfactualFigure, PlotlyFigure> make) =>
        (test ?? (report.Counterfactuals is [var first, ..] ? first : null)) is { } chosen ? make(new(report, chosen))
        : report.Results.Count == 0 ? PlotlyFigure.Nothing(Sentences.NoExperimentTitle(report), Sentences.NoExperimentWhy(report))
        : PlotlyFigure.Nothing(Sentences.NoCounterfactual, Sentences.CounterfactualNeeds);

    private double Level => _report.Settings.Level;

    private PlotlyFigure Days()
    {
        var title = Sentences.CounterfactualTitle(_test, _added);
        double?[] seen = [.. _test.Days.SelectMany(static day => new[] { day.Observed, day.Counterfactual.Value, day.Counterfactual.Interval?.Low, day.Counterfactual.Interval?.High })];
        var (least, greatest) = (seen.OfType<double>().Min(), seen.OfType<double>().Max());
        return new()
        {
            Title = title,
            HowToRead = Sentences.HowToReadCounterfactual(Level),
            AltText = title + ".",
            Data = new(
                [new("Day"), new("Part"), new("Sold", true), new("Without the campaign", true), new(Sentences.IntervalTitle(Level), true), new("Added until then", true)],
                // A table has only so many rows, and those of the test are what the figure is about.
                [.. _tested.Concat(_test.Days.Where(static day => day.Cumulative is null)).Select(Sentences.CounterfactualRow)]),
            Traces =
            [
                .. Band(_test.Days, static day => day.Counterfactual),
                Line(_test.Days, static day => day.Counterfactual.Value, Sentences.WithoutCampaignName, Palette.Text) with { Dashed = true, LineWidth = 1.5 },
                Line(_test.Days, static day => day.Observed, Sentences.SoldName, Palette.Accent) with { Hover = [.. _test.Days.Select(Sentences.CounterfactualHover)] },
            ],
            Layout = new()
            {
                X = DayAxis(),
                Y = MoneyAxis("Sales of the treated geos in a day", least, greatest),
                Lines = [Begin(least, greatest)],
                Height = 400,
            },
        };
    }

    private PlotlyFigure Sum()
    {
        var needed = Needed();
        var title = Sentences.CumulativeTitle(_test, _added, needed);
        double?[] seen = [0, (double?)needed, .. _tested.SelectMany(static day => new[] { day.Cumulative!.Value, day.Cumulative.Interval?.Low, day.Cumulative.Interval?.High })];
        var (least, greatest) = (seen.OfType<double>().Min(), seen.OfType<double>().Max());
        return new()
        {
            Title = title,
            HowToRead = Sentences.HowToReadCumulative(Level, needed is not null),
            AltText = title + ".",
            Data = new([new("Day"), new("Added until then", true), new(Sentences.IntervalTitle(Level), true)], [.. _tested.Select(Sentences.CumulativeRow)]),
            Traces =
            [
                .. Band(_tested, static day => day.Cumulative!),
                Line(_tested, static day => day.Cumulative!.Value, Sentences.AddedName, Palette.Accent) with { Hover = [.. _tested.Select(Sentences.CumulativeHover)] },
            ],
            Layout = new()
            {
                X = DayAxis(),
                Y = MoneyAxis("Added sales", least, greatest),
                Lines = needed is { } amount ? [NeededLine(amount)] : [],
                Height = 320,
            },
        };
    }

    /// <summary>The added revenue that earns the added spend back; <c>null</c> where nothing was added to the spend.</summary>
    private decimal? Needed() => _report.Results.Concat(_report.Others)
        .FirstOrDefault(result => result.Design == LiftDesign.TimeBasedRegression && string.Equals(result.Campaign, _test.Campaign, StringComparison.OrdinalIgnoreCase)) is { AddedSpend: > 0 } found
        ? found.AddedSpend * (decimal)_report.Settings.BreakEven
        : null;

    private ReferenceLine NeededLine(decimal needed) =>
        ReferenceLine.Between(Place(_tested[0].Date), (double)needed, Place(_tested[^1].Date), (double)needed, Sentences.NeededAt(needed));

    private ReferenceLine Begin(double least, double greatest) =>
        ReferenceLine.Between(Place(_test.TestFrom), least, Place(_test.TestFrom), greatest, Sentences.TestBegins(_test.TestFrom));

    // An axis of days takes numbers as milliseconds since 1970.
    private static double Place(DateOnly day) => (day.DayNumber - DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber) * MillisecondsOfADay;

    private static PlotlyAxis DayAxis() => new() { Scale = AxisScale.Date, Format = DayFormat, Grid = false };

    private static PlotlyAxis MoneyAxis(string title, double least, double greatest)
    {
        var ticks = MoneyTicks.Between((decimal)least, (decimal)greatest);
        return new() { Title = title, Ticks = ticks, Minimum = ticks[0].Value, Maximum = ticks[^1].Value };
    }

    private IEnumerable<PlotlyTrace> Band(IReadOnlyList<CounterfactualDay> days, Func<CounterfactualDay, LiftFigure> figure)
    {
        var known = days.Where(day => figure(day).Interval is { IsBounded: true }).ToList();
        return known.Count == 0 ? [] :
        [
            Line(known, day => figure(day).Interval!.Value.High!.Value, null, Palette.Band) with { LineWidth = 0 },
            Line(known, day => figure(day).Interval!.Value.Low!.Value, Sentences.IntervalTitle(Level), Palette.Band) with { LineWidth = 0, FillToPrevious = true },
        ];
    }

    private static ScatterTrace Line(IReadOnlyList<CounterfactualDay> days, Func<CounterfactualDay, double> amount, string? name, PaletteColor color) =>
        new(PlotlyValues.Dates(days.Select(static day => day.Date)), PlotlyValues.Numbers(days.Select(day => (double?)amount(day))))
        {
            Name = name,
            Color = color,
            Mode = ScatterMode.Lines,
        };
}
