namespace HealthKart.Analysis.Engines;

/// <summary>What the values of a column are, as far as sums and texts need to know.</summary>
internal enum EngineType
{
    /// <summary>Texts, and whatever else is written as one.</summary>
    Text,

    /// <summary>Whole numbers.</summary>
    Integer,

    /// <summary>Exact numbers with decimals.</summary>
    Decimal,

    /// <summary>Binary numbers, which are near what was written.</summary>
    Binary,

    /// <summary>True or false.</summary>
    Flag,

    /// <summary>Days.</summary>
    Day,

    /// <summary>Days with a time, in no zone.</summary>
    Time,

    /// <summary>Moments, which are another day in another zone.</summary>
    Moment,
}
