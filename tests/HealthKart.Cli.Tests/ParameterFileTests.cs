using HealthKart.Cli.Processes;
using HealthKart.Notebooks.Documents;
using Xunit;

namespace HealthKart.Cli.Tests;

public sealed class ParameterFileTests
{
    private const string Declarations =
        "decimal least = 2; string[] platforms = []; string title = \"\"; string? name = \"x\"; bool strict = false; "
        + "DateOnly from = default; (int Low, int High)[] ranges = [];";

    [Fact]
    public async Task A_later_file_wins_over_an_earlier_and_the_command_line_over_both()
    {
        using var folder = Folder();
        folder.Write("a.json", """{"least": 1, "title": "a", "platforms": ["a"]}""");
        folder.Write("b.yml", "title: b\nplatforms: [b, c]\n");

        Assert.Equal(
            ["least = 1m;", "title = \"b\";", "platforms = new string[] { \"d\", \"e\" };"],
            await Given(folder, "-f", "a.json", "-p", "platforms=d", "--parameter-file", "b.yml", "-p", "platforms=e"));
    }

    [Fact]
    public async Task JSON_keeps_every_digit_and_every_comma()
    {
        using var folder = Folder();
        folder.Write(
            "a.json",
            "{\"least\": 0.1000000000000000055511151231, \"platforms\": [\"a,b\"], \"title\": \"null\", \"name\": null, \"ranges\": "
            + "[[1, 2], {\"High\": 4, \"Low\": 3}]}");

        Assert.Equal(
            [
                "least = 0.1000000000000000055511151231m;", "platforms = new string[] { \"a,b\" };", "title = \"null\";", "name = null;",
                "ranges = new (int Low, int High)[] { (1, 2), (3, 4) };",
            ],
            await Given(folder, "-f", "a.json"));
    }

