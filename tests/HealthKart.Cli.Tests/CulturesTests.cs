using System.Text;
using HealthKart.Cli.Processes;
using HealthKart.Notebooks.Documents;
using Xunit;

namespace HealthKart.Cli.Tests;

/// <summary>The cells of notebooks have the cultures of the machine; what the command itself writes depends on none of them.</summary>
public sealed class CulturesTests
{
    private const string German = "de_DE";

    private static readonly string[][] s_commands =
    [
        ["summary", "--json"],
        ["summary"],
        ["check"],
        ["lift", "data", "--margin", "0.4"],
        ["compare", "data", "--period", "2025-01-01..2025-01-31", "--period", "2025-02-01..2025-03-31"],
        ["summary", "--platform", "INSTAGRIM"],
        ["summary", "--min-raos", "1"],
    ];

    // Every culture is compared with the same outputs; they are made once.
    private static readonly Lazy<Task<IReadOnlyList<CommandRun>>> s_outputs = new(() => OutputsAsync(Machine.WithoutCultures));
    private static readonly Lazy<Task<Dictionary<string, string>>> s_report = new(() => ReportAsync(Machine.WithoutCultures));

    [Fact]
    public async Task Cells_have_the_cultures_of_the_machine()
    {
        var cells = await RunAsync(
            "using System.Globalization;\n"
                + "Console.Write($\"{CultureInfo.CurrentCulture.Name} {CultureInfo.CurrentUICulture.Name} {1234.5m:N2}\");",
            "Console.Write(1234567.5m.ToString(\"C\", new CultureInfo(\"en-IN\")));",
            "Console.Write(string.Join(' ', new[] { \"z\", \"ä\", \"Z\", \"a\" }.OrderBy(text => text)));",
            "Console.Write(\"e\\u0301\".Normalize().Length);",
            "await Task.Run(() => Console.Write(CultureInfo.CurrentCulture.Name));");

        Assert.Equal(["de-DE de-DE 1.234,50", "₹12,34,567.50", "a ä z Z", "1", "de-DE"], cells.Select(Printed));
    }

    [Fact]
    public async Task A_culture_that_a_cell_sets_is_the_cells_own_as_in_dotnet_interactive()
    {
        const string name = "Console.Write(System.Globalization.CultureInfo.CurrentCulture.Name);";

        var cells = await RunAsync("System.Globalization.CultureInfo.CurrentCulture = new(\"fr-FR\"); " + name, "", name);

        Assert.Equal(["fr-FR", "", "de-DE"], cells.Select(Printed));
    }

