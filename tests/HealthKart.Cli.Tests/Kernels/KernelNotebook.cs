using System.Text.RegularExpressions;
using HealthKart.Cli.Notebooks;
using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Kernels;
using HealthKart.Notebooks.Running;
using HealthKart.Notebooks.Sessions;
using Xunit;

namespace HealthKart.Cli.Tests.Kernels;

/// <summary>One of our notebooks, to be run on the repository's data. Both kernels export to one folder, so that what they say of
/// it is the same.</summary>
/// <param name="name">The notebook's name.</param>
/// <param name="folder">The folder that it is in; that of the repository when null.</param>
internal sealed partial class KernelNotebook(string name, string? folder = null) : IDisposable
{
    private readonly TemporaryFolder _exports = new();
    private readonly string _folder = folder ?? Repository;

    /// <summary>The names of all of them.</summary>
    public static TheoryData<string> All =>
        [.. Directory.GetFiles(Repository, "*.ipynb").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    private static string Repository => RepositoryRoot.PathOf("notebooks");

    /// <summary>What its cells show when our own kernel runs them, in order.</summary>
    public async Task<IReadOnlyList<ShownCell>> InOurKernelAsync()
    {
        var result = await NotebookRunner.RunAsync(
            NotebookDocument.Load(Path.Combine(_folder, name)), Options, TestContext.Current.CancellationToken);
        Assert.Null(result.Failure);
        return [.. CodeCells(result.Notebook).Select(cell => new ShownCell(cell.Id, cell.Outputs))];
    }

    /// <summary>What they show in the real .NET Interactive.</summary>
    public async Task<IReadOnlyList<ShownCell>> InRealKernelAsync(InteractiveTool tool)
    {
        var notebook = await PrepareAsync();
        await using var kernel = await InteractiveKernel.StartAsync(tool, _folder, TestContext.Current.CancellationToken);
        var cells = CodeCells(notebook).ToArray();
        var results = new List<CellResult>();
        foreach (var cell in cells)
        {
            var code = new CellCode(cell.Source, results.Count + 1, results.Count + 1);
            var result = await kernel.RunAsync(code, TestContext.Current.CancellationToken);
            Assert.True(result.Error is null, $"{name}, cell {cell.Id}: {result.Error}");
            results.Add(result);
        }

        return [.. cells.Zip(results, (cell, result) => new ShownCell(cell.Id, result.Outputs))];
    }

    /// <summary>What they show when Jupyter runs them with the real .NET Interactive as its kernel.</summary>
    public async Task<IReadOnlyList<ShownCell>> InJupyterAsync(JupyterKernels jupyter)
    {
        var executed = await jupyter.ExecuteAsync(await PrepareAsync(), name);
        return [.. CodeCells(executed).Select(cell => new ShownCell(cell.Id, JupyterOutputs.Own(cell.Outputs)))];
    }

    /// <inheritdoc/>
    public void Dispose() => _exports.Dispose();

    // The libraries that its cells name need not be built as the notebook says, but as these tests are.
    private async Task<NotebookDocument> PrepareAsync()
    {
        var configuration = Directory.GetParent(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar))!.Name;
        var root = RepositoryRoot.Folder.Replace('\\', '/');
        var text = BuiltLibrary().Replace(
            await File.ReadAllTextAsync(Path.Combine(_folder, name), TestContext.Current.CancellationToken),
            line => $"{root}/src/{line.Groups["project"]}/bin/{configuration}/net10.0/{line.Groups["file"]}");
        var options = Options with { PrepareOnly = true };
        return (await NotebookRunner.RunAsync(NotebookDocument.Parse(text), options, TestContext.Current.CancellationToken)).Notebook;
    }

    private RunOptions Options => NotebookHost.Lent(new RunOptions
    {
        Parameters = [new("dataFolder", RepositoryRoot.PathOf("data")), new("exportFolder", _exports.FullName)],
        WorkingDirectory = _folder,
    });

    private static IEnumerable<NotebookCell> CodeCells(NotebookDocument notebook) => notebook.Cells.Where(
        cell => cell.Kind == CellKind.Code && !string.IsNullOrWhiteSpace(cell.Source) && !cell.HasTag("skip-execution"));

    [GeneratedRegex("""(?<=#r \\")\.\./src/(?<project>[\w.]+)/bin/[^"]*?(?<file>[\w.]+\.dll)(?=\\")""")]
    private static partial Regex BuiltLibrary();
}
