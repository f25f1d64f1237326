namespace HealthKart.Plotly;

/// <summary>A mark on an axis.</summary>
/// <param name="Value">Where it stands, as a value of the axis.</param>
/// <param name="Text">What stands there: data, shown as it is.</param>
public sealed record AxisTick(double Value, string Text);
