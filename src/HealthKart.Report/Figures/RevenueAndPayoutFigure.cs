using HealthKart.Analysis.Wording;
using HealthKart.Report.Looks;
using HealthKart.Report.Plots;
using HealthKart.Report.Words;
using Plotly.NET;
using Plotly.NET.LayoutObjects;
using Plotly.NET.TraceObjects;

namespace HealthKart.Report.Figures;

/// <summary>Revenue and payout over time, as the page draws them, which alone knows the payouts of a day: series without numbers.</summary>
internal static class RevenueAndPayoutFigure
{
    private const int HeightOfDays = 380;
    private const int HeightOfMonths = 360;
    private const double Thin = 1;
    private const double Thick = 2.5;
    private const double Back = 0.5;

    private static readonly PaletteColor s_payout = Palette.Series[2];
    private static readonly PaletteColor s_unattributed = Palette.Series[1];

    /// <summary>Each day: revenue, payout, unattributed revenue.</summary>
    internal static GenericChart Days() => ByDay(
        Line(DashboardWords.RevenueDaily, Palette.Accent, Thick),
        Line(DashboardWords.PayoutDaily, s_payout, Thick).Dashed("dash"),
        Line(CampaignChartWords.UnattributedName, s_unattributed, Thick).Dashed("dashdot"));

    /// <summary>Each day and the mean of seven: revenue and payout of a day, their means, that of unattributed revenue.</summary>
    internal static GenericChart Weeks() => ByDay(
        Line(DashboardWords.RevenueDaily, Palette.Neutral, Thin).Faded(Back),
        Line(DashboardWords.PayoutDaily, s_payout, Thin).Dashed("dot").Faded(Back),
        Line(DashboardWords.RevenueMean, Palette.Accent, Thick),
        Line(DashboardWords.PayoutMean, s_payout, Thick).Dashed("dash"),
        Line(CampaignChartWords.UnattributedName, s_unattributed, Thick).Dashed("dashdot"));

    /// <summary>Each month: revenue, payout, unattributed revenue.</summary>
    internal static GenericChart Months() => Make(
        [
            Bars(DashboardWords.RevenueName, Palette.AccentDeep),
            Hatched(Bars(DashboardWords.PayoutName, s_payout)),
            Bars(CampaignChartWords.UnattributedName, s_unattributed),
        ],
        Axes.Labels([""]),
        $"{Numerals.Current.Sign} a month",
        HeightOfMonths);

    private static GenericChart ByDay(params Trace[] series) =>
        Make(series, Axes.Days(OverTimeFigure.DayFormat), $"{Numerals.Current.Sign} a day", HeightOfDays);

    private static GenericChart Make(IReadOnlyList<Trace> series, LinearAxis x, string unit, int height) => FigureChart.Of(
        new ChartWords("", "", "", new(
            [
                new("Month"),
                new(DashboardWords.RevenueName, true),
                new(DashboardWords.PayoutName, true),
                new(CampaignChartWords.UnattributedName, true),
            ],
            [])),
        series,
        x,
        Axes.Numbers(unit, ticks: []).With("rangemode", "tozero"),
        height: height);

    private static Trace Line(string name, PaletteColor color, double width) =>
        Series.Line(Array.Empty<DateOnly>(), [], color, width).Named(name).With("hoverinfo", "text");

    private static Trace Bars(string name, PaletteColor color) => Series.Bars([], color).Named(name).With("hoverinfo", "text");

    // Beside the revenue's bars, for who cannot tell the colours apart.
    private static Trace Hatched(Trace bars)
    {
        ((Marker)bars.GetPropertyValue("marker"))
            .With("pattern", new PlotlyObject()
                .With("shape", "/")
                .With("bgcolor", Palette.Background.OnScreen)
                .With("fgcolor", s_payout.OnScreen)
                .With("size", 6))
            .With("line", new PlotlyObject().With("color", s_payout.OnScreen).With("width", 1));
        return bars;
    }
}
