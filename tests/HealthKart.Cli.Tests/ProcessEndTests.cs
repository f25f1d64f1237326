using System.Diagnostics;
using HealthKart.Cli.Processes;
using HealthKart.Notebooks.Documents;
using Xunit;

namespace HealthKart.Cli.Tests;

/// <summary>What a cell does to the process that runs it: the command runs in processes of its own here.</summary>
public sealed class ProcessEndTests
{
    [Theory]
    [InlineData("Environment.Exit(7);", 7)]
    [InlineData("Environment.Exit(0);", 0)]
    [InlineData("await Task.Run(() => Environment.Exit(3));", 3)]
    [InlineData("try { Environment.Exit(1); } finally { Console.Write(\"never\"); }", 1)]
    public async Task A_cell_that_ends_the_process_leaves_the_notebook_saved_with_what_it_did(string source, int code)
    {
        using var folder = new TemporaryFolder();
        folder.WriteNotebook(
            "one.ipynb", "", "Console.Write(\"before\");", "Console.Write(\"here\");\n" + source, "Console.Write(\"after\");");

        var run = await RunAsync(folder, "run", "one.ipynb", "two.ipynb", "--quiet");

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.Equal("two.ipynb\n", run.Output);
        Assert.EndsWith(
            $"ProcessExit: The cell ended the process by Environment.Exit({code}). Nothing runs after it.",
            Assert.Single(run.ErrorLines),
            StringComparison.Ordinal);
        var outputs = Outputs(folder);
        Assert.Equal(["before", "here", "ProcessExit"], outputs);
    }

    [Fact]
    public async Task A_recursion_without_end_leaves_the_notebook_saved()
    {
        using var folder = new TemporaryFolder();
        folder.WriteNotebook("one.ipynb", "", "Console.Write(\"before\");", "int Down(int n) => Down(n + 1) + 1;\nDown(0)");

        var run = await RunAsync(folder, "run", "one.ipynb", "two.ipynb", "--quiet");

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.Contains("System.InsufficientExecutionStackException", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(["before", "System.InsufficientExecutionStackException"], Outputs(folder));
    }

    private static string[] Outputs(TemporaryFolder folder) =>
    [
        .. NotebookDocument.Load(folder.PathOf("two.ipynb")).Cells.SelectMany(cell => cell.Outputs).Select(output => output switch
        {
            StreamOutput stream => stream.Text,
            ErrorOutput error => error.Name,
            _ => output.ToString()!,
        }),
    ];

    private static async Task<CommandRun> RunAsync(TemporaryFolder folder, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(ExitCode).Assembly.Location, .. args])
        {
            WorkingDirectory = folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new CommandRun(process.ExitCode, output.ReplaceLineEndings("\n"), (await error).ReplaceLineEndings("\n"));
    }
}
