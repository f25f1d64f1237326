using System.Globalization;
using HealthKart.Cli.Processes;
using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Tests.Kernels;
using HealthKart.Notebooks.Tests.Running;
using Xunit;

namespace HealthKart.Cli.Tests.Kernels;

/// <summary><c>run</c> with its two kernels: which one runs a notebook, and that either keeps what a run promises.</summary>
public sealed class RunKernelTests
{
    private const string Real = "dotnet-interactive";

    [Fact]
    public async Task A_notebook_that_needs_NET_Interactive_runs_in_it_and_the_first_reason_is_said()
    {
        await RealKernel.RequireAsync();
        using var folder = new TemporaryFolder();
        folder.WriteNotebook("one.ipynb", "1 + 1", "#!fsharp\nlet five = 5\nfive", "#!pwsh\n'shell'");

        var run = await CommandRun.Of(folder, "run", "one.ipynb", "--quiet");

        Assert.Equal(
            "note: cell 2, line 1 has #!fsharp, so the real .NET Interactive runs the notebook.", Assert.Single(run.ErrorLines));
        Assert.Equal(ExitCode.Done, run.ExitCode);
        var cells = NotebookDocument.Load(folder.PathOf("one.executed.ipynb")).Cells;
        Assert.Contains("5", TextOf(cells[1]), StringComparison.Ordinal);
        Assert.Equal(new StreamOutput("stdout", "shell\n"), cells[2].Outputs.Single());
    }

