namespace HealthKart.Analysis.Values;

/// <summary>What a word of a row says about whether what the row tells of has happened.</summary>
internal enum Standing
{
    /// <summary>The word is not known.</summary>
    Unknown,

    /// <summary>It happened, and stays so.</summary>
    Stands,

    /// <summary>It may still not happen.</summary>
    Open,

    /// <summary>It did not happen, or was taken back.</summary>
    DoesNotStand,

    /// <summary>Money went back: a return, whatever the sign of its amount.</summary>
    Refund,
}
