using HealthKart.Analysis.Wording;
using HealthKart.Lift;
using HealthKart.Lift.Plans;
using HealthKart.Report.Looks;
using HealthKart.Report.Plots;
using HealthKart.Report.Words;
using Plotly.NET;

namespace HealthKart.Report.Figures;

/// <summary>Which lift a hold-out of so many users finds, and how often; beside it half and twice as many users.</summary>
internal sealed class PowerFigure
{
    private const int Steps = 80;
    // At this many times the smallest detectable lift of half the users, every curve is nearly flat.
    private const double Reach = 1.3;

    private static readonly double[] s_round = [1, 2, 5, 10];
    private static readonly double[] s_sizes = [0.25, 0.5, 1, 2, 4, 8];

    private readonly TestPlan _plan;
    private readonly double _smallest;
    private readonly double _end;

    private PowerFigure(TestPlan plan)
    {
        _plan = plan;
        _smallest = plan.Plan.DetectableLift(plan.Users);
        _end = Math.Max(plan.Plan.DetectableLift(Math.Max(2, plan.Users / 2)), plan.Lift ?? 0) * Reach;
    }

    internal static GenericChart Of(LiftReport report, PlannedTest planned) => planned.Of(report) is { } plan ? new PowerFigure(plan).Make()
        : report.Results.Count == 0
            ? FigureChart.Nothing(ExperimentWords.NoExperimentTitle(report), ExperimentWords.NoExperimentWhy(report))
            : FigureChart.Nothing(PowerWords.NoBaseline, PlanObstacleWords.Of(planned.WhyNone(report)));

    private LiftPlan Plan => _plan.Plan;

    private long[] Sizes => [Math.Max(2, _plan.Users / 2), _plan.Users, 2 * _plan.Users];

    private GenericChart Make()
    {
        var title = PowerWords.PowerTitle(_plan);
        return FigureChart.Of(
            new ChartWords(
                title,
                PowerWords.HowToReadPower(_plan),
                title + ".",
                new(
                    [new("Users", true), new("Smallest lift", true), new("Smallest iROAS", true), new("Spend", true)],
                    [.. s_sizes.Select(factor => PowerWords.PowerRow(Plan, Math.Max(2, (long)(_plan.Users * factor))))])),
            [
                Curve(Sizes[0], Palette.Neutral, 1.5),
                Curve(Sizes[1], Palette.Accent, 3),
                Curve(Sizes[2], Palette.Series[1], 1.5),
                Mark(_smallest, MarkerSymbol.Diamond, Palette.Text).Saying([Numerals.Current.EstimatedPercent(_smallest)]),
                .. _plan.Lift is { } lift
                    ? [Mark(lift, MarkerSymbol.Cross, Palette.Series[3]).Named(PowerWords.PlannedLiftName)]
                    : Array.Empty<Trace>(),
            ],
            Axes.Numbers(
                Plan.SpendPerUser > 0 ? "Lift of revenue per user, and iROAS" : "Lift of revenue per user",
                ticks: Ticks(),
                range: (0, 100 * _end)),
            Axes.Numbers(
                "Tests that find it",
                " %",
                [.. Enumerable.Range(0, 6).Select(static i => new AxisTick(20 * i, Numerals.Current.Percent(0.2m * i)))],
                (0, 104)),
            [ReferenceLines.Between(0, 100 * Plan.Power, 100 * _end, 100 * Plan.Power, PowerWords.PlannedPowerName(Plan.Power))],
            height: 420);
    }

    private Trace Curve(long users, PaletteColor color, double width)
    {
        double[] lifts = [.. Enumerable.Range(0, Steps + 1).Select(i => _end * i / Steps)];
        return Series.Line(
            lifts.Select(static lift => (double?)(100 * lift)),
            lifts.Select(lift => (double?)(100 * Plan.PowerAt(lift, users))),
            color,
            width)
            .Named(PowerWords.UsersName(users))
            .Hovering(lifts.Select(lift => PowerWords.PowerHover(Plan, lift, users)));
    }

    private Trace Mark(double lift, MarkerSymbol symbol, PaletteColor color) =>
        Series.Points([100 * lift], [100 * Plan.PowerAt(lift, _plan.Users)], color, size: 13)
            .Shaped(symbol)
            .Hovering([PowerWords.PowerHover(Plan, lift, _plan.Users)]);

    private IReadOnlyList<AxisTick> Ticks()
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(_end / 5)));
        var step = s_round.Select(times => times * power).First(size => size >= _end / 5);
        return [.. Enumerable.Range(0, (int)(_end / step) + 1).Select(i => Tick(i * step))];
    }

    private AxisTick Tick(double lift) => new(100 * lift, Numerals.Current.Percent(Math.Round((decimal)lift, 6)))
    {
        Below = Plan.SpendPerUser > 0 ? ExperimentWords.Roas(lift * Plan.RevenuePerUser / Plan.SpendPerUser) : null,
    };
}
