using HealthKart.Cli.Processes;
using HealthKart.Notebooks.Documents;
using Xunit;

namespace HealthKart.Cli.Tests;

public sealed class DibTests
{
    private const string Dib = """
        #!meta

        {"kernelInfo":{"defaultKernelName":"csharp","items":[{"aliases":[],"name":"csharp"}]}}

        #!markdown

        # Of a dib

        #!csharp

        var two = 1 + 1;
        two

        #!html

        <b>bold</b>

        """;

    [Fact]
    public async Task A_dib_runs_into_an_executed_notebook_beside_it()
    {
        using var folder = new TemporaryFolder();
        folder.Write("one.dib", Dib);

        var run = await CommandRun.Of(folder, "run", "one.dib", "--quiet");

        Assert.Equal((ExitCode.Done, "one.executed.ipynb\n", ""), (run.ExitCode, run.Output, run.Error));
        var executed = NotebookDocument.Load(folder.PathOf("one.executed.ipynb"));
        Assert.Equal([CellKind.Markdown, CellKind.Code, CellKind.Code], executed.Cells.Select(cell => cell.Kind));
        Assert.Equal("2", Assert.IsType<ExecuteResultOutput>(Assert.Single(executed.Cells[1].Outputs)).Data.Text("text/plain"));
        Assert.Equal("<b>bold</b>", Assert.IsType<DisplayOutput>(Assert.Single(executed.Cells[2].Outputs)).Data.Text("text/html"));
        Assert.Equal(Dib, await File.ReadAllTextAsync(folder.PathOf("one.dib"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_dib_is_described_and_exported_as_a_notebook_is_and_a_notebook_becomes_one()
    {
        using var folder = new TemporaryFolder();
        folder.Write("one.dib", Dib);
        folder.WriteNotebook("two.ipynb", "var three = 3;");

        Assert.Equal(ExitCode.Done, (await CommandRun.Of(folder, "describe", "one.dib")).ExitCode);
        Assert.Equal("one.html\n", (await CommandRun.Of(folder, "export", "one.dib", "--to", "html")).Output);
        Assert.Equal("one.cs\n", (await CommandRun.Of(folder, "export", "one.dib", "--to", "cs")).Output);
        Assert.Equal("two.dib\n", (await CommandRun.Of(folder, "export", "two.ipynb", "--to", "dib")).Output);

        Assert.Contains("Of a dib", await Read(folder, "one.html"), StringComparison.Ordinal);
        Assert.EndsWith("#!csharp\n\nvar three = 3;\n", await Read(folder, "two.dib"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_written_over_a_dib_that_is_read()
    {
        using var folder = new TemporaryFolder();
        folder.Write("one.dib", Dib);

        await BadInputTests.AssertInputError(folder, "one.dib", "export", "one.dib", "--to", "dib");
        await BadInputTests.AssertInputError(folder, "'one.dib' is no name for the executed notebook", "run", "one.dib", "--inplace");

        Assert.Equal(Dib, await Read(folder, "one.dib"));
    }

    [Fact]
    public async Task What_is_no_dib_is_one_line()
    {
        using var folder = new TemporaryFolder();
        folder.Write("one.dib", "#!meta\n{\n#!csharp\n1");

        var run = await CommandRun.Of(folder, "run", "one.dib");

        Assert.Equal(
            (ExitCode.NotANotebook, "error: one.dib is not a notebook: what its #!meta holds is not JSON.\n"), (run.ExitCode, run.Error));
    }

    private static Task<string> Read(TemporaryFolder folder, string name) =>
        File.ReadAllTextAsync(folder.PathOf(name), TestContext.Current.CancellationToken);
}
