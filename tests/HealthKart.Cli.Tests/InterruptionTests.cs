using System.Diagnostics;
using HealthKart.Cli.Processes;
using HealthKart.Notebooks.Documents;
using Xunit;

namespace HealthKart.Cli.Tests;

public sealed class InterruptionTests
{
    [Theory]
    [InlineData("while (true) { }")]
    [InlineData("System.Threading.Thread.Sleep(-1);")]
    [InlineData("new System.Threading.Thread(() => { while (true) { } }).Start(); await Task.Delay(-1);")]
    public async Task Ctrl_C_ends_a_run_and_keeps_what_ran(string cell)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signals.");
        using var folder = new TemporaryFolder();
        folder.WriteNotebook("one.ipynb", "Console.Write(\"before\");", "", "System.IO.File.WriteAllText(\"mark\", \"\"); " + cell);
        using var process = CommandProcess.Start(folder, "run", "one.ipynb", "-q");
        await process.WaitForAsync(folder.PathOf("mark"));

        process.PressCtrlC();
        var run = await process.EndAsync();

        Assert.Equal(
            (ExitCode.Interrupted, "error: interrupted; what ran until then is in one.executed.ipynb\n"), (run.ExitCode, run.Error));
        var cells = NotebookDocument.Load(folder.PathOf("one.executed.ipynb")).Cells;
        Assert.Equal("before", Assert.IsType<StreamOutput>(Assert.Single(cells[0].Outputs)).Text);
        // Where the engine loses its patience with a cell, it says so instead.
        var output = Assert.IsType<ErrorOutput>(Assert.Single(cells[2].Outputs));
        Assert.Equal(("CellInterrupted", "The cell was interrupted."), (output.Name, output.Message));
    }

    [Fact]
    public async Task A_kill_leaves_the_cells_that_had_run()
    {
        using var folder = new TemporaryFolder();
        folder.WriteNotebook(
            "one.ipynb",
            "Console.Write(\"before\");",
            "",
            "System.IO.File.WriteAllText(\"mark\", \"\"); System.Threading.Thread.Sleep(-1);");
        using var process = CommandProcess.Start(folder, "run", "one.ipynb", "-q");
        await process.WaitForAsync(folder.PathOf("mark"));

        process.Kill();
        await process.EndAsync();

        var cells = NotebookDocument.Load(folder.PathOf("one.executed.ipynb")).Cells;
        Assert.Equal("before", Assert.IsType<StreamOutput>(Assert.Single(cells[0].Outputs)).Text);
        Assert.Equal("running", (string?)cells[2].Metadata["papermill"]!["status"]);
    }

    [Fact]
    public async Task Ctrl_C_ends_every_run_of_each()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signals.");
        using var folder = new TemporaryFolder();
        folder.WriteNotebook(
            "one.ipynb", "", "int n = 0;", "System.IO.File.WriteAllText($\"mark{n}\", $\"{Environment.ProcessId}\"); while (true) { }");
        using var process = CommandProcess.Start(folder, "run", "one.ipynb", "{n}.ipynb", "--each", "n=1,2,3");
        await process.WaitForAsync(folder.PathOf("mark1"));

        process.PressCtrlC();
        var run = await process.EndAsync();

        Assert.Equal(ExitCode.Interrupted, run.ExitCode);
        Assert.Contains("error: interrupted; 0 of 3 runs had ended", run.Error, StringComparison.Ordinal);
        Assert.All(Enumerable.Range(1, 3), n => Assert.Contains($"{n}.ipynb: n={n}, interrupted\n", run.Output, StringComparison.Ordinal));
        Assert.Equal(
            "CellInterrupted", NotebookDocument.Load(folder.PathOf("1.ipynb")).Cells[^1].Outputs.OfType<ErrorOutput>().Single().Name);
    }

    [Fact]
    public async Task A_run_of_each_does_not_outlive_the_one_that_started_it()
    {
        using var folder = new TemporaryFolder();
        folder.WriteNotebook(
            "one.ipynb", "", "int n = 0;", "System.IO.File.WriteAllText(\"mark\", $\"{Environment.ProcessId}\"); while (true) { }");
        using var process = CommandProcess.Start(folder, "run", "one.ipynb", "--each", "n=1");
        await process.WaitForAsync(folder.PathOf("mark"));
        using var child = Process.GetProcessById(
            int.Parse(await ReadAsync(folder.PathOf("mark")), System.Globalization.CultureInfo.InvariantCulture));

        process.Kill();

        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        await child.WaitForExitAsync(patience.Token);
    }

    private static async Task<string> ReadAsync(string file)
    {
        var text = "";
        while (text.Length == 0)
        {
            text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        }

        return text;
    }
}
