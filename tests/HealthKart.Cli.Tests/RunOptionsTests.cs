using System.Text.Json.Nodes;
using HealthKart.Cli.Processes;
using HealthKart.Notebooks.Documents;
using Xunit;

namespace HealthKart.Cli.Tests;

/// <summary>The options of <c>healthkart run</c>.</summary>
public sealed class RunOptionsTests
{
    [Fact]
    public async Task A_name_in_braces_in_the_name_of_the_file_is_the_parameters_value_and_never_a_folder()
    {
        using var folder = new TemporaryFolder();
        folder.WriteNotebook("one.ipynb", "", "string name = \"x\"; int[] months = [1, 2]; DateOnly? day = null;");

        var run = await CommandRun.Of(folder, "run", "one.ipynb", "out/{name}/{months}-{day}.ipynb", "-p", "name=../../a:b?\n", "-q");

        Assert.Equal("", run.Error);
        Assert.Equal("out/-..-a-b-/1-2-none.ipynb\n", run.Output.Replace('\\', '/'));
        Assert.Contains(Path.Combine("out", "-..-a-b-", "1-2-none.ipynb"), folder.Files);
    }

    [Fact]
    public async Task A_name_that_no_parameter_has_is_an_error_with_the_nearest_one()
    {
        using var folder = new TemporaryFolder();
        folder.WriteNotebook("one.ipynb", "", "int month = 1; int year = 2;");

        await BadInputTests.AssertInputError(
            folder, "{mont}, which is no parameter; did you mean 'month'? Known: month, year.", "run", "one.ipynb", "{mont}.ipynb");
    }

    [Fact]
    public async Task In_place_the_result_takes_the_notebooks_place()
    {
        using var folder = new TemporaryFolder();
        folder.WriteNotebook("one.ipynb", "Console.Write(\"here\");");

        var run = await CommandRun.Of(folder, "run", "one.ipynb", "--inplace", "-q");

        Assert.Equal("one.ipynb\n", run.Output);
        Assert.Equal("here", Printed(folder, "one.ipynb"));
        await BadInputTests.AssertInputError(
            folder, "'two.ipynb' and --inplace both say where the result goes", "run", "one.ipynb", "two.ipynb", "--inplace");
    }

    [Fact]
    public async Task Cells_start_in_the_folder_that_is_named()
    {
        using var folder = new TemporaryFolder();
        folder.Write("there/mark", "found");
        folder.WriteNotebook("one.ipynb", "Console.Write(System.IO.File.ReadAllText(\"mark\"));");

        await CommandRun.Of(folder, "run", "one.ipynb", "--cwd", "there", "-q");

        Assert.Equal("found", Printed(folder, "one.executed.ipynb"));
        await BadInputTests.AssertInputError(
            folder, "No folder 'nowhere'. Expected the folder in which the paths of cells start", "run", "one.ipynb", "--cwd", "nowhere");
    }

    [Fact]
    public async Task Tags_choose_the_cells_and_one_that_no_cell_has_is_an_error()
    {
        using var folder = new TemporaryFolder();
        var notebook = NotebookDocument.Load(folder.WriteNotebook("one.ipynb", "", "int n = 1;", "Console.Write(\"never\");"));
        notebook.InsertCell(3, CellKind.Code, "Console.Write(n);", "plot");
        notebook.Save(folder.PathOf("one.ipynb"));

        await CommandRun.Of(folder, "run", "one.ipynb", "only.ipynb", "--only-tag", "plot", "-p", "n=5", "-q");
        await CommandRun.Of(folder, "run", "one.ipynb", "skip.ipynb", "--skip-tag", "plot", "-q");

        Assert.Equal("5", Printed(folder, "only.ipynb"));
        Assert.Equal("never", Printed(folder, "skip.ipynb"));
        await BadInputTests.AssertInputError(
            folder,
            "--only-tag 'plots': no cell has this tag; did you mean 'plot'? Known: parameters, plot.",
            "run",
            "one.ipynb",
            "--only-tag",
            "plots");
    }

    [Fact]
    public async Task With_errors_allowed_the_run_goes_on_and_is_done()
    {
        using var folder = new TemporaryFolder();
        folder.WriteNotebook("one.ipynb", "throw new Exception();", "", "Console.Write(\"after\");");

        var run = await CommandRun.Of(folder, "run", "one.ipynb", "--allow-errors", "-q");

        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        Assert.Equal("after", Printed(folder, "one.executed.ipynb"));
    }

