using HealthKart.Analysis.Export;
using HealthKart.Analysis.Frames;

namespace HealthKart.Analysis.Samples;

/// <summary>One of the files: its name, and how its content is written.</summary>
internal sealed record SampleFile(string Name, Action<Stream> WriteTo)
{
    // As the files of a repository are; nobody wrote a formula into them.
    private static readonly CsvExportOptions s_options = new() { GuardFormulas = false, LineEnd = "\n" };

    internal static SampleFile Of<T>(string name, IReadOnlyList<T> rows, params IReadOnlyList<ResultColumn<T>> columns) =>
        new(name, stream => new ResultList<T>(rows, columns).ToDataFrame().WriteCsv(stream, s_options));
}
