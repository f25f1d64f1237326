using CsvHelper;

namespace HealthKart.Analysis.Loading;

/// <summary>Notices quotes that are not well formed, which may have taken rows into a cell.</summary>
internal sealed class QuoteWatch
{
    /// <summary>Whether quotes of the current row are not well formed.</summary>
    internal bool IsMalformed { get; private set; }

    /// <summary>Whether a quote of the current row is not closed before the end of the file.</summary>
    internal bool IsUnclosed { get; private set; }

    internal void See(CsvMalformedRecord record)
    {
        IsMalformed = true;
        IsUnclosed = record.Reason == CsvMalformedReason.UnterminatedQuote;
    }

    /// <summary>Turns to the next row.</summary>
    internal void Reset() => IsMalformed = IsUnclosed = false;
}
