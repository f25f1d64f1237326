namespace HealthKart.Analysis.Performance;

/// <summary>What kind of value a filter takes.</summary>
public enum FilterValue
{
    /// <summary>Several values of a column.</summary>
    Names,

    /// <summary>A part of a text.</summary>
    Text,

    /// <summary>A day, as ISO 8601.</summary>
    Date,

    /// <summary>A number of at least 0.</summary>
    Number,
}
