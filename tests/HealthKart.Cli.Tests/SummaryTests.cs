using System.Globalization;
using System.Text.Json.Nodes;
using HealthKart.Analysis.Performance;
using HealthKart.Cli.Processes;
using Xunit;

namespace HealthKart.Cli.Tests;

public sealed class SummaryTests
{
    [Fact]
    public async Task Json_has_the_exact_totals_of_both_scopes()
    {
        using var folder = new TemporaryFolder();
        folder.WriteSmall();

        var json = await Json(folder);

        Assert.Equal(3000m, (decimal)json["revenue"]!);
        Assert.Equal(2m, (decimal)json["roas"]!);
        Assert.Equal(3m, (decimal)json["withSales"]!["roas"]!);
    }

    [Fact]
    public async Task Every_filter_is_an_option_and_arrives_in_the_json()
    {
        using var folder = new TemporaryFolder();
        folder.WriteSmall();
        folder.Write(
            "data/tracking_data.csv",
            "source,campaign,influencer_id,product,brand,date,orders,revenue,city\napp,Summer,1,Whey,MB,2025-01-05,2,1000,Pune\n");
        var values = new Dictionary<string, string>
        {
            ["platform"] = "instagram",
            ["category"] = "fitness",
            ["gender"] = "female",
            ["tier"] = "nano",
            ["basis"] = "post",
            ["name"] = "ash",
            ["campaign"] = "summer",
            ["product"] = "whey",
            ["brand"] = "mb",
            ["source"] = "app",
            ["where"] = "city=Pune",
            ["from"] = "2025-01-01",
            ["to"] = "2025-12-31",
            ["minRoas"] = "0.5",
            ["minOrders"] = "1",
        };

        var json = await Json(folder, [.. FilterField.All.SelectMany(field => new[] { field.Option, values[field.Name] })]);

        Assert.Equal(FilterField.All.Select(field => field.Name), json["filters"]!.AsObject().Select(filter => filter.Key));
        Assert.Single(json["influencers"]!.AsArray());
    }

    [Fact]
    public async Task A_breakdown_is_a_table_and_JSON_in_the_order_asked_for()
    {
        using var folder = new TemporaryFolder();
        folder.Write("data/tracking_data.csv", "influencer_id,customer_type,orders,revenue\n1,new,1,100\n1,returning,1,200\n1,new,1,150\n");
        folder.Write("data/payouts.csv", "influencer_id,total_payout\n1,60\n");

        var json = await Json(folder, "--by", "Customer Type", "--by", "platform");
        var text = await CommandRun.Of(folder, "summary", "--by", "customer_type");

        Assert.Equal(["Customer Type", "platform"], json["breakdowns"]!.AsArray().Select(breakdown => (string)breakdown!["by"]!));
        var parts = json["breakdowns"]![0]!["parts"]!.AsArray();
        Assert.Equal(
            [("new", 40m, 6.25m, 30m), ("returning", 20m, 10m, 60m)],
            parts.Select(part =>
                ((string)part!["value"]!, (decimal)part["totalPayout"]!, (decimal)part["roas"]!, (decimal)part["wholePayoutPerOrder"]!)));
        Assert.Matches(@"new +1 +2 +₹250 +₹40 +6\.25× +₹20 +4\.17× +₹30", text.Output);
    }

    [Fact]
    public async Task A_filter_takes_several_values_after_one_option_or_after_several()
    {
        using var folder = new TemporaryFolder();
        folder.WriteSmall();

        var together = await Json(folder, "--platform", "Instagram", "YouTube");
        var apart = await Json(folder, "--platform", "Instagram", "--platform", "YouTube");

        Assert.Equal(2, together["influencers"]!.AsArray().Count);
        Assert.Equal(together.ToJsonString(), apart.ToJsonString());
    }

