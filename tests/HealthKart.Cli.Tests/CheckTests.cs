using System.Text.Json.Nodes;
using HealthKart.Analysis;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Quality;
using HealthKart.Cli.Output;
using HealthKart.Cli.Processes;
using Spectre.Console;
using Xunit;

namespace HealthKart.Cli.Tests;

public sealed class CheckTests
{
    private const string RejectedSales =
        "influencer_id,date,orders,revenue\n1,2025-01-05,2,=lots()\n1,2025-01-06,2,900\n,2025-01-06,1,50\n";

    [Fact]
    public async Task Every_file_and_finding_is_a_line()
    {
        using var folder = new TemporaryFolder();
        folder.WriteSmall();
        folder.Write("data/tracking_data.csv", RejectedSales);

        var run = await CommandRun.Of(folder, "check");

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.Empty(run.Error);
        Assert.Equal(
            """
            influencers.csv: 2 rows: 2 used, 0 unattributed, 0 excluded, 0 rejected
            payouts.csv: 2 rows (₹1,500): 2 used (₹1,500), 0 unattributed (₹0), 0 excluded (₹0), 0 rejected (₹0)
            tracking_data.csv: 3 rows (₹950): 1 used (₹900), 1 unattributed (₹50), 0 excluded (₹0), 1 rejected (₹0)
            influencers.csv: read id as influencer_id, name, category, gender, follower_count, platform
            tracking_data.csv: read influencer_id, date, orders, revenue
            payouts.csv: read influencer_id, basis, rate, orders, total_payout
            error: tracking_data.csv: 1 row has no readable amount; rejected. Line 2 ('=lots()').
            warning: payouts.csv: 1 influencer with a payout row has no sale, and was paid ₹500. Payout ₹500. Line 3 ('2').
            note: tracking_data.csv: 1 row has no influencer id: unattributed (organic), reported separately. Revenue ₹50. Line 4 (a blank).
            Every row and readable rupee of the files that were read is accounted for; 1 row was rejected.

            """.ReplaceLineEndings("\n"),
            run.Output);
    }

