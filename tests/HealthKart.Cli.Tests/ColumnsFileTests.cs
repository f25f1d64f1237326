using HealthKart.Cli.Processes;
using Xunit;

namespace HealthKart.Cli.Tests;

/// <summary>A file of columns, which every command reads: the one that is named, or <c>healthkart.json</c> in the data folder.</summary>
public sealed class ColumnsFileTests
{
    private const string Mapping =
        """{"columns": {"revenue": "Umsatz", "payouts.total_payout": "Betrag", "arm": "Gruppe"}}""";

    [Theory]
    [InlineData("check")]
    [InlineData("summary")]
    [InlineData("report", "--quiet")]
    [InlineData("report", "audit", "--quiet")]
    [InlineData("report", "incremental", "--quiet")]
    [InlineData("lift", "data")]
    [InlineData("compare", "--period", "2025-01", "--period", "2025-02")]
    public async Task Every_command_reads_the_one_of_the_data_folder(params string[] args)
    {
        using var folder = new TemporaryFolder();
        WriteUnusual(folder);
        Assert.Equal(ExitCode.InputError, (await CommandRun.Of(folder, args)).ExitCode);
        folder.Write("data/healthkart.json", Mapping);

        var run = await CommandRun.Of(folder, args);

        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        Assert.DoesNotContain("healthkart.json", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("summary", "--columns", "names.json")]
    [InlineData("summary", "--columns", "in-data.json")]
    [InlineData("report", "--quiet", "--columns", "names.json")]
    [InlineData("report", "audit", "--quiet", "--columns", "names.json")]
    [InlineData("report", "incremental", "--quiet", "--columns", "names.json")]
    [InlineData("compare", "data", "data", "--period", "2025-01", "--period", "2025-02", "--columns", "names.json")]
    public async Task The_one_that_is_named_is_read_instead(params string[] args)
    {
        using var folder = new TemporaryFolder();
        WriteUnusual(folder);
        folder.Write("data/healthkart.json", "this is no JSON");
        folder.Write("names.json", Mapping);
        folder.Write("data/in-data.json", Mapping);

        var run = await CommandRun.Of(folder, args);

        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task The_check_says_what_was_read_as_if_the_option_had_said_it()
    {
        using var folder = new TemporaryFolder();
        WriteUnusual(folder);
        var byHand = await CommandRun.Of(folder, "check", "--column", "revenue=Umsatz", "--column", "payouts.total_payout=Betrag");
        folder.Write("data/healthkart.json", Mapping);

        var byFile = await CommandRun.Of(folder, "check");

        Assert.Contains("Umsatz as revenue", byFile.Output, StringComparison.Ordinal);
        Assert.Equal((byHand.ExitCode, byHand.Output), (byFile.ExitCode, byFile.Output));
    }

    [Fact]
    public async Task The_option_wins_over_the_file_column_by_column()
    {
        using var folder = new TemporaryFolder();
        WriteUnusual(folder);
        folder.Write("data/healthkart.json", Mapping);
        folder.Write("data/tracking_data.csv", "influencer_id;Umsatz;Netto;orders;date\n1;3000;2500;2;2025-01-05\n");

        Assert.Contains("₹3,000", (await CommandRun.Of(folder, "summary")).Output, StringComparison.Ordinal);
        Assert.Contains("₹2,500", (await CommandRun.Of(folder, "summary", "--column", "revenue=Netto")).Output, StringComparison.Ordinal);
        Assert.Contains(
            "₹2,500", (await CommandRun.Of(folder, "summary", "--column", "tracking.revenue=Netto")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_parameter_of_the_notebook_stands_in_place_of_the_file()
    {
        using var folder = new TemporaryFolder();
        WriteUnusual(folder);
        folder.Write("data/healthkart.json", "no JSON");

        var run = await CommandRun.Of(folder, "report", "--quiet", "-p", "columns=revenue=Umsatz,total_payout=Betrag");

        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
    }

    [Theory]
    [InlineData("{\"columns\": {\"revenue\": \"Umsatz\"}", "healthkart.json, line 1, column 34: this is not JSON. Expected {\"columns\": ")]
    [InlineData("", "healthkart.json, line 1, column 1: this is not JSON.")]
    [InlineData("[\"revenue\"]", "healthkart.json: found a list; expected an object such as {\"columns\": ")]
    [InlineData("{}", "healthkart.json: found an object without members; expected {\"columns\": ")]
    [InlineData(
        "{\"colums\": {}}", "healthkart.json: unknown member 'colums'; did you mean 'columns'? Expected 'columns' alone, as in {")]
    [InlineData(
        "{\"columns\": {}, \"margin\": 0.4}", "healthkart.json: unknown member 'margin'. Expected 'columns' alone, as in {")]
    [InlineData("{\"columns\": [\"revenue=Umsatz\"]}", "healthkart.json: 'columns' is a list; expected an object of names and headers")]
    [InlineData("{\"columns\": {}, \"columns\": {}}", "healthkart.json has 'columns' twice; expected each name once. Take one out.")]
    [InlineData(
        "{\"columns\": {\"revenue\": \"Umsatz\", \"revenue\": \"x\"}}",
        "healthkart.json has 'revenue' twice; expected each name once. Take one out.")]
    [InlineData(
        "{\"columns\": {\"revenue\": 5}}",
        "healthkart.json, 'revenue' in columns: found a number; expected the header as the file spells it, such as \"Value\". Correct")]
    [InlineData("{\"columns\": {\"revenue\": \" \"}}", "healthkart.json, 'revenue' in columns: found a blank; expected the header")]
    [InlineData(
        "{\"columns\": {\"revenu\": \"Umsatz\"}}",
        "healthkart.json, 'revenu' in columns: no column 'revenu'; did you mean 'revenue'? Known: ")]
    [InlineData(
        "{\"columns\": {\"payout.total_payout\": \"Betrag\"}}",
        "healthkart.json, 'payout.total_payout' in columns: no file 'payout'; did you mean 'payouts'? Known: ")]
    [InlineData(
        "{\"columns\": {\"revenue\": \"Umsats\"}}",
        "healthkart.json, 'revenue' in columns: no header 'Umsats' in tracking_data.csv, lift.csv; did you mean 'Umsatz'? Found: ")]
    [InlineData(
        "{\"columns\": {\"revenue\": \"Umsatz\", \"tracking.revenue\": \"orders\"}}",
        "healthkart.json, 'revenue' in columns and healthkart.json, 'tracking.revenue' in columns both name 'revenue' of one file.")]
    [InlineData("{\"columns\": {\"a\u001b[31m\": \"\u202ex\"}}", "healthkart.json, line 1, column ")]
    [InlineData("{\"columns\": {\"a\\u001b[31m\": \"x\"}}", "healthkart.json, 'a [31m' in columns: no column 'a [31m'")]
    public async Task What_cannot_be_used_is_one_line_with_the_file_and_what_to_do(string json, string message)
    {
        using var folder = new TemporaryFolder();
        WriteUnusual(folder);
        folder.Write("data/healthkart.json", json);

        foreach (var command in new[] { "summary", "report" })
        {
            await BadInputTests.AssertInputError(folder, $"error: {message}", command);
        }

        Assert.DoesNotContain('\u001b', (await CommandRun.Of(folder, "summary")).Error);
    }

    [Theory]
    [InlineData("summary")]
    [InlineData("compare", "data", "data", "--period", "2025-01", "--period", "2025-02")]
    [InlineData("report", "incremental")]
    public async Task A_file_that_is_named_and_not_there_is_one_line(params string[] args)
    {
        using var folder = new TemporaryFolder();
        WriteUnusual(folder);

        await BadInputTests.AssertInputError(folder, "none.json' of columns. Expected JSON such as {", [.. args, "--columns", "none.json"]);
    }

    [Fact]
    public async Task Compare_says_in_which_folder_the_file_is_wrong()
    {
        using var folder = new TemporaryFolder();
        folder.WriteSmall("old");
        folder.WriteSmall("new");
        folder.Write("new/healthkart.json", """{"columns": {"revenue": "Umsatz"}}""");

        await BadInputTests.AssertInputError(
            folder, "error: new: healthkart.json, 'revenue' in columns: no header 'Umsatz' in tracking_data.csv", "compare", "old", "new");
    }

    [Fact]
    public async Task A_notebook_of_ones_own_that_takes_no_columns_is_one_line()
    {
        using var folder = new TemporaryFolder();
        folder.WriteSmall();
        folder.WriteReportNotebook();
        folder.Write("data/healthkart.json", """{"columns": {"revenue": "revenue"}}""");

        await BadInputTests.AssertInputError(
            folder, "healthkart.json names columns, and campaign-report.ipynb has no parameter columns to take them.", "report");
    }

    [Fact]
    public async Task Nothing_is_written_over_it_or_in_its_place()
    {
        using var folder = new TemporaryFolder();
        folder.WriteSmall();
        await BadInputTests.AssertInputError(folder, "healthkart.json", "summary", "--csv", "data/healthkart.json");
        folder.Write("data/healthkart.json", """{"columns": {"revenue": "revenue"}}""");

        await BadInputTests.AssertInputError(folder, "healthkart.json", "summary", "--csv", "data/healthkart.json");
    }

    /// <summary>A campaign and an experiment, each with headers that no alias knows.</summary>
    private static void WriteUnusual(TemporaryFolder folder)
    {
        folder.Write(
            "data/tracking_data.csv", "influencer_id;Umsatz;orders;date\n1;1000;1;2025-01-05\n1;2000;1;2025-02-05\n");
        folder.Write("data/payouts.csv", "influencer_id,basis,rate,Betrag\n1,order,250,500\n");
        folder.Write(
            "data/lift.csv", "campaign;Gruppe;users;orders;Umsatz;spend\nA;treatment;900;90;9000;50\nA;control;900;50;5000;0\n");
    }
}
