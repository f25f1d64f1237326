using System.Globalization;
using CsvHelper;
using HealthKart.Analysis.Frames;
using HealthKart.Files;
using Microsoft.Data.Analysis;

namespace HealthKart.Analysis.Frames;

/// <summary>
/// Writes a data frame as CSV (RFC 4180, UTF-8, lines end with CRLF): money with 2 decimals, ratios with 6, half away from zero,
/// probabilities unrounded, undefined values blank.
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
    public static string WriteCsv(this DataFrame frame, string path, CsvExportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(frame);
        WholeFile.Write(path, stream => WriteCsv(frame, stream, options));
        return path;
    }

    /// <summary>Writes the frame into a stream, which stays open.</summary>
    /// <inheritdoc cref="WriteCsv(DataFrame, string, CsvExportOptions?)"/>
    public static void WriteCsv(this DataFrame frame, Stream stream, CsvExportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(frame);
        options ??= new CsvExportOptions();
        using var writer = Writer(stream, options);
        foreach (var column in frame.Columns)
        {
            WriteText(writer, column.Name ?? "", options.GuardFormulas);
        }

        writer.EndRecord();
        Action<CsvWriter, long>[] cells = [.. frame.Columns.Select(column => CellOf(column, ColumnCatalogue.InfoOf(column), options))];
        for (var row = 0L; row < frame.Rows.Count; row++)
        {
            foreach (var write in cells)
            {
                write(writer, row);
            }

            writer.EndRecord();
        }
    }

    /// <summary>What every CSV file of this product is written by; the stream stays open.</summary>
    internal static CsvWriter Writer(Stream stream, CsvExportOptions options) => CsvWriter.Create(
        stream, new CsvWriterOptions { NewLine = options.LineEnd, WriteByteOrderMark = options.ByteOrderMark }, leaveOpen: true);

    /// <summary>Writes a cell of unknown kind: a number stays one, a text is guarded where that is wanted.</summary>
    internal static void WriteUnknown(CsvWriter writer, string text, bool guard) =>
        WriteText(writer, text, guard && !FormulaGuard.IsNumber(text));

    /// <summary>How the cell of a row is written.</summary>
    private static Action<CsvWriter, long> CellOf(DataFrameColumn column, ColumnInfo info, CsvExportOptions options) => column switch
    {
        PrimitiveDataFrameColumn<decimal> numbers => (writer, row) => WriteNumber(writer, numbers[row], info.Unit),
        PrimitiveDataFrameColumn<double> numbers => (writer, row) => WriteNumber(writer, numbers[row], info),
        PrimitiveDataFrameColumn<DateTime> days => (writer, row) => writer.WriteField(days[row] is { } day ? ColumnText.Day(day) : ""),
        StringDataFrameColumn texts => (writer, row) => WriteText(writer, texts[row] ?? "", info.KeepsNumbers, options),
        _ => (writer, row) => WriteText(writer, Text(column[row]), ColumnNumbers.Has(column), options),
    };

    private static string Text(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    private static void WriteText(CsvWriter writer, string text, bool keepsNumbers, CsvExportOptions options) =>
        WriteText(writer, text, options.GuardFormulas && !(keepsNumbers && FormulaGuard.IsNumber(text)));

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

    // A double that nobody gave a unit is an analyst's own: rounding would be ours.
    private static void WriteNumber(CsvWriter writer, double? number, ColumnInfo info)
    {
        var isRounded = !info.IsExact && info.Unit is not (ColumnUnit.Text or ColumnUnit.Count);
        if (isRounded && ColumnNumbers.Of(number) is { } amount)
        {
            WriteNumber(writer, amount, info.Unit);
        }
        else
        {
            writer.WriteField(number?.ToString("R", CultureInfo.InvariantCulture) ?? "");
        }
    }

    private static void WriteNumber(CsvWriter writer, decimal? value, ColumnUnit unit)
    {
        if (value is not { } number)
        {
            writer.WriteField("");
            return;
        }

        var (decimals, format) = unit switch
        {
            // A number of a user's file stands as it stood there.
            ColumnUnit.Text => (28, ""),
            ColumnUnit.Money => (2, "F2"),
            ColumnUnit.Ratio or ColumnUnit.Share => (6, "F6"),
            _ => (6, "0.######"),
        };
        writer.WriteField(Math.Round(number, decimals, MidpointRounding.AwayFromZero), format);
    }
}
