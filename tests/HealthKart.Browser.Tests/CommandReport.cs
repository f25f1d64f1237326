using HealthKart.Cli;
using HealthKart.Notebooks.Documents;
using HealthKart.Report.Tests.Figures;
using Xunit;

namespace HealthKart.Browser.Tests;

/// <summary>A folder with the product's notebook and some data, and the report that the command writes there.</summary>
internal sealed class CommandReport : IDisposable
{
    // As for a user: one command in a process. While another warms the compiler up, a cell may find an assembly twice.
    private static readonly SemaphoreSlim s_oneAtATime = new(1, 1);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("healthkart-");

    public CommandReport()
    {
        Copy(RepositoryRoot.PathOf("notebooks"), "notebooks", "*.ipynb");
    }

    /// <summary>The page.</summary>
    public string Page => PathOf("exports/campaign-report.html");

    /// <summary>How many figures the notebook showed when it ran.</summary>
    public int Figures => Shown.Count(static data => data.Contains(DrawnFigure.MimeType));

    /// <summary>What the notebook showed as HTML when it ran.</summary>
    public IReadOnlyList<string> Outputs => [.. Shown.Select(static data => data.Text("text/html")).OfType<string>()];

    /// <summary>A report of the sample campaign, as the README's command writes it.</summary>
    public static async Task<CommandReport> OfSampleAsync(params string[] options)
    {
        var report = new CommandReport();
        report.Copy(RepositoryRoot.PathOf("data"), "data", "*.csv");
        await report.RunAsync(options);
        return report;
    }

    public string PathOf(string name) => Path.Combine(_folder.FullName, name);

    /// <summary>Runs the command, which must find nothing wrong.</summary>
    public async Task RunAsync(params string[] options)
    {
        using var error = new StringWriter();
        var code = await RunToTheEndAsync(error, options);
        Assert.True(code == 0 && error.ToString().Length == 0, $"exit code {code}: {error}");
    }

    /// <summary>Runs the notebook of experiments, which must find nothing wrong, and writes its page.</summary>
    /// <returns>The page.</returns>
    public Task<string> ShareExperimentsAsync() => ShareAsync("incremental-roas.ipynb");

    /// <summary>Runs one of our notebooks, which must find nothing wrong, and writes its page.</summary>
    /// <returns>The page.</returns>
    public async Task<string> ShareAsync(string name)
    {
        await RunNotebookAsync(name);
        await DoneAsync("export", "exports/" + name, "--to", "html");
        return PathOf("exports/" + Path.ChangeExtension(name, ".html"));
    }

    /// <summary>Runs one of our notebooks, which must find nothing wrong.</summary>
    /// <returns>The executed notebook.</returns>
    public async Task<string> RunNotebookAsync(string name)
    {
        await DoneAsync("run", "notebooks/" + name, "exports/" + name);
        return PathOf("exports/" + name);
    }

    private async Task DoneAsync(params string[] arguments)
    {
        using var error = new StringWriter();
        var code = await CommandAsync(error, arguments);
        Assert.True(code == 0, $"exit code {code}: {error}");
    }

    /// <summary>Runs the command, however it ends.</summary>
    /// <returns>The exit code.</returns>
    public Task<int> RunToTheEndAsync(TextWriter error, params string[] options) => CommandAsync(error, ["report", .. options, "--quiet"]);

    private async Task<int> CommandAsync(TextWriter error, string[] arguments)
    {
        await s_oneAtATime.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            return await Task.Run(() => HealthKartCommand.Run(
                arguments, TextWriter.Null, error, _folder.FullName, TestContext.Current.CancellationToken));
        }
        finally
        {
            s_oneAtATime.Release();
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private IEnumerable<MimeBundle> Shown => NotebookDocument.Load(PathOf("exports/campaign-report.ipynb")).Cells
        .SelectMany(static cell => cell.Outputs)
        .Select(static output => output switch
        {
            ExecuteResultOutput result => result.Data,
            DisplayOutput display => display.Data,
            _ => null,
        })
        .OfType<MimeBundle>();

    public void Copy(string from, string to, string pattern)
    {
        Directory.CreateDirectory(PathOf(to));
        foreach (var file in Directory.EnumerateFiles(from, pattern))
        {
            File.Copy(file, Path.Combine(PathOf(to), Path.GetFileName(file)));
        }
    }
}
