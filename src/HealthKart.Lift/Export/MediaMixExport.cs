using System.Globalization;
using System.Text.Json;
using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Wording;
using HealthKart.Files;

namespace HealthKart.Lift.Export;

/// <summary>
/// Hands what experiments show on to media-mix models, which calibrate themselves by it: an estimate and its standard error per campaign.
/// </summary>
public static class MediaMixExport
{
    /// <summary>
    /// A row for each experiment whose added revenue has a standard error, by the method to go by; its note says which are left out.
    /// </summary>
    public static ResultList<MediaMixRow> MediaMix(this LiftReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        using var scope = Numerals.Within(report.Currency);
        var usable = report.Results.Where(static result => result.Revenue?.StandardError is > 0).ToList();
        var alpha = Math.Round(1 - report.Settings.Level, 12);
        return new ResultList<MediaMixRow>(
            usable.Select(result => new MediaMixRow(result, alpha)), [.. MediaMixRow.Columns.Select(Readable)])
        {
            Subject = new LiftSubject.MediaMix(
                report.Results.Count,
                [.. report.Results.Except(usable).Select(static result => result.Campaign)],
                usable.Count(static result => result.Revenue!.Value * (double)result.AddedSpend < 0)),
        };
    }

    // In a table an estimate looks as it does in every other one, and alpha is no ratio of two amounts; in files they are numbers.
    private static ResultColumn<MediaMixRow> Readable(ResultColumn<MediaMixRow> column) => column switch
    {
        { Name: "alpha" } => column with { Shown = static row => row.Alpha.ToString("0.######", CultureInfo.InvariantCulture) },
        { Unit: ColumnUnit.Ratio } => column with { Shown = row => Numerals.Current.EstimatedRatio((double?)(decimal?)column.Value(row)) },
        _ => column,
    };

    /// <summary>Writes the rows into a file, whole or not at all: as JSON where its name ends in <c>.json</c>, otherwise as CSV.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="path">The file; replaced when it exists.</param>
    /// <returns>The path.</returns>
    /// <exception cref="IOException">The file could not be written; an older one is untouched.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder or the file may not be written; an older one is untouched.</exception>
    public static string WriteMediaMix(this ResultList<MediaMixRow> rows, string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (!path.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
        {
            return rows.ToDataFrame().WriteCsv(path);
        }

        WholeFile.Write(path, stream => WriteJson(rows, stream));
        return path;
    }

    /// <summary>
    /// Writes the rows as a JSON array of objects, the keys those of the CSV columns, numbers unrounded,
    /// what is not known <c>null</c>; the stream stays open.
    /// </summary>
    public static void WriteJson(ResultList<MediaMixRow> rows, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(rows);
        using var json = new Utf8JsonWriter(stream, JsonForm.Options);
        json.WriteStartArray();
        foreach (var row in rows)
        {
            json.WriteStartObject();
            foreach (var column in rows.Columns)
            {
                json.WritePropertyName(column.Name);
                WriteValue(json, column.Value(row));
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteValue(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case decimal number:
                json.WriteNumberValue(number);
                break;
            case DateOnly day:
                json.WriteStringValue(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                break;
            default:
                json.WriteStringValue(Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
        }
    }
}
