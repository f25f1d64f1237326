using CsvHelper;
using HealthKart.Shared;
using HealthKart.Analysis.Frames;

namespace HealthKart.Analysis.Export;

/// <summary>
/// Writes a frame as CSV (RFC 4180, UTF-8): money with 2 decimals, ratios with 6, half away from zero, undefined values blank.
/// </summary>
public static class CsvExport
{
    // What a spreadsheet may take for the start of a formula, as OWASP lists it (CSV injection).
    private const string FormulaStarts = "=+-@\t\r\n";

    /// <summary>Writes the frame into a file, whole or not at all; the folder is made when it is missing.</summary>
    /// <param name="frame">The rows and columns.</param>
    /// <param name="path">The file; replaced when it exists.</param>
    /// <param name="guardFormulas">
    /// Whether text that a spreadsheet would run as a formula gets a <c>'</c> in front. Numbers stay numbers. Default: yes.
    /// </param>
    /// <returns>The path.</returns>
    public static string WriteCsv<T>(this Frame<T> frame, string path, bool guardFormulas = true)
    {
        ArgumentNullException.ThrowIfNull(frame);
        using var content = new MemoryStream();
        WriteCsv(frame, content, guardFormulas);
        WholeFile.WriteAllBytes(path, content.GetBuffer().AsSpan(0, (int)content.Length));
        return path;
    }

    /// <summary>Writes the frame into a stream, which stays open.</summary>
    /// <inheritdoc cref="WriteCsv{T}(Frame{T}, string, bool)"/>
    public static void WriteCsv<T>(this Frame<T> frame, Stream stream, bool guardFormulas = true)
    {
        ArgumentNullException.ThrowIfNull(frame);
        using var writer = Writer(stream, guardFormulas);
        foreach (var column in frame.Columns)
        {
            writer.WriteField(column.Name);
        }

        writer.EndRecord();
        foreach (var row in frame)
        {
            WriteRow(writer, frame.Columns, row);
        }
    }

    /// <summary>What every CSV file of this product is written by; the stream stays open.</summary>
    internal static CsvWriter Writer(Stream stream, bool guardFormulas)
    {
        var options = new CsvWriterOptions
        {
            Injection = guardFormulas ? CsvInjection.Escape : CsvInjection.None,
            InjectionCharacters = FormulaStarts,
        };
        return CsvWriter.Create(stream, options, leaveOpen: true);
    }

    private static void WriteRow<T>(CsvWriter writer, IReadOnlyList<FrameColumn<T>> columns, T row)
    {
        foreach (var column in columns)
        {
            switch (column.Value(row))
            {
                case null:
                    writer.WriteField("");
                    break;
                case decimal number:
                    WriteNumber(writer, number, column.Unit);
                    break;
                case DateOnly day:
                    writer.WriteField(day, "yyyy-MM-dd");
                    break;
                case var other:
                    writer.WriteField(other.ToString());
                    break;
            }
        }

        writer.EndRecord();
    }

    private static void WriteNumber(CsvWriter writer, decimal number, ColumnUnit unit)
    {
        var (decimals, format) = unit switch
        {
            ColumnUnit.Money => (2, "0.00"),
            ColumnUnit.Ratio or ColumnUnit.Share => (6, "0.000000"),
            _ => (6, "0.######"),
        };
        writer.WriteField(Math.Round(number, decimals, MidpointRounding.AwayFromZero), format);
    }
}