    [Fact]
    public async Task Values_are_shown_as_dotnet_interactive_shows_them_on_the_machine()
    {
        var cells = await RunAsync("1234.5m", "", "display(1234.5m);");

        var result = Assert.IsType<ExecuteResultOutput>(Assert.Single(cells[0].Outputs));
        Assert.Equal("1234,5", result.Data.Text("text/plain"));
        Assert.Contains("<pre>1234,5</pre>", result.Data.Text("text/html"), StringComparison.Ordinal);
        var display = Assert.IsType<DisplayOutput>(Assert.Single(cells[2].Outputs));
        Assert.Contains("<pre>1234,5</pre>", display.Data.Text("text/html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parameters_are_read_the_same_way_on_every_machine()
    {
        using var folder = new TemporaryFolder();
        folder.WriteNotebook(
            "one.ipynb",
            "",
            "decimal rate = 0; double[] shares = []; DateOnly day = default;",
            "Console.Write(FormattableString.Invariant($\"{rate} {shares[1]} {day:yyyy-MM-dd}\"));");

        var run = await RunAsync(
            Machine.Of(German), folder, "run", "one.ipynb", "-q", "-p", "rate=1.5", "-p", "shares=0.25,1e-1", "-p", "day=2025-03-04");

        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        Assert.Equal("1.5 0.1 2025-03-04", PrintedIn(folder));
    }

    [Theory]
    [InlineData(German)]
    [InlineData("hi_IN")]
    [InlineData("tr_TR")]
    public async Task What_a_command_prints_is_the_same_in_every_culture(string culture)
    {
        var machine = Machine.Of(culture);
        var expected = await s_outputs.Value;

        Assert.Equal(expected, await OutputsAsync(machine));

        Assert.Equal([0, 0, 1, 0, 0, 2, 2], expected.Select(run => run.ExitCode));
        Assert.Contains("INSTAGRIM", expected[5].Error, StringComparison.Ordinal);
        Assert.Contains("₹12,34,567", expected[1].Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(German)]
    [InlineData("hi_IN")]
    [InlineData("tr_TR")]
    public async Task What_a_report_writes_is_the_same_in_every_culture(string culture)
    {
        var machine = Machine.Of(culture);
        var expected = await s_report.Value;

        Assert.Equal(expected, await ReportAsync(machine));

        Assert.Equal(["breakdowns.csv", "campaign-report.html", "filtered-influencers.csv", "rejected-rows.csv"], expected.Keys);
        Assert.Contains("12,34,567", expected["campaign-report.html"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_machine_without_the_library_has_no_cultures_and_a_run_says_so()
    {
        using var folder = new TemporaryFolder();
        var machine = Machine.WithoutLibrary(folder);
        folder.WriteWithHardLetters();
        folder.WriteNotebook("one.ipynb", "Console.Write($\"{1.5}\"); new System.Globalization.CultureInfo(\"en-IN\")");

        var summary = await RunAsync(machine, folder, s_commands[0]);
        var run = await RunAsync(machine, folder, "run", "one.ipynb", "-q");

        Assert.Equal((await s_outputs.Value)[0], summary);
        Assert.Equal(
            "warning: this machine has no ICU library, so cells have no cultures, sort text by its codes and do not normalize it. "
            + "Install it: libicu, on Alpine icu-libs.",
            run.ErrorLines[0]);
        Assert.Contains("CultureNotFoundException", run.ErrorLines[1], StringComparison.Ordinal);
        Assert.Equal((ExitCode.Failed, "1.5"), (run.ExitCode, PrintedIn(folder)));
    }

    private static async Task<IReadOnlyList<NotebookCell>> RunAsync(params string[] cells)
    {
        var machine = Machine.Of(German);
        using var folder = new TemporaryFolder();
        folder.WriteNotebook("one.ipynb", cells);
        var run = await RunAsync(machine, folder, "run", "one.ipynb", "-q");
        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        return NotebookDocument.Load(folder.PathOf("one.executed.ipynb")).Cells;
    }

    private static string PrintedIn(TemporaryFolder folder) =>
        string.Concat(NotebookDocument.Load(folder.PathOf("one.executed.ipynb")).Cells.Select(Printed));

    private static string Printed(NotebookCell cell) =>
        string.Concat(cell.Outputs.OfType<StreamOutput>().Select(static output => output.Text));

    private static async Task<IReadOnlyList<CommandRun>> OutputsAsync(Dictionary<string, string> machine)
    {
        using var folder = new TemporaryFolder();
        folder.WriteWithHardLetters();
        var runs = new List<CommandRun>();
        foreach (var command in s_commands)
        {
            runs.Add(await RunAsync(machine, folder, command));
        }

        return runs;
    }

    // Every byte as a letter, of a folder that is called the same each time. Not of the notebook, which holds when each cell ran: its
    // outputs are in the page.
    private static async Task<Dictionary<string, string>> ReportAsync(Dictionary<string, string> machine)
    {
        using var folder = new TemporaryFolder();
        folder.WriteWithHardLetters();
        var run = await RunAsync(machine, folder, "report", "--margin", "0.4", "--min-orders", "2.5", "-q");
        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        string Text(string file) =>
            Encoding.Latin1.GetString(File.ReadAllBytes(folder.PathOf(file))).Replace(folder.FullName, "folder", StringComparison.Ordinal);
        return folder.Files.Where(static file => Path.GetDirectoryName(file) == "exports" && Path.GetExtension(file) != ".ipynb")
            .ToDictionary(static file => Path.GetFileName(file), Text);
    }

    private static async Task<CommandRun> RunAsync(Dictionary<string, string> machine, TemporaryFolder folder, params string[] args)
    {
        using var process = CommandProcess.Start(machine, folder, args);
        return await process.EndAsync();
    }
}
