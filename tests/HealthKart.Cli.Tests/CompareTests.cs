using System.Text.Json.Nodes;
using HealthKart.Cli.Processes;
using Xunit;

namespace HealthKart.Cli.Tests;

public sealed class CompareTests
{
    [Fact]
    public async Task Two_periods_of_a_folder_are_compared_in_total_by_influencer_and_by_campaign()
    {
        using var folder = new TemporaryFolder();
        folder.WriteSmall();

        var run = await CommandRun.Of(folder, "compare", "data", "--period", "2025-01-01..2025-01-31", "--period", "2025-02");

        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("2025-01-01..2025-01-31 (before) and 2025-02-01..2025-02-28 (after)\n", run.Output, StringComparison.Ordinal);
        Assert.Matches(@"Revenue +₹1,000 +₹2,000 +\+₹1,000 +\+100 %", run.Output);
        Assert.Matches(@"Payout +₹400 +₹600 +\+₹200 +\+50 %", run.Output);
        Assert.Matches(@"1 +Asha +₹1,000 +₹2,000 +\+₹1,000 +\+100 % +\+₹200 +2\.50× +3\.33×", run.Output);
        Assert.Matches(@"Summer +₹1,000 +₹2,000", run.Output);
        Assert.Contains("allocated by orders", run.Output, StringComparison.Ordinal);
        Assert.Contains(
            "2025-02-01..2025-02-28: Payout not allocated, and not in the total: ₹500. How much of it belongs to this filter is not known.",
            run.Output,
            StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.Output);
    }

    [Fact]
    public async Task Two_folders_are_compared_and_filters_hold_for_both()
    {
        using var folder = new TemporaryFolder();
        folder.WriteSmall("old");
        folder.WriteSmall("new");
        folder.Write("new/tracking_data.csv", "influencer_id,campaign,orders,revenue\n1,Summer,1,500\n2,Winter,5,5000\n");

        var json = await Json(folder, "old", "new");
        var filtered = await Json(folder, "old", "new", "--platform", "youtube");

        Assert.Equal("old", (string?)json["before"]!["name"]);
        Assert.Equal(2500m, (decimal)json["total"]!["revenue"]!["change"]!);
        Assert.Equal("2 1", string.Join(' ', json["influencers"]!.AsArray().Select(row => (string?)row!["influencerId"])));
        Assert.Equal(
            ["Winter new", "Summer both", "(not allocated) both"],
            json["campaigns"]!.AsArray().Select(row => $"{row!["campaign"]} {row["presence"]}"));
        Assert.Equal("2", (string?)Assert.Single(filtered["influencers"]!.AsArray())!["influencerId"]);
        Assert.Equal("youtube", (string?)filtered["after"]!["filters"]!["platform"]![0]);
    }

    [Fact]
    public async Task An_end_of_a_period_may_be_left_out_and_a_year_is_whole()
    {
        using var folder = new TemporaryFolder();
        folder.WriteSmall();

        var open = await Json(folder, "--period", "..2025-01-31", "2025-02-01..");
        var years = await Json(folder, "--period", "2024", "--period", "2025");

        Assert.Equal((1000m, 2000m), ((decimal)open["total"]!["revenue"]!["before"]!, (decimal)open["total"]!["revenue"]!["after"]!));
        Assert.Equal(
            ("2025-01-01", "2025-12-31"), ((string?)years["after"]!["filters"]!["from"], (string?)years["after"]!["filters"]!["to"]));
        Assert.Equal(0m, (decimal)years["total"]!["revenue"]!["before"]!);
        Assert.Null(years["total"]!["revenue"]!["changeShare"]);
    }

    [Theory]
    [InlineData("expected two folders, or one and --period twice", "compare", "data")]
    [InlineData("expected two folders, or one and --period twice", "compare", "data", "--period", "2025")]
    [InlineData("expected two folders, or one and --period twice", "compare", "--period", "2023", "2024", "2025")]
    [InlineData("'spring' is not a period", "compare", "--period", "spring", "--period", "2025")]
    [InlineData("is not a period", "compare", "--period", "..", "--period", "2025")]
    [InlineData("is not a period", "compare", "--period", "2025-02-30", "--period", "2025")]
    [InlineData("is not a period", "compare", "--period", "2025-03-01..2025-01-01", "--period", "2025")]
    [InlineData("Use --period alone", "compare", "--period", "2024", "--period", "2025", "--to", "2025-01-01")]
    [InlineData("nowhere", "compare", "data", "nowhere")]
    [InlineData("data: No platform 'Fax'", "compare", "--period", "2024", "2025", "--platform", "Fax")]
    [InlineData("Unexpected argument 'c'", "compare", "a", "b", "c")]
    public async Task What_cannot_be_compared_is_an_error_in_one_line(string expected, params string[] args)
    {
        using var folder = new TemporaryFolder();
        folder.WriteSmall();

        var run = await CommandRun.Of(folder, args);

        Assert.Equal((ExitCode.InputError, ""), (run.ExitCode, run.Output));
        Assert.Contains(expected, Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_from_files_give_the_terminal_no_orders()
    {
        using var folder = new TemporaryFolder();
        folder.WriteSmall();
        folder.Write("data/influencers.csv", "id,name\n1,\"[red]\u001b[2JAsha\"\n");

        var run = await CommandRun.Of(folder, "compare", "--period", "2025-01", "2025-02");

        Assert.DoesNotContain('\u001b', run.Output);
        Assert.Contains("[red] [2JAsha", run.Output, StringComparison.Ordinal);
    }

    private static async Task<JsonNode> Json(TemporaryFolder folder, params string[] args)
    {
        var run = await CommandRun.Of(folder, ["compare", .. args, "--json"]);
        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        return JsonNode.Parse(run.Output)!;
    }
}
