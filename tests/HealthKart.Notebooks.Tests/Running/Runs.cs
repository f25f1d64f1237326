using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Running;
using HealthKart.Notebooks.Sessions;
using Xunit;

namespace HealthKart.Notebooks.Tests.Running;

/// <summary>Notebooks of a few cells, and runs of them.</summary>
internal static class Runs
{
    /// <summary>An empty notebook of nbformat 4.5.</summary>
    public static NotebookDocument Empty() =>
        NotebookDocument.Parse("""{"cells":[],"metadata":{},"nbformat":4,"nbformat_minor":5}""", "x.ipynb");

    public static NotebookDocument Of(params string[] sources)
    {
        var notebook = Empty();
        foreach (var source in sources)
        {
            notebook.InsertCell(notebook.Cells.Count, CellKind.Code, source);
        }

        return notebook;
    }

    public static NotebookDocument With(this NotebookDocument notebook, string source, params string[] tags)
    {
        notebook.InsertCell(notebook.Cells.Count, CellKind.Code, source, tags);
        return notebook;
    }

    public static Task<RunResult> RunAsync(this NotebookDocument notebook, RunOptions? options = null) =>
        NotebookRunner.RunAsync(notebook, options, TestContext.Current.CancellationToken);

    /// <summary>Runs a notebook whose second cell does not end to a limit of time: to a longer one where a busy machine has not come to
    /// that cell by then.</summary>
    /// <param name="run">Runs it to a limit.</param>
    /// <returns>The result, and the limit in seconds.</returns>
    public static async Task<(RunResult Result, int Limit)> ToLimitAsync(Func<TimeSpan, Task<RunResult>> run)
    {
        await CSharpSession.WarmUpAsync();
        for (var limit = 1; ; limit *= 2)
        {
            var result = await run(TimeSpan.FromSeconds(limit));
            if (result is not { Status: CellStatus.TimedOut, Failure.ExecutionCount: 1 })
            {
                return (result, limit);
            }
        }
    }

    /// <summary>What a cell printed; empty when it printed nothing.</summary>
    public static string Printed(this NotebookCell cell) =>
        string.Concat(cell.Outputs.OfType<StreamOutput>().Select(output => output.Text));
}
