using HealthKart.Report.Looks;
using HealthKart.Report.Plots;
using Plotly.NET;

namespace HealthKart.Report.Tests.Plots;

internal static class SampleCharts
{
    /// <summary>Bars with intervals, of an influencer and Meera.</summary>
    public static GenericChart Bars(string name = "Aarav")
    {
        string[] texts = ["19.6×", "4.1×"];
        var bars = new IntervalBars([19.6, 4.1], [2.5, null], [3.4, double.NaN]);
        return FigureChart.Of(
            new ChartWords(
                $"{name} earns 19.6 times what was paid",
                "The longer the bar, the more revenue for each rupee; right of the dashed line an influencer earns the money back.",
                $"Bar chart: {name} 19.6, Meera 4.1",
                new([new("Influencer"), new("ROAS", IsNumber: true)], [[name, "19.6×"], ["Meera", "4.1×"]])),
            bars.With([Palette.Accent, Palette.AccentDeep], texts, [$"{name}\n19.6×", "Meera\n4.1×"]),
            Axes.Numbers("ROAS", "×", range: bars.Range),
            Axes.Labels([name, "Meera"], firstOnTop: true),
            [ReferenceLines.Between(1, -0.5, 1, 1.5, "break-even")],
            height: 200,
            beside: texts);
    }
}
