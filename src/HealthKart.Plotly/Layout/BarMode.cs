namespace HealthKart.Plotly;

/// <summary>How the bars of several series stand at one label.</summary>
public enum BarMode
{
    /// <summary>Side by side.</summary>
    Grouped,

    /// <summary>On top of each other: the whole is their sum.</summary>
    Stacked,

    /// <summary>In front of each other: a part before its whole.</summary>
    Overlaid,
}
