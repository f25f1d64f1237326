using CsvHelper;

namespace HealthKart.Analysis.Samples;

/// <summary>One of the files: its name, its columns and its rows.</summary>
internal sealed record SampleFile(string Name, string[] Columns, Action<CsvWriter> WriteRows)
{
    private static readonly CsvWriterOptions s_options = new() { NewLine = "\n" };

    /// <summary>Writes the header and the rows.</summary>
    public void WriteTo(string path)
    {
        using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        using var writer = CsvWriter.Create(stream, s_options, leaveOpen: true);
        writer.WriteHeader(Columns);
        WriteRows(writer);
    }
}
