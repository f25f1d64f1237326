using CsvHelper;

namespace HealthKart.Samples;

/// <summary>One of the files: its name, and how its content is written.</summary>
internal sealed record SampleFile(string Name, Action<Stream> WriteTo)
{
    // As the files of a repository are.
    private static readonly CsvWriterOptions s_options = new() { NewLine = "\n" };

    internal static SampleFile Of<T>(
        string name, IReadOnlyList<T> rows, params IReadOnlyList<SampleColumn<T>> columns) => new(name, stream =>
    {
        using var writer = CsvWriter.Create(stream, s_options, leaveOpen: true);
        WriteRow(writer, columns.Select(static column => column.Name));
        foreach (var row in rows)
        {
            WriteRow(writer, columns.Select(column => column.TextOf(row)));
        }
    });

    private static void WriteRow(CsvWriter writer, IEnumerable<string> cells)
    {
        foreach (var cell in cells)
        {
            writer.WriteField(cell);
        }

        writer.EndRecord();
    }
}
