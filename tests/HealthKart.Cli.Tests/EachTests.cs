using System.Text.Json.Nodes;
using HealthKart.Cli.Processes;
using HealthKart.Notebooks.Documents;
using Xunit;

namespace HealthKart.Cli.Tests;

public sealed class EachTests
{
    [Fact]
    public async Task Every_combination_of_values_gives_a_file_of_its_own_and_a_line()
    {
        using var folder = new TemporaryFolder();
        folder.WriteNotebook(
            "one.ipynb", "", "string[] platforms = []; int n = 1; int m = 2;", "Console.Write(string.Join('+', platforms) + n + m);");

        var run = await CommandRun.Of(
            folder, "run", "one.ipynb", "out/{platforms}-{n}.ipynb", "--each", "platforms=[\"A, B\",\"YouTube\"]", "--each", "n=5,6", "-p",
            "m=9", "--no-input");

        Assert.Equal("", run.Error);
        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Equal(
            [
                "out/A-B-5.ipynb: platforms=A, B, n=5, done",
                "out/A-B-6.ipynb: platforms=A, B, n=6, done",
                "out/YouTube-5.ipynb: platforms=YouTube, n=5, done",
                "out/YouTube-6.ipynb: platforms=YouTube, n=6, done",
            ],
            run.Output.Replace('\\', '/')
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => line[..line.LastIndexOf(" in ", StringComparison.Ordinal)]));
        Assert.Equal("A+B69", Printed(folder, "out/A-B-6.ipynb"));
        Assert.Equal("YouTube59", Printed(folder, "out/YouTube-5.ipynb"));
        Assert.True((bool)NotebookDocument.Load(folder.PathOf("out/YouTube-5.ipynb")).Cells[0].Metadata["jupyter"]!["source_hidden"]!);
    }

    [Fact]
    public async Task Without_a_name_for_it_the_files_are_called_after_the_values_and_none_replaces_another()
    {
        using var folder = new TemporaryFolder();
        folder.WriteNotebook("one.ipynb", "", "string name = \"\";");

        await CommandRun.Of(folder, "run", "one.ipynb", "--each", "name=a/b,a:b", "--prepare-only");
        await CommandRun.Of(folder, "run", "one.ipynb", "two.ipynb", "--each", "name=x,y", "--prepare-only");

        Assert.Equal(["one-a-b-2.executed.ipynb", "one-a-b.executed.ipynb", "one.ipynb", "two-x.ipynb", "two-y.ipynb"], folder.Files);
    }

    [Fact]
    public async Task The_exit_code_is_the_worst_and_each_error_says_whose_it_is()
    {
        using var folder = new TemporaryFolder();
        folder.WriteNotebook("one.ipynb", "", "int n = 1;", "if (n == 1) throw new Exception(\"bad luck\"); if (n == 2) while (true) { }");

        var run = await CommandRun.Of(folder, "run", "one.ipynb", "{n}.ipynb", "--each", "n=0,1,2", "--cell-timeout", "6");

        Assert.Equal(ExitCode.TimeLimit, run.ExitCode);
        Assert.Matches(
            @"^0\.ipynb: n=0, done in .*\n1\.ipynb: n=1, failed after .* \(exit code 1\)\n"
            + @"2\.ipynb: n=2, stopped at its time limit after .*\n$",
            run.Output);
        Assert.Contains("[n=1] error: one.ipynb, cell 4 (In [3]), line 1, column 13: System.Exception: bad luck", run.ErrorLines);
        Assert.Equal(2, run.ErrorLines.Length);
    }

    [Fact]
    public async Task Progress_as_JSON_says_which_run_it_is_of()
    {
        using var folder = new TemporaryFolder();
        folder.WriteNotebook("one.ipynb", "", "int n = 1;");

        var run = await CommandRun.Of(folder, "run", "one.ipynb", "{n}.ipynb", "--each", "n=7", "--progress", "json");

        Assert.All(run.ErrorLines, line => Assert.Equal("n=7", (string?)JsonNode.Parse(line)!["run"]));
        Assert.Equal("ended", (string?)JsonNode.Parse(run.ErrorLines[^1])!["event"]);
    }

    [Fact]
    public async Task What_would_not_hold_several_results_is_refused()
    {
        using var folder = new TemporaryFolder();
        folder.WriteNotebook("one.ipynb", "", "int n = 1;");

        await BadInputTests.AssertInputError(folder, "--inplace has room for one", "run", "one.ipynb", "--each", "n=1,2", "--inplace");
        await BadInputTests.AssertInputError(
            folder,
            "--stdout-file is one file for several runs; put {n} into its name.",
            "run",
            "one.ipynb",
            "--each",
            "n=1,2",
            "--stdout-file",
            "out.txt");
        await BadInputTests.AssertInputError(folder, "-p and --each both set n", "run", "one.ipynb", "--each", "n=1,2", "-p", "n=3");
        await BadInputTests.AssertInputError(folder, "--each names n twice", "run", "one.ipynb", "--each", "n=1,2", "--each", "n=3");
    }

    [Fact]
    public async Task Each_run_has_a_file_of_its_own_for_what_its_cells_print()
    {
        using var folder = new TemporaryFolder();
        folder.WriteNotebook("one.ipynb", "", "int n = 1;", "Console.Write(n);");

        await CommandRun.Of(folder, "run", "one.ipynb", "{n}.ipynb", "--each", "n=1,2", "--stdout-file", "{n}.txt");

        Assert.Equal(("1", "2"), (File.ReadAllText(folder.PathOf("1.txt")), File.ReadAllText(folder.PathOf("2.txt"))));
    }

    private static string Printed(TemporaryFolder folder, string name) => string.Concat(
        NotebookDocument.Load(folder.PathOf(name)).Cells.SelectMany(cell => cell.Outputs)
            .OfType<StreamOutput>()
            .Select(output => output.Text));
}
