using HealthKart.Analysis;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Payouts;
using HealthKart.Analysis.Performance;
using HealthKart.Cli.Processes;
using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Parameters;
using Xunit;

namespace HealthKart.Cli.Tests;

/// <summary><c>healthkart report audit</c> and <c>healthkart report incremental</c>: each a notebook as a page, in one command.</summary>
public sealed class NotebookPageTests
{
    public static TheoryData<string, string> Pages => new() { { "audit", "payout-audit" }, { "incremental", "incremental-roas" } };

    [Fact]
    public async Task The_audit_is_a_page_with_its_tables_and_what_it_found_is_the_last_line()
    {
        using var folder = new TemporaryFolder();

        var run = await CommandRun.Of(
            folder, "report", "audit", "--quiet", "--data", RepositoryRoot.PathOf("data"), "--platform", "YouTube", "-p", "targetRoas=2");

        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        var filter = new CampaignFilter { Platforms = ["YouTube"] };
        var audit = CampaignData.Load(RepositoryRoot.PathOf("data")).Performance(filter).PayoutAudit(2);
        Assert.NotEmpty(audit.Exceptions);
        Assert.StartsWith(
            "exports/payout-audit.html\nexports/payout-audit.ipynb\nexports/payout-exceptions.csv\nexports/payout-rates.csv\n"
            + $"{audit.Exceptions.Count} of {audit.Checked.Count} payouts differ from the rule: ",
            run.Output.Replace('\\', '/'),
            StringComparison.Ordinal);
        Assert.Contains("a ROAS of 2.00×", await PageOf(folder, "payout-audit"), StringComparison.Ordinal);
        var rows = await File.ReadAllLinesAsync(folder.PathOf("exports/payout-rates.csv"), TestContext.Current.CancellationToken);
        Assert.Equal(audit.Rates.Select(row => row.Performance.InfluencerId), rows.Skip(1).Select(row => row.Split(',')[0]));
    }

