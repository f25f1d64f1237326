using HealthKart.Analysis.Lift;
using HealthKart.Analysis.Lift.Plans;
using HealthKart.Analysis.Wording;
using HealthKart.Plotly;

namespace HealthKart.Report.Display.Figures;

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

    internal static PlotlyFigure Of(LiftReport report, PlannedTest planned) => planned.Of(report) is { } plan ? new PowerFigure(plan).Make()
        : report.Results.Count == 0 ? PlotlyFigure.Nothing(Sentences.NoExperimentTitle(report), Sentences.NoExperimentWhy(report))
        : PlotlyFigure.Nothing(Sentences.NoBaseline, planned.WhyNone(report));

    private LiftPlan Plan => _plan.Plan;

    private long[] Sizes => [Math.Max(2, _plan.Users / 2), _plan.Users, 2 * _plan.Users];

    private PlotlyFigure Make()
    {
        var title = Sentences.PowerTitle(_plan);
        return new()
        {
            Title = title,
            HowToRead = Sentences.HowToReadPower(_plan),
            AltText = title + ".",
            Data = new(
                [new("Users", true), new("Smallest lift", true), new("Smallest iROAS", true), new("Spend", true)],
                [.. s_sizes.Select(factor => Sentences.PowerRow(Plan, Math.Max(2, (long)(_plan.Users * factor))))]),
            Traces =
            [
                Curve(Sizes[0], Palette.Neutral) with { LineWidth = 1.5 },
                Curve(Sizes[1], Palette.Accent) with { LineWidth = 3 },
                Curve(Sizes[2], Palette.Series[1]) with { LineWidth = 1.5 },
                Mark(_smallest, MarkerSymbol.Diamond, Palette.Text) with { Text = [Numerals.Indian.EstimatedPercent(_smallest)] },
                .. _plan.Lift is { } lift ? [Mark(lift, MarkerSymbol.Cross, Palette.Series[3]) with { Name = Sentences.PlannedLiftName }] : Array.Empty<PlotlyTrace>(),
            ],
            Layout = new()
            {
                X = new() { Title = Plan.SpendPerUser > 0 ? "Lift of revenue per user, and iROAS" : "Lift of revenue per user", Ticks = Ticks(), Minimum = 0, Maximum = 100 * _end },
                Y = new() { Title = "Tests that find it", Suffix = " %", Minimum = 0, Maximum = 104, Ticks = [.. Enumerable.Range(0, 6).Select(static i => new AxisTick(20 * i, Numerals.Indian.Percent(0.2m * i)))] },
                Lines = [ReferenceLine.Between(0, 100 * Plan.Power, 100 * _end, 100 * Plan.Power, Sentences.PlannedPowerName(Plan.Power))],
                Height = 420,
            },
        };
    }

    private ScatterTrace Curve(long users, PaletteColor color)
    {
        double[] lifts = [.. Enumerable.Range(0, Steps + 1).Select(i => _end * i / Steps)];
        return new(PlotlyValues.Numbers(lifts.Select(static lift => (double?)(100 * lift))), PlotlyValues.Numbers(lifts.Select(lift => (double?)(100 * Plan.PowerAt(lift, users)))))
        {
            Name = Sentences.UsersName(users),
            Color = color,
            Mode = ScatterMode.Lines,
            Hover = [.. lifts.Select(lift => Sentences.PowerHover(Plan, lift, users))],
        };
    }

    private ScatterTrace Mark(double lift, MarkerSymbol symbol, PaletteColor color) =>
        new(PlotlyValues.Numbers([(double?)(100 * lift)]), PlotlyValues.Numbers([(double?)(100 * Plan.PowerAt(lift, _plan.Users))]))
        {
            Color = color,
            Symbol = symbol,
            MarkerSize = 13,
            Hover = [Sentences.PowerHover(Plan, lift, _plan.Users)],
        };

    private IReadOnlyList<AxisTick> Ticks()
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(_end / 5)));
        var step = s_round.Select(times => times * power).First(size => size >= _end / 5);
        return [.. Enumerable.Range(0, (int)(_end / step) + 1).Select(i => Tick(i * step))];
    }

    private AxisTick Tick(double lift) => new(100 * lift, Numerals.Indian.Percent(Math.Round((decimal)lift, 6)))
    {
        Below = Plan.SpendPerUser > 0 ? Sentences.Roas(lift * Plan.RevenuePerUser / Plan.SpendPerUser) : null,
    };
}
