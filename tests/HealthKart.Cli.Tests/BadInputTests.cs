using HealthKart.Cli.Processes;
using Xunit;

namespace HealthKart.Cli.Tests;

/// <summary>What cannot be done ends with one clear line, its exit code, and no file.</summary>
public sealed class BadInputTests
{
    [Theory]
    [InlineData("summary", "--data", "nowhere")]
    [InlineData("check", "--data", "nowhere")]
    [InlineData("report", "--data", "nowhere")]
    [InlineData("compare", "nowhere", "elsewhere")]
    [InlineData("lift", "nowhere")]
    public async Task A_folder_that_is_not_there_is_one_line_that_says_how_to_have_a_sample(params string[] args)
    {
        using var folder = new TemporaryFolder();
        folder.WriteReportNotebook();

        await AssertInputError(folder, "'healthkart sample data' writes", args);
        await AssertInputError(folder, "No folder", args);
    }

    [Theory]
    [InlineData("summary")]
    [InlineData("lift")]
    public async Task The_sample_of_that_line_is_what_the_same_command_reads(string command)
    {
        using var folder = new TemporaryFolder();
        await AssertInputError(folder, "'healthkart sample data'", command);

        await CommandRun.Of(folder, "sample", "data");
        var run = await CommandRun.Of(folder, command);

        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
    }

    [Theory]
    [InlineData("summary")]
    [InlineData("report")]
    public async Task A_folder_with_neither_sales_nor_payouts_is_one_line(string command)
    {
        using var folder = new TemporaryFolder();
        folder.WriteReportNotebook();
        folder.Write("data/influencers.csv", "id,name\n1,Asha\n");

        await AssertInputError(folder, "Neither sales nor payouts", command);
    }

    [Theory]
    [InlineData("summary")]
    [InlineData("report")]
    public async Task A_payouts_file_without_its_amount_is_one_line(string command)
    {
        using var folder = new TemporaryFolder();
        folder.WriteReportNotebook();
        folder.WriteSmall();
        folder.Write("data/payouts.csv", "influencer_id,basis\n1,post\n");

        await AssertInputError(folder, "payouts.csv, line 1: no column 'total_payout'", command);
    }

    [Theory]
    [InlineData("summary")]
    [InlineData("report")]
    public async Task A_platform_that_the_data_lack_is_one_line_with_the_nearest(string command)
    {
        using var folder = new TemporaryFolder();
        folder.WriteReportNotebook();
        folder.WriteSmall();

        await AssertInputError(folder, "did you mean 'Instagram'?", command, "--platform", "Instagran");
    }

    [Theory]
    [InlineData("summary")]
    [InlineData("report")]
    public async Task A_day_that_does_not_exist_is_one_line(string command)
    {
        using var folder = new TemporaryFolder();
        folder.WriteReportNotebook();
        folder.WriteSmall();

        await AssertInputError(folder, "--from '2025-13-01' is not a date", command, "--from", "2025-13-01");
    }

    [Theory]
    [InlineData("summary")]
    [InlineData("report")]
    public async Task A_number_that_is_none_is_one_line(string command)
    {
        using var folder = new TemporaryFolder();
        folder.WriteReportNotebook();
        folder.WriteSmall();

        await AssertInputError(folder, "--min-roas 'abc' is not a number", command, "--min-roas", "abc");
    }

    [Theory]
    [InlineData("40", "the gross margin is a share of revenue from 0 to 1; did you mean 0.4?")]
    [InlineData("37.50", "the gross margin is a share of revenue from 0 to 1; did you mean 0.375?")]
    [InlineData("100", "the gross margin is a share of revenue from 0 to 1; did you mean 1?")]
    [InlineData("40%", "the gross margin is a share of revenue from 0 to 1; did you mean 0.4?")]
    [InlineData("101", "the gross margin is a share of revenue; expected a number above 0 and at most 1, such as 0.4.")]
    [InlineData("0", "the gross margin is a share of revenue; expected a number above 0 and at most 1, such as 0.4.")]
    [InlineData("forty", "the gross margin is a share of revenue; expected a number above 0 and at most 1, such as 0.4.")]
    public async Task A_margin_in_percent_is_asked_after_and_any_other_that_is_none_is_one_line(string margin, string message)
    {
        using var folder = new TemporaryFolder();
        folder.WriteReportNotebook();
        folder.WriteSmall();

        foreach (var command in new[] { "summary", "report", "check", "lift" })
        {
            await AssertInputError(folder, $"error: --margin {margin}: {message}", command, "--margin", margin);
        }
    }

    [Theory]
    [InlineData("summary")]
    [InlineData("report")]
    public async Task A_filter_with_one_value_given_twice_is_one_line(string command)
    {
        using var folder = new TemporaryFolder();
        folder.WriteReportNotebook();
        folder.WriteSmall();

        await AssertInputError(folder, "--from", command, "--from", "2025-01-01", "--from", "2025-02-01");
    }

    [Fact]
    public async Task A_command_that_is_not_known_names_the_nearest()
    {
        using var folder = new TemporaryFolder();

        await AssertInputError(folder, "Unknown command 'sumary'; did you mean 'summary'? See healthkart --help", "sumary");
    }

    [Fact]
    public async Task An_option_that_is_not_known_names_the_nearest()
    {
        using var folder = new TemporaryFolder();

        await AssertInputError(
            folder, "Unknown option '--platfrom'; did you mean '--platform'? See healthkart summary --help", "summary", "--platfrom", "x");
    }

    [Fact]
    public async Task Control_characters_of_an_argument_do_not_reach_the_terminal()
    {
        using var folder = new TemporaryFolder();
        folder.WriteReportNotebook();
        folder.WriteSmall();

        var run = await CommandRun.Of(folder, "summary", "--\u001b[31mred\u202e\n");

        Assert.Equal(ExitCode.InputError, run.ExitCode);
        Assert.Single(run.ErrorLines);
        Assert.DoesNotContain('\u001b', run.Error);
        Assert.DoesNotContain('\u202e', run.Error);
    }

    internal static async Task AssertInputError(TemporaryFolder folder, string message, params string[] args)
    {
        var before = folder.Files;

        var run = await CommandRun.Of(folder, args);

        Assert.Equal(ExitCode.InputError, run.ExitCode);
        Assert.Contains(message, Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.StartsWith("error: ", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
        Assert.Equal(before, folder.Files);
    }
}