    [Fact]
    public async Task Prepared_only_a_notebook_is_written_and_not_run()
    {
        using var folder = new TemporaryFolder();
        folder.WriteNotebook("one.ipynb", "", "int n = 1;", "System.IO.File.WriteAllText(\"ran\", \"\");");

        await CommandRun.Of(folder, "run", "one.ipynb", "two.ipynb", "--prepare-only", "-p", "n=2", "-q");

        Assert.Equal(["one.ipynb", "two.ipynb"], folder.Files);
        Assert.Contains("n = 2;", NotebookDocument.Load(folder.PathOf("two.ipynb")).Cells[2].Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Code_that_is_hidden_is_not_in_the_page()
    {
        using var folder = new TemporaryFolder();
        folder.WriteNotebook("one.ipynb", "var secret = 1; Console.Write(\"shown\");");

        await CommandRun.Of(folder, "run", "one.ipynb", "two.ipynb", "--no-input", "-q");
        await CommandRun.Of(folder, "export", "two.ipynb", "--to", "html");

        var page = await File.ReadAllTextAsync(folder.PathOf("two.html"), TestContext.Current.CancellationToken);
        Assert.Contains("shown", page, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_parameter_that_the_notebook_does_not_have_is_an_error_unless_it_may_be_left_out()
    {
        using var folder = new TemporaryFolder();
        folder.WriteNotebook("one.ipynb", "", "int n = 1;", "Console.Write(n);");

        await BadInputTests.AssertInputError(folder, "There is no parameter \"m\".", "run", "one.ipynb", "-p", "m=1", "-p", "n=2");
        var run = await CommandRun.Of(folder, "run", "one.ipynb", "--no-strict-params", "-p", "m=1", "-p", "n=2", "-q");

        Assert.Equal((ExitCode.Done, "warning: the notebook has no parameter m; the value was left out.\n"), (run.ExitCode, run.Error));
        Assert.Equal("2", Printed(folder, "one.executed.ipynb"));
    }

    [Fact]
    public async Task Two_deterministic_runs_give_the_same_bytes()
    {
        using var folder = new TemporaryFolder();
        folder.WriteNotebook("one.ipynb", "", "int n = 1;", "Console.Write(n); n");

        await CommandRun.Of(folder, "run", "one.ipynb", "a.ipynb", "--deterministic", "-p", "n=2", "-q");
        await CommandRun.Of(folder, "run", "one.ipynb", "b.ipynb", "--deterministic", "-p", "n=2", "-q");

        Assert.Equal(File.ReadAllBytes(folder.PathOf("a.ipynb")), File.ReadAllBytes(folder.PathOf("b.ipynb")));
    }

    [Fact]
    public async Task What_cells_print_goes_to_standard_error_and_to_files_as_it_comes()
    {
        using var folder = new TemporaryFolder();
        folder.Write("out.txt", "before\n");
        folder.WriteNotebook(
            "one.ipynb",
            "Console.Write(\"a\"); Console.Error.Write(\"b\"); Console.Write(System.IO.File.ReadAllText(\"out.txt\").Length);");

        var run = await CommandRun.Of(
            folder, "run", "one.ipynb", "-q", "--log-output", "--stdout-file", "out.txt", "--stderr-file", "logs/err.txt");

        Assert.Equal("ab8", run.Error);
        Assert.Equal("before\na8", await File.ReadAllTextAsync(folder.PathOf("out.txt"), TestContext.Current.CancellationToken));
        Assert.Equal("b", await File.ReadAllTextAsync(folder.PathOf("logs/err.txt"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Progress_as_JSON_is_one_object_a_line_and_nothing_else_is_on_standard_error()
    {
        using var folder = new TemporaryFolder();
        folder.WriteNotebook("one.ipynb", "Console.Write(\"a\\nb\");", "", "throw new Exception(\"bad\\nluck\");");

        var run = await CommandRun.Of(folder, "run", "one.ipynb", "--progress", "json", "--log-output");
        var wrong = await CommandRun.Of(folder, "run", "one.ipynb", "--progress", "json", "-p", "x=1");

        var events = run.ErrorLines.Select(line => JsonNode.Parse(line)!).ToArray();
        Assert.Equal(
            ["cell-started", "output", "cell-ended", "cell-started", "cell-ended", "error", "ended"],
            events.Select(one => (string?)one["event"]));
        Assert.Equal(
            (1, 0, 2, "a\nb"), ((int)events[0]["cell"]!, (int)events[0]["done"]!, (int)events[0]["total"]!, (string?)events[1]["text"]));
        Assert.Equal(("succeeded", "failed"), ((string?)events[2]["status"], (string?)events[4]["status"]));
        Assert.Equal(
            ("failed", 1, folder.PathOf("one.executed.ipynb")),
            ((string?)events[6]["status"], (int)events[6]["exitCode"]!, (string?)events[6]["output"]));
        Assert.Contains("no parameter", (string?)JsonNode.Parse(Assert.Single(wrong.ErrorLines))!["message"], StringComparison.Ordinal);
        Assert.Equal((ExitCode.Failed, ExitCode.InputError), (run.ExitCode, wrong.ExitCode));
    }

    [Theory]
    [InlineData("--progress", "fancy", "--progress 'fancy' is not a way to show progress; expected auto|plain|json|none.")]
    [InlineData("--timeout", "soon", "--timeout 'soon' is not a number of seconds")]
    [InlineData("--cell-timeout", "-1", "--cell-timeout '-1' is not a number of seconds")]
    [InlineData("--each", "n", "--each 'n' does not name values")]
    [InlineData("--each", "n=[1", "--each 'n=[1' does not name values")]
    [InlineData("--each", "m=1,2", "There is no parameter \"m\".")]
    [InlineData("--each", "n=1,x", "\"x\" does not fit")]
    public async Task A_value_that_an_option_does_not_take_is_one_line(string option, string value, string message)
    {
        using var folder = new TemporaryFolder();
        folder.WriteNotebook("one.ipynb", "", "int n = 1;");

        await BadInputTests.AssertInputError(folder, message, "run", "one.ipynb", option, value);
    }

    [Fact]
    public async Task A_folder_is_no_file_for_the_result()
    {
        using var folder = new TemporaryFolder();
        folder.WriteNotebook("one.ipynb", "1");
        Directory.CreateDirectory(folder.PathOf("out"));

        await BadInputTests.AssertInputError(folder, "'out' is a folder. Expected the name of the file", "run", "one.ipynb", "out");
    }

    private static string Printed(TemporaryFolder folder, string name) => string.Concat(
        NotebookDocument.Load(folder.PathOf(name)).Cells.SelectMany(cell => cell.Outputs)
            .OfType<StreamOutput>()
            .Select(output => output.Text));
}
