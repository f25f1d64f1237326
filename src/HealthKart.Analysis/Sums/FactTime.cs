namespace HealthKart.Analysis.Sums;

/// <summary>How finely facts know when something was sold.</summary>
internal enum FactTime
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>By month.</summary>
    Month,

    /// <summary>By day.</summary>
    Day,
}
