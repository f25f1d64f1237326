namespace HealthKart.Report.Plots;

/// <summary>The shape of a mark.</summary>
internal enum MarkerSymbol
{
    /// <summary>A dot.</summary>
    Circle,

    /// <summary>A square on its corner: for what stands for several.</summary>
    Diamond,

    /// <summary>A cross: for what the points are held against.</summary>
    Cross,

    /// <summary>A square on its side: for what stands for bars.</summary>
    Square,

    /// <summary>A triangle on its side.</summary>
    Triangle,

    /// <summary>Two bars that cross upright.</summary>
    Plus,

    /// <summary>A star of five points.</summary>
    Star,

    /// <summary>A circle that is not filled: for what has no shape of its own.</summary>
    Ring,

    /// <summary>A tip to the left: what goes on beyond the axis.</summary>
    TipLeft,

    /// <summary>A tip to the right: what goes on beyond the axis.</summary>
    TipRight,
}
