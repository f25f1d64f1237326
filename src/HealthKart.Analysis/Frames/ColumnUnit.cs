namespace HealthKart.Analysis.Frames;

/// <summary>What the values of a column are, which decides how they are written.</summary>
public enum ColumnUnit
{
    /// <summary>Text, as it stands.</summary>
    Text,

    /// <summary>A whole number: in CSV without decimals unless it has some.</summary>
    Count,

    /// <summary>Rupees: in CSV with 2 decimals.</summary>
    Money,

    /// <summary>A ratio of two sums, such as ROAS: in CSV with 6 decimals.</summary>
    Ratio,

    /// <summary>A share of 1, shown as a percentage: in CSV with 6 decimals.</summary>
    Share,

    /// <summary>A day: in CSV as ISO 8601.</summary>
    Date,
}