    [Fact]
    public async Task What_campaigns_added_is_a_page_with_its_tables_by_the_level_and_margin_asked_for()
    {
        using var folder = new TemporaryFolder();

        var run = await CommandRun.Of(
            folder, "report", "incremental", "--quiet", "--data", RepositoryRoot.PathOf("data"), "--export", "out", "--level", "0.95",
            "--margin", "0.4");

        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            ["out/incremental-roas.html", "out/incremental-roas.ipynb", "out/incremental-roas.csv", "out/media-mix.csv"],
            run.Output.Replace('\\', '/').Split('\n')[..4]);
        Assert.StartsWith("6 experiments: ", run.Output.Split('\n')[4], StringComparison.Ordinal);
        var page = await File.ReadAllTextAsync(folder.PathOf("out/incremental-roas.html"), TestContext.Current.CancellationToken);
        Assert.Matches(@"95\s%\sinterval", page);
        Assert.Contains("break-even is 2.50×", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_without_an_experiment_is_a_page_that_says_so_and_so_is_the_last_line()
    {
        using var folder = new TemporaryFolder();
        folder.WriteSmall();

        var run = await CommandRun.Of(folder, "report", "incremental", "--quiet");

        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        Assert.Contains("\ndata: incremental ROAS cannot be computed: no control data.", run.Output, StringComparison.Ordinal);
        Assert.Contains("cannot be computed", await PageOf(folder, "incremental-roas"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_and_columns_can_be_said_by_hand()
    {
        using var folder = new TemporaryFolder();
        folder.Write("data/ledger.csv", "influencer_id;Umsatz;orders\n1;3000;2\n");
        folder.Write("data/payouts.csv", "influencer_id,basis,rate,total_payout\n1,order,250,500\n");
        folder.Write("data/lift.csv", "campaign;gruppe;users;orders;revenue;spend\nA;treatment;90;9;900;50\nA;control;90;5;500;0\n");
        string[] options = ["--quiet", "--tracking", "ledger.csv", "--column", "revenue=Umsatz", "--column", "arm=gruppe"];

        var audit = await CommandRun.Of(folder, ["report", "audit", .. options[..^2]]);
        var incremental = await CommandRun.Of(folder, ["report", "incremental", .. options]);

        Assert.Equal((ExitCode.Done, ""), (audit.ExitCode, audit.Error));
        Assert.Contains("₹3,000", await PageOf(folder, "payout-audit"), StringComparison.Ordinal);
        Assert.Equal((ExitCode.Done, ""), (incremental.ExitCode, incremental.Error));
        Assert.Contains("\n1 experiment: ", incremental.Output, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_options_are_those_whose_parameter_the_notebook_has(string command, string notebook)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "notebooks", notebook + ".ipynb");
        var parameters = NotebookParameters.Read(NotebookDocument.Load(path)).Select(parameter => parameter.Name).ToHashSet();

        var offered = HealthKartCommand.Create(new CommandContext(TextWriter.Null, TextWriter.Null, "."))
            .Subcommands.Single(outer => outer.Name == "report").Subcommands.Single(inner => inner.Name == command)
            .Options.Select(option => option.Name).ToHashSet();

        IEnumerable<(string Option, string Parameter)> pairs = LoadField.All.Select(field => (field.Option, field.Parameter))
            .Concat(FilterField.All.Select(field => (field.Option, field.Parameter)))
            .Concat([("--data", "dataFolder"), ("--export", "exportFolder"), ("--margin", "grossMargin"), ("--level", "level")])
            .Concat([("--csv-raw", "csvRaw"), ("--csv-bom", "csvByteOrderMark"), ("--by", "breakdowns")]);
        Assert.All(pairs, pair =>
            Assert.Equal((pair.Option, parameters.Contains(pair.Parameter)), (pair.Option, offered.Contains(pair.Option))));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_notebook_of_ones_own_is_run_and_one_without_the_parameter_of_an_option_is_one_line(string command, string notebook)
    {
        using var folder = new TemporaryFolder();
        folder.WriteSmall();
        folder.WriteNotebook($"notebooks/{notebook}.ipynb", "var x = 1;", "string dataFolder = \"../data\";", "Console.Write(\"mine\");");

        var run = await CommandRun.Of(folder, "report", command, "--quiet");

        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        Assert.Contains("mine", await PageOf(folder, notebook), StringComparison.Ordinal);
        File.Delete(folder.PathOf($"exports/{notebook}.html"));
        File.Delete(folder.PathOf($"exports/{notebook}.ipynb"));
        await BadInputTests.AssertInputError(
            folder, "There is no parameter \"dateFormat\".", "report", command, "--quiet", "--date-format", "dd/MM/yyyy");
    }

    [Theory]
    [InlineData("audit")]
    [InlineData("incremental")]
    public async Task What_cannot_be_is_one_line_and_nothing_is_written(string command)
    {
        using var folder = new TemporaryFolder();
        folder.WriteSmall();

        await BadInputTests.AssertInputError(folder, "'healthkart sample data' writes", "report", command, "--data", "nowhere");
        await BadInputTests.AssertInputError(folder, "--margin 40: the gross margin is a share", "report", command, "--margin", "40");
        await BadInputTests.AssertInputError(folder, "There is no parameter \"minRoas\"", "report", command, "-p", "minRoas=2");
        await BadInputTests.AssertInputError(
            folder, $"Unknown option '--min-roas'. See healthkart report {command} --help", "report", command, "--min-roas", "2");
        await BadInputTests.AssertInputError(folder, "--browser is only for --pdf.", "report", command, "--browser", "chromium");
        await BadInputTests.AssertInputError(
            folder,
            $"--data stands before '{command}', where it does nothing. Write it after '{command}'. See healthkart report {command}",
            "report", "--data", "data", command);
    }

    [Fact]
    public async Task A_failing_cell_leaves_an_older_page_and_says_where_it_failed()
    {
        using var folder = new TemporaryFolder();
        folder.WriteNotebook("notebooks/payout-audit.ipynb", "var x = 1;", "int y = 1;", "throw new Exception(\"no\");");
        folder.Write("exports/payout-audit.html", "older");

        var run = await CommandRun.Of(folder, "report", "audit", "--quiet");

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.StartsWith("error: payout-audit.ipynb, cell 3", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Equal("exports/payout-audit.ipynb\n", run.Output.Replace('\\', '/'));
        Assert.Equal("older", await PageOf(folder, "payout-audit"));
    }

    private static Task<string> PageOf(TemporaryFolder folder, string notebook) =>
        File.ReadAllTextAsync(folder.PathOf($"exports/{notebook}.html"), TestContext.Current.CancellationToken);
}
