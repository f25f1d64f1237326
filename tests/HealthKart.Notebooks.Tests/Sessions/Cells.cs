using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Sessions;
using Xunit;

namespace HealthKart.Notebooks.Tests.Sessions;

/// <summary>A session with what its tests ask of it.</summary>
internal sealed class Cells(SessionOptions? options = null)
{
    private readonly CSharpSession _session = new(options);
    private int _count;

    public Task<CellResult> TryRun(string source) => TryRunUntil(source, TestContext.Current.CancellationToken);

    public Task<CellResult> TryRunUntil(string source, CancellationToken cancellation) => _session.RunAsync(Next(source), cancellation);

    public Task<CellResult> TryRunFor(TimeSpan limit, string source) =>
        _session.RunAsync(Next(source) with { Timeout = limit }, TestContext.Current.CancellationToken);

    public async Task<IReadOnlyList<NotebookOutput>> Run(string source)
    {
        var result = await TryRun(source);
        Assert.Null(result.Error);
        return result.Outputs;
    }

    /// <summary>What the cells print.</summary>
    public async Task<string> Printed(params string[] sources)
    {
        var text = "";
        foreach (var source in sources)
        {
            text += string.Concat((await Run(source)).Cast<StreamOutput>().Select(output => output.Text));
        }

        return text;
    }

    /// <summary>The result of the last cell, as plain text.</summary>
    public async Task<string?> Result(params string[] sources)
    {
        IReadOnlyList<NotebookOutput> outputs = [];
        foreach (var source in sources)
        {
            outputs = await Run(source);
        }

        return outputs is [ExecuteResultOutput result] ? result.Data.Text("text/plain") : null;
    }

    private CellCode Next(string source)
    {
        _count++;
        return new CellCode(source, _count + 2, _count);
    }
}
