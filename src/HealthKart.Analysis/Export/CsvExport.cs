using System.Globalization;
using CsvHelper;
using HealthKart.Analysis.Frames;
using HealthKart.Files;

namespace HealthKart.Analysis.Export;

/// <summary>
/// Writes a frame as CSV (RFC 4180, UTF-8, lines end with CRLF): money with 2 decimals, ratios with 6, half away from zero, probabilities
/// unrounded, undefined values blank.
/// </summary>
public static class CsvExport
{
    /// <summary>Writes the frame into a file, whole or not at all; the folder is made when it is missing.</summary>
    /// <param name="frame">The rows and columns.</param>
    /// <param name="path">The file; replaced when it exists.</param>
    /// <param name="options">Formulas and byte order mark; <c>null</c>: guarded, without a mark.</param>
    /// <returns>The path.</returns>
    /// <exception cref="IOException">The file could not be written; an older one is untouched.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder or the file may not be written; an older one is untouched.</exception>
    public static string WriteCsv<T>(this Frame<T> frame, string path, CsvExportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(frame);
        WholeFile.Write(path, stream => WriteCsv(frame, stream, options));
        return path;
    }

    /// <summary>Writes the frame into a stream, which stays open.</summary>
    /// <inheritdoc cref="WriteCsv{T}(Frame{T}, string, CsvExportOptions?)"/>
    public static void WriteCsv<T>(this Frame<T> frame, Stream stream, CsvExportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(frame);
        options ??= new CsvExportOptions();
        using var writer = Writer(stream, options);
        foreach (var column in frame.Columns)
        {
            WriteText(writer, column.Name, options.GuardFormulas);
        }

        writer.EndRecord();
        foreach (var row in frame)
        {
            foreach (var column in frame.Columns)
            {
                if (column.Exact is { } exact)
                {
                    writer.WriteField(exact(row)?.ToString("R", CultureInfo.InvariantCulture) ?? "");
                }
                else
                {
                    WriteCell(writer, column.Value(row), column, options);
                }
            }

            writer.EndRecord();
        }
    }

    /// <summary>What every CSV file of this product is written by; the stream stays open.</summary>
    internal static CsvWriter Writer(Stream stream, CsvExportOptions options) => CsvWriter.Create(
        stream, new CsvWriterOptions { NewLine = options.LineEnd, WriteByteOrderMark = options.ByteOrderMark }, leaveOpen: true);

    /// <summary>Writes a cell of unknown kind: a number stays one, a text is guarded where that is wanted.</summary>
    internal static void WriteUnknown(CsvWriter writer, string text, bool guard) => WriteText(writer, text, guard && !FormulaGuard.IsNumber(text));

    private static void WriteCell<T>(CsvWriter writer, object? value, FrameColumn<T> column, CsvExportOptions options)
    {
        switch (value)
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
            default:
                var text = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
                WriteText(writer, text, options.GuardFormulas && !(column.KeepsNumbers && FormulaGuard.IsNumber(text)));
                break;
        }
    }

    // In quotes, the guard is taken for a part of the text by every program.
    private static void WriteText(CsvWriter writer, string text, bool guard)
    {
        if (guard && FormulaGuard.Of(text) is var guarded && !ReferenceEquals(guarded, text))
        {
            writer.WriteField(guarded, CsvQuoting.Always);
        }
        else
        {
            writer.WriteField(text);
        }
    }

    private static void WriteNumber(CsvWriter writer, decimal number, ColumnUnit unit)
    {
        var (decimals, format) = unit switch
        {
            ColumnUnit.Money => (2, "F2"),
            ColumnUnit.Ratio or ColumnUnit.Share => (6, "F6"),
            _ => (6, "0.######"),
        };
        writer.WriteField(Math.Round(number, decimals, MidpointRounding.AwayFromZero), format);
    }
}
