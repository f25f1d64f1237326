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

    /// <summary>
    /// Whether a quote has taken rows into a cell: it is not closed, or a later one, which was to open a cell, closes it.
    /// </summary>
    internal bool HasLostRows(ReadOnlySpan<byte> row) => IsUnclosed || (IsMalformed && LineBreaksIn(row) > 0);

    /// <summary>The line breaks within a row.</summary>
    internal static int LineBreaksIn(ReadOnlySpan<byte> row) => row.TrimEnd("\r\n"u8).Count((byte)'\n');

    /// <summary>Turns to the next row.</summary>
    internal void Reset() => IsMalformed = IsUnclosed = false;
}
