namespace HealthKart.Report.Plots;

/// <summary>A mark on an axis.</summary>
/// <param name="Value">Where it stands, as a value of the axis.</param>
/// <param name="Text">What stands there: data, shown as it is.</param>
internal sealed record AxisTick(double Value, string Text)
{
    /// <summary>What stands in a line of its own beneath it: data, shown as it is; <c>null</c>: nothing.</summary>
    internal string? Below { get; init; }

    /// <summary>Both lines as plotly's markup.</summary>
    internal string Label => Below is null ? PlotlyText.Label(Text) : $"{PlotlyText.Label(Text)}<br>{PlotlyText.Label(Below)}";
}