    [Fact]
    public async Task The_code_is_0_when_nothing_was_rejected_whatever_else_there_is_to_know()
    {
        using var folder = new TemporaryFolder();
        folder.WriteSmall();

        var run = await CommandRun.Of(folder, "check");

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.EndsWith(
            "Every row and readable rupee of the files that were read is accounted for; no row was rejected.\n",
            run.Output,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("roas < 1", ExitCode.Done, "roas is 2; it does not hold")]
    [InlineData("roas < 2.5", ExitCode.Failed, "roas is 2; it holds, the check fails")]
    [InlineData("roas < breakEvenRoas", ExitCode.Failed, "it holds")]
    public async Task A_condition_that_holds_fails_the_check(string condition, int code, string text)
    {
        using var folder = new TemporaryFolder();
        folder.WriteSmall();

        var run = await CommandRun.Of(folder, "check", "--fail-if", "revenue < 1", "--fail-if", condition, "--margin", "0.4");

        Assert.Equal(code, run.ExitCode);
        Assert.Contains($"--fail-if \"{condition}\": ", run.Output, StringComparison.Ordinal);
        Assert.Contains(text, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filters_cut_the_figures_of_the_conditions_and_no_row_of_the_report()
    {
        using var folder = new TemporaryFolder();
        folder.WriteSmall();

        var all = await CommandRun.Of(folder, "check", "--fail-if", "totalPayout != 1500");
        var filtered = await CommandRun.Of(folder, "check", "--fail-if", "totalPayout != 500", "--platform", "youtube");

        Assert.Equal((ExitCode.Done, ExitCode.Done), (all.ExitCode, filtered.ExitCode));
        Assert.Equal(Files(all), Files(filtered));

        static IEnumerable<string> Files(CommandRun run) =>
            run.Output.Split('\n').Where(line => !line.StartsWith("--", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("No figure 'raos' in the summary; did you mean 'roas'?", "--fail-if", "raos < 1")]
    [InlineData("'roas' is not a condition", "--fail-if", "roas")]
    [InlineData("did you mean 'Instagram'?", "--platform", "Instagran")]
    [InlineData("Whether 'aov < 5' holds cannot be decided: aov is undefined", "--fail-if", "aov < 5", "--platform", "YouTube")]
    [InlineData("is one of the campaign files", "--rejected", "data/payouts.csv")]
    public async Task What_cannot_be_checked_is_one_line(string message, params string[] args)
    {
        using var folder = new TemporaryFolder();
        folder.WriteSmall();

        await BadInputTests.AssertInputError(folder, message, ["check", .. args]);
    }

    [Fact]
    public async Task Json_says_what_the_lines_say_and_the_code_is_the_same()
    {
        using var folder = new TemporaryFolder();
        folder.WriteSmall();
        folder.Write("data/tracking_data.csv", RejectedSales);

        var run = await CommandRun.Of(folder, "check", "--json", "--fail-if", "roas < 1");

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        var json = JsonNode.Parse(run.Output)!;
        Assert.Equal(
            ["filters", "files", "findings", "conditions", "filesNotRead", "columns", "failed"], json.AsObject().Select(part => part.Key));
        Assert.True((bool)json["failed"]!);
        Assert.True((bool)json["conditions"]![0]!["holds"]!);
        Assert.Equal(2, (int)json["findings"]![0]!["examples"]![0]!["line"]!);
    }

    [Fact]
    public async Task Rejected_rows_are_written_where_they_are_asked_for_and_an_older_file_goes_when_there_are_none()
    {
        using var folder = new TemporaryFolder();
        folder.WriteSmall();
        folder.Write("data/tracking_data.csv", RejectedSales);

        var run = await CommandRun.Of(folder, "check", "--rejected", "out/rejected.csv");

        Assert.EndsWith("out/rejected.csv\n", run.Output.Replace('\\', '/'), StringComparison.Ordinal);
        var lines = await File.ReadAllLinesAsync(folder.PathOf("out/rejected.csv"), TestContext.Current.CancellationToken);
        Assert.Equal(
            [
                "file,line,column,reason,influencer_id,date,orders,revenue",
                "tracking_data.csv,2,revenue,\"'=lots()' is not an amount; expected one such as 1234.50 or ₹1,200. "
                + "The row is rejected.\",1,2025-01-05,2,'=lots()",
            ],
            lines.Select(line => line.Replace("\"'=lots()\"", "'=lots()", StringComparison.Ordinal)));

        folder.WriteSmall();
        Assert.Equal(ExitCode.Done, (await CommandRun.Of(folder, "check", "--rejected", "out/rejected.csv")).ExitCode);
        Assert.False(File.Exists(folder.PathOf("out/rejected.csv")));
    }

    [Fact]
    public async Task Text_of_the_files_gives_the_terminal_no_orders()
    {
        using var folder = new TemporaryFolder();
        folder.WriteSmall();
        folder.Write("data/tracking_data.csv", "influencer_id,orders,revenue\n1,1,\u001b[31mred\u202e\n\u001b[2J9,1,5\n");

        var run = await CommandRun.Of(folder, "check");

        Assert.Contains("[31mred", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.Output);
        Assert.DoesNotContain('\u202e', run.Output);
    }

    [Fact]
    public void The_tables_of_a_terminal_have_the_parts_below_the_whole_and_fit_80_letters()
    {
        using var folder = new TemporaryFolder();
        folder.WriteSmall();
        folder.Write("data/tracking_data.csv", RejectedSales.Replace("900", "9900000000.50", StringComparison.Ordinal));
        using var output = new StringWriter { NewLine = "\n" };
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output), Ansi = AnsiSupport.No });
        console.Profile.Width = 80;

        var campaign = CampaignData.Load(folder.PathOf("data")).Performance(new CampaignFilter());
        CheckTables.Write(new TerminalPage(console), new QualityCheck(campaign, []));

        var lines = output.ToString().Split('\n');
        Assert.All(lines, line => Assert.InRange(line.Length, 0, 80));
        Assert.Contains(lines, line =>
            line.Contains("tracking_data.csv   read", StringComparison.Ordinal)
                && line.Contains("₹9,90,00,00,050.50", StringComparison.Ordinal));
        Assert.Contains(
            lines, line => line.Contains("unattributed", StringComparison.Ordinal) && line.Contains("₹50.00", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("error: Amount not readable", StringComparison.Ordinal));
    }
}
