using System.Globalization;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Wording;
using HealthKart.Plotly;

namespace HealthKart.Report.Display.Figures;

/// <summary>Revenue over time: each day and the mean of seven days, or months when there are many days; unattributed revenue apart.</summary>
internal sealed class OverTimeFigure
{
    // Of more days than this, a line shows weekends and nothing else.
    private const int MostDays = 400;
    private const int FewestDaysForMeans = 14;

    private static readonly PaletteColor s_unattributed = Palette.Series[1];

    private readonly RevenueByTime _revenue;
    private readonly RevenueByTime _unattributed;
    private readonly bool _hasUnattributed;

    private OverTimeFigure(IReadOnlyList<DayPerformance> days, IReadOnlyList<DayPerformance> unattributed)
    {
        var dates = days.Concat(unattributed).Select(day => day.Date).ToList();
        _revenue = RevenueByTime.Of(days, dates.Min(), dates.Max());
        _unattributed = RevenueByTime.Of(unattributed, dates.Min(), dates.Max());
        _hasUnattributed = unattributed.Count > 0;
    }

    internal static PlotlyFigure Of(CampaignPerformance campaign)
    {
        var days = campaign.ByDay();
        return days.Count == 0
            ? PlotlyFigure.Nothing(Sentences.NoDatedSales, Sentences.TimeNeeds)
            : new OverTimeFigure(days, campaign.UnattributedByDay()).Make();
    }

    private PlotlyFigure Make() => _revenue.Revenue.Count switch
    {
        > MostDays => ByMonth(),
        < FewestDaysForMeans => Figure(
            Sentences.BestDayTitle(_revenue), Sentences.HowToReadDays(_hasUnattributed), [Line(_revenue, "Revenue", Palette.Accent), .. IfAny(() => Line(_unattributed, Sentences.UnattributedName, s_unattributed))], DateAxis()),
        _ => Figure(Sentences.BestWeekTitle(_revenue), Sentences.HowToReadWeeks(_hasUnattributed), ByDay(), DateAxis()),
    };

    private PlotlyFigure ByMonth()
    {
        PlotlyTrace[] traces =
        [
            new BarTrace(Months(_revenue)) { Name = _hasUnattributed ? "Influencers" : null, Color = Palette.AccentDeep, Hover = HoverOfMonths(_revenue) },
            .. IfAny(() => new BarTrace(Months(_unattributed)) { Name = Sentences.UnattributedName, Color = s_unattributed, Hover = HoverOfMonths(_unattributed) }),
        ];
        var labels = _revenue.Months().Select(month => month.Month.ToString("MMM yyyy", CultureInfo.InvariantCulture));
        return Figure(Sentences.BestMonthTitle(_revenue), Sentences.HowToReadMonths(_hasUnattributed), traces, PlotlyAxis.Labelled(labels));
    }

    private PlotlyTrace[] ByDay() =>
    [
        Line(_revenue, "Each day", Palette.Neutral) with { Mode = ScatterMode.Lines, LineWidth = 1, Opacity = 0.75 },
        Mean(_revenue, "Mean of 7 days", Palette.Accent),
        .. IfAny(() => Mean(_unattributed, $"{Sentences.UnattributedName} (7 days)", s_unattributed)),
    ];

    private PlotlyFigure Figure(string title, string how, IReadOnlyList<PlotlyTrace> traces, PlotlyAxis x)
    {
        var amounts = x.Scale == AxisScale.Date ? _revenue.Revenue.Concat(_unattributed.Revenue) : _revenue.Months().Concat(_unattributed.Months()).Select(month => month.Revenue);
        var list = amounts.ToList();
        return new()
        {
            Title = title,
            HowToRead = how,
            AltText = Sentences.TimeAlt(title),
            Data = Table(),
            Traces = traces,
            Layout = new() { X = x, Y = new() { Title = "Revenue", Ticks = MoneyTicks.Linear(list.Min(), list.Max()) }, Height = 360 },
        };
    }

    private static ScatterTrace Line(RevenueByTime time, string name, PaletteColor color) =>
        new(PlotlyValues.Dates(time.Days), PlotlyValues.Numbers(time.Revenue.Select(amount => (decimal?)amount)))
        {
            Name = name,
            Color = color,
            Mode = ScatterMode.LinesAndMarkers,
            MarkerSize = 6,
            Hover = [.. time.Days.Zip(time.Revenue, Sentences.HoverOfDay)],
        };

    private static ScatterTrace Mean(RevenueByTime time, string name, PaletteColor color) =>
        new(PlotlyValues.Dates(time.Days), PlotlyValues.Numbers(time.WeeklyMean()))
        {
            Name = name,
            Color = color,
            Mode = ScatterMode.Lines,
            LineWidth = 2.5,
            Hover = [.. time.Days.Zip(time.WeeklyMean(), Sentences.HoverOfWeek)],
        };

    private static PlotlyAxis DateAxis() => new() { Scale = AxisScale.Date, Format = "%-d %b\n%Y", Grid = false };

    private static PlotlyValues Months(RevenueByTime time) => PlotlyValues.Numbers(time.Months().Select(month => (decimal?)month.Revenue));

    private static string[] HoverOfMonths(RevenueByTime time) => [.. time.Months().Select(month => Sentences.HoverOfMonth(month.Month, month.Revenue))];

    private IEnumerable<PlotlyTrace> IfAny(Func<PlotlyTrace> trace) => _hasUnattributed ? [trace()] : [];

    private FigureTable Table()
    {
        FigureColumn[] columns = [new("Month"), new("Revenue", true), .. _hasUnattributed ? [new FigureColumn(Sentences.UnattributedName, true)] : Array.Empty<FigureColumn>()];
        var rows = _revenue.Months().Zip(_unattributed.Months(), (month, rest) => Sentences.MonthRow(month.Month, month.Revenue, _hasUnattributed ? rest.Revenue : null));
        return new(columns, [.. rows]);
    }
}
