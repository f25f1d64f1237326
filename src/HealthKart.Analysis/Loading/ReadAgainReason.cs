namespace HealthKart.Analysis.Loading;

/// <summary>Why a reading of a file does not count.</summary>
internal enum ReadAgainReason
{
    /// <summary>The file starts as UTF-8 and is something else.</summary>
    NotUtf8,

    /// <summary>Only all rows of the file together tell what a cell or a row of it means.</summary>
    LookNeeded,
}
