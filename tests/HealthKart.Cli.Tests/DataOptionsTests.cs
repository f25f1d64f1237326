using HealthKart.Cli.Processes;
using Xunit;

namespace HealthKart.Cli.Tests;

/// <summary>Every command that reads the campaign's files takes the same options for how.</summary>
public sealed class DataOptionsTests
{
    private static readonly string[] s_options =
        [
            "--tracking", "ledger.csv", "--column", "revenue=Umsatz", "--column", "payouts.total_payout=Betrag", "--date-format",
            "MM/dd/yyyy", "--separator", ";", "--strict",
        ];

    [Theory]
    [InlineData("summary")]
    [InlineData("check")]
    public async Task Files_columns_dates_and_separator_can_be_said_by_hand(string command)
    {
        using var folder = new TemporaryFolder();
        WriteUnusual(folder);

        var run = await CommandRun.Of(folder, [command, .. s_options]);

        Assert.Equal(("", ExitCode.Done), (run.Error, run.ExitCode));
        Assert.Contains("3,000", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_report_hands_them_to_its_notebook()
    {
        using var folder = new TemporaryFolder();
        WriteUnusual(folder);

        var run = await CommandRun.Of(folder, ["report", "--quiet", "--from", "2025-03-04", "--to", "2025-03-04", .. s_options]);

        Assert.Equal(("", ExitCode.Done), (run.Error, run.ExitCode));
        Assert.Contains("ROAS 4.00×", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("summary")]
    [InlineData("check")]
    [InlineData("report")]
    public async Task What_cannot_be_is_one_line(string command)
    {
        using var folder = new TemporaryFolder();
        folder.WriteSmall();

        await BadInputTests.AssertInputError(folder, "did you mean 'revenue'?", command, "--column", "revenu=revenue");
        await BadInputTests.AssertInputError(folder, "no header 'Umsatz' in tracking_data.csv", command, "--column", "revenue=Umsatz");
        await BadInputTests.AssertInputError(folder, "--separator 'semicolon' is not one sign", command, "--separator", "semicolon");
        await BadInputTests.AssertInputError(folder, "--date-format 'day first' does not say", command, "--date-format", "day first");
        await BadInputTests.AssertInputError(folder, "No file 'none.csv'", command, "--payouts", "none.csv");
    }

    [Theory]
    [InlineData("summary")]
    [InlineData("check")]
    [InlineData("report")]
    public async Task Strict_ends_with_the_row_in_one_line(string command)
    {
        using var folder = new TemporaryFolder();
        folder.WriteSmall();
        folder.Write("data/payouts.csv", "influencer_id,total_payout\n1,1000\n2,soon\n");

        await BadInputTests.AssertInputError(folder, "payouts.csv, line 3: 'soon' is not an amount", command, "--strict");
    }

    [Fact]
    public async Task A_notebook_with_options_of_its_own_reads_the_files_its_own_way()
    {
        using var folder = new TemporaryFolder();
        WriteUnusual(folder);
        folder.WriteNotebook(
            "notebooks/campaign-report.ipynb",
            "using HealthKart.Analysis;\nusing HealthKart.Analysis.Loading;\nusing HealthKart.Analysis.Performance;",
            "string dataFolder = \"../data\";\nstring exportFolder = \"../exports\";\nstring[] columns = [\"revenue=Umsatz\", "
            + "\"total_payout=Betrag\"];\nstring? separator = \";\";",
            "var data = CampaignData.Load(dataFolder, new LoadOptions { Columns = columns, Separator = separator });\n"
            + "var report = data.Performance();");
        File.Move(folder.PathOf("data/ledger.csv"), folder.PathOf("data/tracking.csv"));

        var run = await CommandRun.Of(folder, "report", "--quiet");

        Assert.Equal(("", ExitCode.Done), (run.Error, run.ExitCode));
    }

    /// <summary>A sale of 1,000 on 4 March, one of 2,000 on 5 March; a payout of 500 of which half is for each.</summary>
    private static void WriteUnusual(TemporaryFolder folder)
    {
        folder.Write(
            "data/ledger.csv", "influencer_id;Umsatz;orders;date;notes, of, all, kinds\n1;1000;1;03/04/2025;x\n1;2000;1;03/05/2025;y\n");
        folder.Write("data/payouts.csv", "influencer_id;Betrag\n1;500\n");
    }
}