    [Fact]
    public async Task A_notebook_of_C_sharp_alone_starts_no_other_process()
    {
        using var folder = new TemporaryFolder();
        folder.WriteNotebook(
            "one.ipynb", "// #!fsharp\nvar kernel = \"Kernel.Root\";", "#!mermaid\ngraph LR; A --> B", "Environment.ProcessId");

        var run = await CommandRun.Of(folder, "run", "one.ipynb", "--quiet");

        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        var cells = NotebookDocument.Load(folder.PathOf("one.executed.ipynb")).Cells;
        Assert.Contains($"{Environment.ProcessId}", TextOf(cells[2]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#!set --name month --value \"2025-06\"", 1, "#!set")]
    [InlineData("using Microsoft.DotNet.Interactive;\nvar root = Kernel.Root;", 2, "Kernel.Root")]
    [InlineData("using Microsoft.DotNet.Interactive.CSharp;", 1, "Microsoft.DotNet.Interactive.CSharp")]
    public async Task What_only_NET_Interactive_has_chooses_it(string cell, int line, string what)
    {
        await RealKernel.RequireAsync();
        using var folder = new TemporaryFolder();
        folder.WriteNotebook("one.ipynb", cell);

        var run = await CommandRun.Of(folder, "run", "one.ipynb", "--quiet");

        var note = $"note: cell 1, line {line} has {what}, so the real .NET Interactive runs the notebook.\n";
        Assert.Equal((ExitCode.Done, note), (run.ExitCode, run.Error));
    }

    [Theory]
    [InlineData("using Microsoft.DotNet.Interactive;\nusing Microsoft.DotNet.Interactive.Formatting;\nKernel.HTML(\"1\")")]
    [InlineData("using Microsoft.DotNet.Interactive.Formatting.TabularData;")]
    public async Task What_both_have_runs_here(string cell)
    {
        using var folder = new TemporaryFolder();
        folder.WriteNotebook("one.ipynb", cell);

        var run = await CommandRun.Of(folder, "run", "one.ipynb", "--quiet");

        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
    }

    [Theory]
    [InlineData("csharp")]
    [InlineData(Real)]
    public async Task Parameters_metadata_and_the_failing_cell_are_the_same_in_both(string kernel)
    {
        await RealKernel.RequireAsync();
        using var folder = new TemporaryFolder();
        folder.WriteNotebook("one.ipynb", "", "var month = \"none\";", "Console.Write(month);", "\n  month.Missing", "1");

        var run = await CommandRun.Of(folder, "run", "one.ipynb", "-p", "month=2025-06", "--kernel", kernel, "--quiet");

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        const string Failure = "error: one.ipynb, cell 5 (In [4]), line 2, column 9: CS1061: ";
        Assert.StartsWith(Failure, Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        var executed = NotebookDocument.Load(folder.PathOf("one.executed.ipynb"));
        Assert.Contains(executed.Cells, cell => cell.Outputs.Contains(new StreamOutput("stdout", "2025-06")));
        Assert.Equal("2025-06", executed.Metadata["papermill"]!["parameters"]!["month"]!.GetValue<string>());
        Assert.Null(executed.Cells[^1].ExecutionCount);
        await JupyterValidator.RequireAsync();
        await JupyterValidator.AssertValidAsync(folder.PathOf("one.executed.ipynb"));
    }

    [Fact]
    public async Task A_time_limit_ends_the_real_kernel_with_its_children()
    {
        await RealKernel.RequireAsync();
        using var folder = new TemporaryFolder();
        folder.WriteNotebook(
            "one.ipynb",
            "var child = System.Diagnostics.Process.Start(\"sleep\", \"600\");\n"
            + "Console.Write($\"{Environment.ProcessId} {child.Id}\");",
            "while (true) { }",
            "1");

        var run = await CommandRun.Of(folder, "run", "one.ipynb", "--kernel", Real, "--cell-timeout", "3", "--quiet");

        Assert.Equal(ExitCode.TimeLimit, run.ExitCode);
        const string Stopped = "CellTimeout: The cell was stopped at its time limit of 3 s.";
        Assert.Contains(Stopped, Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        var cells = NotebookDocument.Load(folder.PathOf("one.executed.ipynb")).Cells;
        var pids = cells.SelectMany(cell => cell.Outputs).OfType<StreamOutput>().First().Text.Split(' ');
        await GoneProcess.AssertAllAsync(pids.Select(pid => int.Parse(pid, CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task What_cells_of_the_real_kernel_print_comes_as_they_print_it()
    {
        await RealKernel.RequireAsync();
        using var folder = new TemporaryFolder();
        folder.WriteNotebook("one.ipynb", "Console.WriteLine(\"said\");");

        var run = await CommandRun.Of(folder, "run", "one.ipynb", "--kernel", Real, "--log-output", "--progress", "json");

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Contains(run.ErrorLines, line => line.Contains("\"event\":\"output\"", StringComparison.Ordinal)
            && line.Contains("said", StringComparison.Ordinal));
        Assert.Contains(run.ErrorLines, line => line.Contains("\"event\":\"cell-ended\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_NET_Interactive_a_line_says_how_to_install_it_and_nothing_is_written()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Starts a program of Unix.");
        using var folder = new TemporaryFolder();
        folder.WriteNotebook("one.ipynb", "#!fsharp\n1");
        using var process = CommandProcess.Start([new("DOTNET_CLI_HOME", folder.FullName)], folder, "run", "one.ipynb", "--quiet");

        var run = await process.EndAsync();

        Assert.Equal(ExitCode.InputError, run.ExitCode);
        Assert.Equal(2, run.ErrorLines.Length);
        Assert.Contains("'dotnet tool install --global Microsoft.dotnet-interactive'", run.ErrorLines[1], StringComparison.Ordinal);
        Assert.False(File.Exists(folder.PathOf("one.executed.ipynb")));
    }

    [Fact]
    public async Task A_kernel_that_there_is_not_is_one_line()
    {
        using var folder = new TemporaryFolder();
        folder.WriteNotebook("one.ipynb", "1");

        await BadInputTests.AssertInputError(
            folder,
            "--kernel 'csharpp' is not a kernel; did you mean 'csharp'? Known: auto, csharp, dotnet-interactive.",
            "run", "one.ipynb", "--kernel", "csharpp");
    }

    private static string TextOf(NotebookCell cell) => cell.Outputs.Single() switch
    {
        ExecuteResultOutput result => result.Data.Text("text/html") + result.Data.Text("text/plain"),
        var other => other.ToString()!,
    };
}
