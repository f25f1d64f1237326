using System.Globalization;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Sales;
using HealthKart.Report.Looks;
using HealthKart.Report.Plots;
using HealthKart.Report.Words;
using Plotly.NET;
using Plotly.NET.LayoutObjects;

namespace HealthKart.Report.Figures;

/// <summary>
/// Revenue over time: each day and the mean of seven days, or months when there are many days; unattributed revenue apart.
/// </summary>
internal sealed class OverTimeFigure
{
    // Of more days than this, a line shows weekends and nothing else.
    internal const int MostDays = 400;
    internal const int FewestDaysForMeans = 14;
    internal const string DayFormat = "%-d %b\n%Y";

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

    /// <param name="days">What influencers sold on each day.</param>
    /// <param name="unattributed">What nobody's link sold on each day; empty where that is not shown.</param>
    internal static GenericChart Of(IReadOnlyList<DayPerformance> days, IReadOnlyList<DayPerformance> unattributed) => days.Count == 0
        ? FigureChart.Nothing(CampaignChartWords.NoDatedSales, CampaignChartWords.TimeNeeds)
        : new OverTimeFigure(days, unattributed).Make();

    private GenericChart Make() => _revenue.Revenue.Count switch
    {
        > MostDays => ByMonth(),
        < FewestDaysForMeans => ByDay(
            CampaignChartWords.BestDayTitle(_revenue),
            CampaignChartWords.HowToReadDays(_hasUnattributed),
            [
                Day(_revenue, "Revenue", Palette.Accent),
                .. IfAny(() => Day(_unattributed, CampaignChartWords.UnattributedName, s_unattributed))
            ]),
        _ => ByDay(CampaignChartWords.BestWeekTitle(_revenue), CampaignChartWords.HowToReadWeeks(_hasUnattributed), Means()),
    };

    private GenericChart ByMonth()
    {
        var labels = _revenue.Months().Select(month => month.Month.ToString("MMM yyyy", CultureInfo.InvariantCulture));
        return Make(
            CampaignChartWords.BestMonthTitle(_revenue),
            CampaignChartWords.HowToReadMonths(_hasUnattributed),
            [
                Months(_revenue, Palette.AccentDeep).Named(_hasUnattributed ? "Influencers" : null),
                .. IfAny(() => Months(_unattributed, s_unattributed).Named(CampaignChartWords.UnattributedName)),
            ],
            Axes.Labels(labels),
            [.. _revenue.Months().Concat(_unattributed.Months()).Select(month => month.Revenue)]);
    }

    private GenericChart ByDay(string title, string how, IReadOnlyList<Trace> series) =>
        Make(title, how, series, Axes.Days(DayFormat, _revenue.Revenue.Count), [.. _revenue.Revenue, .. _unattributed.Revenue]);

    private Trace[] Means() =>
    [
        Series.Line(_revenue.Days, Amounts(_revenue), Palette.Neutral, width: 1)
            .Faded(0.75)
            .Named("Each day")
            .Hovering(HoverOfDays(_revenue)),
        Mean(_revenue, "Mean of 7 days", Palette.Accent),
        .. IfAny(() => Mean(_unattributed, $"{CampaignChartWords.UnattributedName} (7 days)", s_unattributed)),
    ];

    private GenericChart Make(string title, string how, IReadOnlyList<Trace> series, LinearAxis x, IReadOnlyList<decimal> amounts) =>
        FigureChart.Of(
            new ChartWords(title, how, CampaignChartWords.TimeAlt(title), Table()),
            series,
            x,
            Axes.Numbers("Revenue", ticks: MoneyTicks.Linear(amounts.Min(), amounts.Max())),
            height: 360);

    private static Trace Day(RevenueByTime time, string name, PaletteColor color) =>
        Series.MarkedLine(time.Days, Amounts(time), color, size: 6).Named(name).Hovering(HoverOfDays(time));

    private static Trace Mean(RevenueByTime time, string name, PaletteColor color) =>
        Series.Line(time.Days, time.WeeklyMean().Select(amount => (double?)amount), color, width: 2.5)
            .Named(name)
            .Hovering(time.Days.Zip(time.WeeklyMean(), CampaignChartWords.HoverOfWeek));

    private static Trace Months(RevenueByTime time, PaletteColor color) =>
        Series.Bars(time.Months().Select(month => (double?)month.Revenue), color)
            .Hovering(time.Months().Select(month => CampaignChartWords.HoverOfMonth(month.Month, month.Revenue)));

    private static IEnumerable<double?> Amounts(RevenueByTime time) => time.Revenue.Select(amount => (double?)amount);

    private static IEnumerable<string> HoverOfDays(RevenueByTime time) => time.Days.Zip(time.Revenue, CampaignChartWords.HoverOfDay);

    private IEnumerable<Trace> IfAny(Func<Trace> series) => _hasUnattributed ? [series()] : [];

    private FigureTable Table()
    {
        FigureColumn[] unattributed = _hasUnattributed ? [new(CampaignChartWords.UnattributedName, true)] : [];
        var rows = _revenue.Months()
            .Zip(_unattributed.Months(), (month, rest) =>
                CampaignChartWords.MonthRow(month.Month, month.Revenue, _hasUnattributed ? rest.Revenue : null));
        return new([new("Month"), new("Revenue", true), .. unattributed], [.. rows]);
    }
}
