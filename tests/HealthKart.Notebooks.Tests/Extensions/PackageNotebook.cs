using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Running;
using Xunit;

namespace HealthKart.Notebooks.Tests.Extensions;

/// <summary>
/// A user's notebook with tables of Microsoft.Data.Analysis and charts of Plotly.NET, run once. NuGet brings the packages.
/// </summary>
public sealed class PackageNotebook : IAsyncLifetime
{
    private NotebookDocument? _executed;

    /// <summary>The executed notebook.</summary>
    internal NotebookDocument Executed => _executed!;

    /// <summary>The outputs of the cell whose source holds a text.</summary>
    public IReadOnlyList<NotebookOutput> OutputsOf(string text) =>
        Executed.Cells.Single(cell => cell.Source.Contains(text, StringComparison.Ordinal)).Outputs;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        var notebook = NotebookDocument.Load(TestNotebooks.Path("Packages/table-and-chart.ipynb"));
        Add(notebook, "new[] { line } // nested");
        Add(notebook, "new DataFrame(new Int32DataFrameColumn(\"n\", Enumerable.Range(0, 60))) // long");
        Add(notebook, """
            // FSharp.Core
            var loaded = AssemblyLoadContext.GetLoadContext(typeof(GenericChart).Assembly).Assemblies.Select(each => each.GetName());
            string.Join(' ', loaded.Where(name => name.Name == "FSharp.Core").Select(name => name.Version.Major >= 10))
            """);
        Add(notebook, """
            using Microsoft.DotNet.Interactive.Formatting;
            Formatter.SetPreferredMimeTypesFor(typeof(GenericChart), "text/plain");
            line // as text
            """);
        var run = await NotebookRunner.RunAsync(notebook, new RunOptions(), TestContext.Current.CancellationToken);
        Assert.Null(run.Failure?.Error);
        _executed = run.Notebook;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => default;

    private static void Add(NotebookDocument notebook, string source) => notebook.InsertCell(notebook.Cells.Count, CellKind.Code, source);
}
