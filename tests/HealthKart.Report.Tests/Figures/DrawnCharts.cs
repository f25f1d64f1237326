using Plotly.NET;

namespace HealthKart.Report.Tests.Figures;

internal static class DrawnCharts
{
    /// <summary>The chart as it is drawn.</summary>
    public static DrawnFigure Drawn(this GenericChart chart) => new(chart);
}
