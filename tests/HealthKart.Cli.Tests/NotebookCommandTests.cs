using HealthKart.Cli.Processes;
using HealthKart.Notebooks.Documents;
using Xunit;

namespace HealthKart.Cli.Tests;

public sealed class NotebookCommandTests
{
    [Fact]
    public async Task Run_saves_the_executed_notebook_beside_it()
    {
        using var folder = new TemporaryFolder();
        folder.WriteNotebook("sub/one.ipynb", "", "var n = 1;", "n + 1");

        var run = await CommandRun.Of(folder, "run", "sub/one.ipynb", "-p", "n=41", "--quiet");

        Assert.Equal("", run.Error);
        Assert.Equal("sub/one.executed.ipynb\n", run.Output.Replace('\\', '/'));
        var result = (ExecuteResultOutput)NotebookDocument.Load(folder.PathOf("sub/one.executed.ipynb")).Cells[^1].Outputs.Single();
        Assert.Contains("42", result.Data.Text("text/html") + result.Data.Text("text/plain"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_keeps_what_ran_until_a_cell_failed()
    {
        using var folder = new TemporaryFolder();
        folder.WriteNotebook("one.ipynb", "1", "var n = 1;", "throw new Exception(\"bad\\nluck\");");

        var run = await CommandRun.Of(folder, "run", "one.ipynb", "new/two.ipynb", "--quiet");

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.Equal("error: one.ipynb, cell 3 (In [3]), line 1, column 1: System.Exception: bad luck", Assert.Single(run.ErrorLines));
        Assert.True(File.Exists(folder.PathOf("new/two.ipynb")));
    }

    // The command runs in a process of its own: in that of the tests, others load what they need.
    [Fact]
    public async Task Run_loads_of_NET_Interactive_its_formatting_only()
    {
        using var folder = new TemporaryFolder();
        folder.WriteNotebook(
            "one.ipynb",
            "new[] { 1 }",
            "",
            "foreach (var name in AppDomain.CurrentDomain.GetAssemblies().Select(a => a.GetName().Name)) Console.WriteLine(name);");
        using var process = CommandProcess.Start(folder, "run", "one.ipynb", "--quiet");

        Assert.Equal(ExitCode.Done, (await process.EndAsync()).ExitCode);

        var outputs = NotebookDocument.Load(folder.PathOf("one.executed.ipynb")).Cells[^1].Outputs;
        var loaded = Assert.IsType<StreamOutput>(Assert.Single(outputs)).Text.Split('\n');
        Assert.Equal(
            ["Microsoft.DotNet.Interactive.Formatting"],
            loaded.Where(name => name.StartsWith("Microsoft.DotNet.Interactive", StringComparison.Ordinal)));
        Assert.DoesNotContain("System.Reactive", loaded);
    }

    [Fact]
    public async Task What_is_displayed_after_the_kernel_was_used_is_shown_once()
    {
        using var folder = new TemporaryFolder();
        folder.WriteNotebook(
            "one.ipynb", "using Microsoft.DotNet.Interactive;\nKernel.HTML(\"1\")", "\"<b>x</b>\".DisplayAs(\"text/html\");");
        using var process = CommandProcess.Start(folder, "run", "one.ipynb", "--quiet");

        Assert.Equal(ExitCode.Done, (await process.EndAsync()).ExitCode);

        Assert.IsType<DisplayOutput>(Assert.Single(NotebookDocument.Load(folder.PathOf("one.executed.ipynb")).Cells[^1].Outputs));
    }

    [Theory]
    [InlineData("page.html")]
    [InlineData("page.PDF")]
    public async Task Run_writes_no_notebook_under_the_name_of_a_page(string output)
    {
        using var folder = new TemporaryFolder();
        folder.WriteNotebook("one.ipynb", "1");

        await BadInputTests.AssertInputError(folder, $"'{output}' is no name for the executed notebook", "run", "one.ipynb", output);
    }

    [Fact]
    public async Task A_notebook_that_is_not_there_is_one_line()
    {
        using var folder = new TemporaryFolder();

        foreach (var command in new[] { "run", "describe" })
        {
            await BadInputTests.AssertInputError(folder, "No notebook 'one.ipynb'", command, "one.ipynb");
        }

        await BadInputTests.AssertInputError(folder, "No notebook 'one.ipynb'", "export", "one.ipynb", "--to", "html");
    }

    [Fact]
    public async Task A_file_that_is_no_notebook_has_a_code_of_its_own()
    {
        using var folder = new TemporaryFolder();
        folder.Write("one.ipynb", "{}");
        folder.Write("two.ipynb", "name,revenue\n");
        var before = folder.Files;

        foreach (var command in new[] { "describe one.ipynb", "run one.ipynb", "run two.ipynb", "export two.ipynb --to html" })
        {
            var run = await CommandRun.Of(folder, command.Split(' '));

            Assert.Equal(ExitCode.NotANotebook, run.ExitCode);
            Assert.Contains("is not a notebook", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
            Assert.Equal(before, folder.Files);
        }
    }

    [Fact]
    public async Task Export_writes_the_page_beside_the_notebook()
    {
        using var folder = new TemporaryFolder();
        folder.WriteNotebook("one.ipynb", "var secret = 1;");

        Assert.Equal("one.html\n", (await CommandRun.Of(folder, "export", "one.ipynb", "--to", "html")).Output);
        Assert.Equal(
            "two.html\n", (await CommandRun.Of(folder, "export", "one.ipynb", "--to", "html", "-o", "two.html", "--no-code")).Output);

        Assert.Contains("secret", await Read(folder, "one.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", await Read(folder, "two.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_to_a_format_that_is_not_known_is_one_line()
    {
        using var folder = new TemporaryFolder();
        folder.WriteNotebook("one.ipynb", "1");

        await BadInputTests.AssertInputError(
            folder, "--to 'docx' is not a format; expected html, pdf, cs or dib", "export", "one.ipynb", "--to", "docx");
    }

    [Fact]
    public async Task An_option_that_does_not_fit_the_format_is_one_line()
    {
        using var folder = new TemporaryFolder();
        folder.WriteNotebook("one.ipynb", "1");

        await BadInputTests.AssertInputError(
            folder, "--browser is of no use with --to html", "export", "one.ipynb", "--to", "html", "--browser", "chromium");
        await BadInputTests.AssertInputError(
            folder, "--no-code is of no use with --to cs", "export", "one.ipynb", "--to", "cs", "--no-code");
        await BadInputTests.AssertInputError(
            folder, "--code and --no-code ask for opposite things", "export", "one.ipynb", "--to", "pdf", "--code", "--no-code");
    }

    [Fact]
    public async Task A_browser_that_is_not_there_is_one_line()
    {
        using var folder = new TemporaryFolder();
        folder.WriteNotebook("one.ipynb", "1");

        await BadInputTests.AssertInputError(folder, "There is no browser '", "export", "one.ipynb", "--to", "pdf", "--browser", "./none");
    }

    private static Task<string> Read(TemporaryFolder folder, string file) =>
        File.ReadAllTextAsync(folder.PathOf(file), TestContext.Current.CancellationToken);
}
