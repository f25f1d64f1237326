using HealthKart.Cli.Processes;
using Xunit;

namespace HealthKart.Cli.Tests;

/// <summary>A result that the filters have emptied says so in its last line, and which filters to loosen.</summary>
public sealed class EmptyResultTests
{
    [Theory]
    [InlineData("--min-roas 99", "No influencer is left: the filters (minimum ROAS 99×) hide all 2. Loosen --min-roas.")]
    [InlineData(
        "--min-roas 2.5 --min-orders 50",
        "No influencer is left: the filters (minimum ROAS 2.5×, minimum orders 50) hide all 2. Loosen --min-roas or --min-orders.")]
    [InlineData(
        "--min-roas 99 --platform Instagram",
        "No influencer is left: the filters (minimum ROAS 99×) hide all 1 that the other filters leave. Loosen --min-roas.")]
    [InlineData(
        "--platform Instagram --name Vikram",
        "No influencer is left: nobody in the files fits --platform Instagram and --name Vikram together. Loosen --platform or --name.")]
    [InlineData(
        "--from 2030-01-01",
        "No sale is left: none of the files' sales (2025-01-05 to 2025-02-05) fits --from 2030-01-01. Loosen --from.")]
    [InlineData(
        "--from 2030-01-01 --min-roas 1",
        "No sale is left: none of the files' sales (2025-01-05 to 2025-02-05) fits --from 2030-01-01. Loosen --from.")]
    public async Task The_last_line_of_summary_and_report_says_what_to_loosen(string filters, string line)
    {
        using var folder = new TemporaryFolder();
        folder.WriteSmall();

        foreach (var command in new[] { "summary", "report" })
        {
            string[] quiet = command == "report" ? ["--quiet"] : [];
            var run = await CommandRun.Of(folder, [command, .. filters.Split(' '), .. quiet]);

            Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
            Assert.Equal(line, run.Output.TrimEnd('\n').Split('\n')[^1]);
        }
    }

    [Theory]
    [InlineData("summary")]
    [InlineData("summary", "--min-roas", "2")]
    [InlineData("summary", "--from", "2025-02-01")]
    [InlineData("summary", "--name", "Vikram")]
    [InlineData("summary", "--min-roas", "99", "--json")]
    public async Task Where_something_is_left_or_a_program_reads_there_is_no_such_line(params string[] args)
    {
        using var folder = new TemporaryFolder();
        folder.WriteSmall();

        var run = await CommandRun.Of(folder, args);

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.DoesNotContain("is left:", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_names_nobody_is_not_blamed_on_filters()
    {
        using var folder = new TemporaryFolder();
        folder.Write("data/tracking_data.csv", "influencer_id,orders,revenue\n,1,100\n");

        Assert.DoesNotContain("is left:", (await CommandRun.Of(folder, "summary")).Output, StringComparison.Ordinal);
    }
}
