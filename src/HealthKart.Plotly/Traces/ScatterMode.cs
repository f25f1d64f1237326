namespace HealthKart.Plotly;

/// <summary>What a scatter trace draws.</summary>
public enum ScatterMode
{
    /// <summary>A mark at every point.</summary>
    Markers,

    /// <summary>A line through the points.</summary>
    Lines,

    /// <summary>A line with a mark at every point.</summary>
    LinesAndMarkers,
}
