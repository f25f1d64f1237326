using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Running;
using Xunit;

namespace HealthKart.Notebooks.Tests.Running;

/// <summary>Notebooks of a few cells, and runs of them.</summary>
internal static class Runs
{
    /// <summary>An empty notebook of nbformat 4.5.</summary>
    public static NotebookDocument Empty() => NotebookDocument.Parse("""{"cells":[],"metadata":{},"nbformat":4,"nbformat_minor":5}""", "x.ipynb");

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

    /// <summary>What a cell printed; empty when it printed nothing.</summary>
    public static string Printed(this NotebookCell cell) => string.Concat(cell.Outputs.OfType<StreamOutput>().Select(output => output.Text));
}