    [Theory]
    [InlineData("title: no", "title = \"no\";")]
    [InlineData("title: 2.50", "title = \"2.50\";")]
    [InlineData("title: 2025-01-31", "title = \"2025-01-31\";")]
    [InlineData("title: !!str 5", "title = \"5\";")]
    [InlineData("title: |\n  two\n  lines\n", "title = \"two\\nlines\\n\";")]
    [InlineData("from: 2025-01-31", "from = new DateOnly(2025, 1, 31);")]
    [InlineData("least: 2.50", "least = 2.50m;")]
    [InlineData("least: '2.50'", "least = 2.50m;")]
    [InlineData("least: 007", "least = 7m;")]
    [InlineData("strict: True", "strict = true;")]
    [InlineData("name:", "name = null;")]
    [InlineData("name: ~", "name = null;")]
    [InlineData("name: 'null'", "name = \"null\";")]
    [InlineData(
        "platforms:\n- null hypothesis # a comment\n- 1.0\n- 'yes'", "platforms = new string[] { \"null hypothesis\", \"1.0\", \"yes\" };")]
    [InlineData("ranges:\n- [1, 2]\n- Low: 3\n  High: 4", "ranges = new (int Low, int High)[] { (1, 2), (3, 4) };")]
    public async Task YAML_means_what_the_notebook_declares(string yaml, string code)
    {
        using var folder = Folder();
        folder.Write("a.yaml", yaml);

        Assert.Equal([code], await Given(folder, "-f", "a.yaml"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing yet\n")]
    [InlineData("---\n")]
    public async Task An_empty_file_gives_nothing(string yaml)
    {
        using var folder = Folder();
        folder.Write("a.yaml", yaml);

        Assert.Empty(await Given(folder, "-f", "a.yaml"));
    }

    [Fact]
    public async Task Standard_input_is_JSON()
    {
        using var folder = Folder();

        var run = await CommandRun.WithInput("{\"title\": \"é\"}", folder, "run", "one.ipynb", "-q", "-f", "-");

        Assert.Equal(("", ExitCode.Done), (run.Error, run.ExitCode));
        Assert.Equal(["title = \"é\";"], Injected(folder));
    }

    [Theory]
    [InlineData("a.json", "{\"least\": }", "a.json, line 1, column 11: this is not JSON.")]
    [InlineData("a.json", "[1]", "a.json is no object of names and values.")]
    [InlineData("a.json", "{\"least\": 1, \"least\": 2}", "a.json has 'least' twice.")]
    [InlineData("a.json", "{\"\\ud800\": 1}", "a.json is not text in UTF-8.")]
    [InlineData("a.yaml", "title: [1", "a.yaml, line 2, column 1: While parsing a flow sequence, did not find expected ',' or ']'.")]
    [InlineData("a.yaml", "title: &a x\nname: *a", "a.yaml, line 2, column 7: Aliases are not read.")]
    [InlineData("a.yaml", "least: !!int 5", "a.yaml, line 1, column 8: Tags are not read.")]
    [InlineData("a.yaml", "title: a\n---\ntitle: b", "a.yaml, line 2, column 1: One document is read")]
    [InlineData("a.yaml", "? [a]\n: b", "a.yaml, line 1, column 3: A name must be text.")]
    [InlineData("a.yaml", "title: a\ntitle: b", "a.yaml has 'title' twice.")]
    [InlineData("a.yaml", "- title", "a.yaml is no object of names and values.")]
    [InlineData("a.toml", "title = 1", "-f 'a.toml' is not called .json, .yaml or .yml.")]
    [InlineData("b.json", "{}", "No parameter file 'a.json'.")]
    [InlineData("a.json", "{\"title\": null}", "Parameter title is of type string; \"null\" does not fit.")]
    [InlineData("a.json", "{\"leest\": 1}", "There is no parameter \"leest\". Did you mean least?")]
    public async Task A_file_that_cannot_be_used_is_one_line(string file, string content, string message)
    {
        using var folder = Folder();
        folder.Write(file, content);

        await BadInputTests.AssertInputError(folder, message, "run", "one.ipynb", "-f", file[0] == 'b' ? "a.json" : file);
    }

    [Fact]
    public async Task Bytes_that_are_not_UTF_8_are_one_line()
    {
        using var folder = Folder();
        await File.WriteAllBytesAsync(
            folder.PathOf("a.json"), [.. "{\"title\": \""u8, 0xe9, .. "\"}"u8], TestContext.Current.CancellationToken);

        await BadInputTests.AssertInputError(folder, "a.json is not text in UTF-8. Save it as UTF-8.", "run", "one.ipynb", "-f", "a.json");
    }

    [Fact]
    public async Task A_file_nested_without_end_is_one_line()
    {
        using var folder = Folder();
        folder.Write("a.yaml", "title: " + new string('[', 100_000));

        await BadInputTests.AssertInputError(folder, "This is nested too deep.", "run", "one.ipynb", "-f", "a.yaml");
    }

    [Fact]
    public async Task All_that_is_wrong_is_told_a_line_each()
    {
        using var folder = Folder();
        folder.Write("a.json", "{\"title\": null, \"strict\": 1}");

        var run = await CommandRun.Of(folder, "run", "one.ipynb", "-f", "a.json", "-p", "least=much", "-p", "tip=1");

        Assert.Equal(ExitCode.InputError, run.ExitCode);
        Assert.Equal(4, run.ErrorLines.Length);
        Assert.All(run.ErrorLines, line => Assert.Matches("^error: (Parameter (title|strict|least) |There is no parameter \"tip\")", line));
        Assert.Equal(["a.json", "one.ipynb"], folder.Files);
    }

    [Fact]
    public async Task The_report_takes_a_file_and_its_own_options_win()
    {
        using var folder = new TemporaryFolder();
        folder.WriteReportNotebook("Console.Write(string.Join(\"|\", platforms) + minRoas);");
        folder.WriteSmall("sales");
        folder.Write("a.yaml", "dataFolder: ../sales\nplatforms: [YouTube]\nminRoas: 0.5\n");

        var run = await CommandRun.Of(folder, "report", "-q", "-f", "a.yaml", "--platform", "Instagram");

        Assert.Equal(("", ExitCode.Done), (run.Error, run.ExitCode));
        var printed = NotebookDocument.Load(folder.PathOf("exports/campaign-report.ipynb")).Cells[^1].Outputs.OfType<StreamOutput>()
            .Single();
        Assert.Equal("Instagram0.5", printed.Text);
    }

    private static TemporaryFolder Folder()
    {
        var folder = new TemporaryFolder();
        folder.WriteNotebook("one.ipynb", "", Declarations);
        return folder;
    }

    private static async Task<IEnumerable<string>> Given(TemporaryFolder folder, params string[] args)
    {
        var run = await CommandRun.Of(folder, ["run", "one.ipynb", "-q", .. args]);
        Assert.Equal(("", ExitCode.Done), (run.Error, run.ExitCode));
        return Injected(folder);
    }

    private static IEnumerable<string> Injected(TemporaryFolder folder) =>
        NotebookDocument.Load(folder.PathOf("one.executed.ipynb")).Cells.Where(cell => cell.HasTag("injected-parameters"))
            .SelectMany(cell => cell.Source.Split('\n').Skip(1));
}
