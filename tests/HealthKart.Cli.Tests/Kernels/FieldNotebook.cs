using HealthKart.Notebooks.Documents;
using Xunit;

namespace HealthKart.Cli.Tests.Kernels;

/// <summary>One of the small notebooks that were written after faults and bug reports; they may be missing.</summary>
internal sealed class FieldNotebook : IDisposable
{
    private static readonly string s_notebooks = Path.GetFullPath(RepositoryRoot.PathOf("..", "shared", "data", "notebooks"));

    private readonly TemporaryFolder _folder = new();
    private readonly string _name;

    /// <param name="name">The file's name without its ending.</param>
    public FieldNotebook(string name)
    {
        _name = name;
        var path = Path.Combine(s_notebooks, name + ".ipynb");
        Assert.SkipUnless(File.Exists(path), $"No notebook at ../shared/data/notebooks/{name}.ipynb.");
        File.Copy(path, _folder.PathOf($"{name}.ipynb"));
    }

    /// <summary>Runs it, in the kernel that is chosen where none is named.</summary>
    public Task<CommandRun> RunAsync(string kernel = "auto") =>
        CommandRun.Of(_folder, "run", $"{_name}.ipynb", "out.ipynb", "--kernel", kernel, "--cell-timeout", "120", "--quiet");

    /// <summary>Runs it in a process of its own.</summary>
    public async Task<CommandRun> RunApartAsync()
    {
        using var process = CommandProcess.Start(_folder, "run", $"{_name}.ipynb", "out.ipynb", "--quiet");
        return await process.EndAsync();
    }

    /// <summary>What its cells show after a run.</summary>
    public IReadOnlyList<ShownCell> Shown() =>
        [.. Executed().Cells.Where(cell => cell.Kind == CellKind.Code).Select(cell => new ShownCell(cell.Id, cell.Outputs))];

    /// <summary>All text of its outputs after a run.</summary>
    public string Text() => string.Join('\n', Executed().Cells.SelectMany(cell => cell.Outputs).Select(TextOf));

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    private NotebookDocument Executed() => NotebookDocument.Load(_folder.PathOf("out.ipynb"));

    private static string TextOf(NotebookOutput output) => output switch
    {
        StreamOutput stream => stream.Text,
        DisplayOutput display => TextOf(display.Data),
        ExecuteResultOutput result => TextOf(result.Data),
        ErrorOutput error => string.Join('\n', error.Traceback),
        _ => "",
    };

    private static string TextOf(MimeBundle data) => string.Join('\n', data.MimeTypes.Select(data.Text));
}