    [Fact]
    public async Task A_text_in_the_revenue_is_an_issue_and_not_an_error()
    {
        using var folder = new TemporaryFolder();
        folder.WriteSmall();
        folder.Write("data/tracking_data.csv", "influencer_id,date,orders,revenue\n1,2025-01-05,2,lots\n1,2025-01-06,2,900\n");

        var json = await Json(folder);

        Assert.Equal(900m, (decimal)json["revenue"]!);
        Assert.Equal(1, (int)json["rejected"]!["rows"]!);
        Assert.Contains(json["issues"]!.AsArray(), issue => (string?)issue!["severity"] == "error" && (int?)issue["line"] == 2);
    }

    [Fact]
    public async Task A_file_of_another_name_is_chosen_from_here_or_from_the_data_folder()
    {
        using var folder = new TemporaryFolder();
        folder.WriteSmall();
        folder.Write("data/other.csv", "influencer_id,orders,revenue\n1,1,7\n");
        folder.Write("here.csv", "influencer_id,orders,revenue\n1,1,8\n");

        Assert.Equal(7m, (decimal)(await Json(folder, "--tracking", "other.csv"))["revenue"]!);
        Assert.Equal(8m, (decimal)(await Json(folder, "--tracking", "here.csv"))["revenue"]!);
    }

    [Fact]
    public async Task The_table_shows_both_scopes_and_lakh_grouping()
    {
        using var folder = new TemporaryFolder();
        folder.WriteSmall();
        folder.Write("data/tracking_data.csv", "influencer_id,orders,revenue\n1,5,1234567\n");

        var run = await CommandRun.Of(folder, "summary");

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Empty(run.Error);
        Assert.Contains("₹12,34,567", run.Output, StringComparison.Ordinal);
        Assert.Contains("823.04×", run.Output, StringComparison.Ordinal);
        Assert.Contains("1,234.57×", run.Output, StringComparison.Ordinal);
        Assert.Contains("ROAS is 823.04× over all payouts and 1,234.57× over influencers with sales", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Days_are_those_of_the_files_in_a_culture_with_another_calendar()
    {
        using var folder = new TemporaryFolder();
        folder.WriteSmall();
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("fa-IR");

            Assert.StartsWith(
                "data, sales from 2025-01-05 to 2025-02-05\n", (await CommandRun.Of(folder, "summary")).Output, StringComparison.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("data/tracking_data.csv", "is one of the campaign files")]
    [InlineData("data/../data/PAYOUTS.csv", "one of the campaign files")]
    [InlineData("data/lift.csv", "is one of the campaign files")]
    [InlineData("data/influencers-shown.csv", "would be read as one of the campaign files the next time")]
    public async Task No_file_that_is_read_is_written(string file, string message)
    {
        using var folder = new TemporaryFolder();
        folder.WriteSmall();
        folder.Write("data/lift.csv", "arm,users,orders\n");
        var before = folder.Files.Select(name => File.ReadAllText(folder.PathOf(name))).ToList();

        await BadInputTests.AssertInputError(folder, message, "summary", "--csv", file);

        Assert.Equal(before, folder.Files.Select(name => File.ReadAllText(folder.PathOf(name))));
    }

    [Fact]
    public async Task A_name_from_a_file_is_neither_markup_nor_an_order_to_the_terminal()
    {
        using var folder = new TemporaryFolder();
        folder.WriteSmall();
        folder.Write("data/influencers.csv", "id,name,platform\n1,[red]As\u001b[2Jha[/],Instagram\n");

        var run = await CommandRun.Of(folder, "summary");

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Contains("[red]As [2Jha[/]", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.Output);
    }

    private static async Task<JsonNode> Json(TemporaryFolder folder, params string[] args)
    {
        var run = await CommandRun.Of(folder, ["summary", "--json", .. args]);
        Assert.Equal("", run.Error);
        Assert.Equal(ExitCode.Done, run.ExitCode);
        return JsonNode.Parse(run.Output)!;
    }
}
