namespace HealthKart.Plotly;

/// <summary>How an axis places its values.</summary>
public enum AxisScale
{
    /// <summary>Equal steps.</summary>
    Linear,

    /// <summary>Equal factors; values of zero and below cannot be shown.</summary>
    Log,

    /// <summary>Days.</summary>
    Date,
}
