using System.Net;
using System.Text.RegularExpressions;
using HealthKart.Cli.Processes;
using Xunit;

namespace HealthKart.Cli.Tests;

/// <summary>Every option that says what the files mean is one of the report too: its numbers follow it, and its page says so.</summary>
public sealed partial class ReadingParametersTests
{
    [Theory]
    [InlineData("1,2025-03-01,500,INR\n1,2025-03-02,60,USD", "currency", "INR", "5.00×", "₹500", "--currency", "INR")]
    [InlineData("1,2025-03-01,500,INR\n1,2025-03-02,6,USD", "rates", "USD=85", "10.10×", "₹1,010", "--rate", "USD=85")]
    [InlineData("1,2025-03-01,\"12.500\",\n1,2025-03-02,\"1.500\",", "decimalSign", "comma", "140.00×", "₹14,000", "--decimal", "comma")]
    public async Task An_option_of_amounts_reaches_the_report(
        string rows, string parameter, string value, string roas, string revenue, params string[] options)
    {
        using var folder = new TemporaryFolder();
        folder.Write("data/tracking_data.csv", $"influencer_id,date,revenue,currency\n{rows}\n");
        folder.Write("data/payouts.csv", "influencer_id,total_payout\n1,100\n");

        var (page, output) = await ReportAsync(folder, options);

        Assert.Contains($"ROAS {roas} over all payouts", output, StringComparison.Ordinal);
        Assert.Contains(revenue, page, StringComparison.Ordinal);
        Assert.Matches($@"Parameters used.*{parameter}\s*{Regex.Escape(value)}", page);
    }

    [Fact]
    public async Task Rows_that_are_open_are_used_and_shown_or_left_out()
    {
        using var folder = new TemporaryFolder();
        folder.Write(
            "data/tracking_data.csv", "influencer_id,orders,revenue,status\n1,6,600,approved\n1,5,400,pending\n2,6,900,approved\n");
        folder.Write("data/payouts.csv", "influencer_id,total_payout,status\n1,100,Paid\n2,200,Scheduled\n");

        var (used, _) = await ReportAsync(folder);
        var (excluded, output) = await ReportAsync(folder, "--open", "exclude");

        Assert.Contains("of which open: ₹400", used, StringComparison.Ordinal);
        Assert.Contains("of which open: ₹200", used, StringComparison.Ordinal);
        Assert.Contains("1 of them paid", used, StringComparison.Ordinal);
        Assert.Contains("1 with open payouts only", used, StringComparison.Ordinal);
        Assert.Contains("All 2 influencers with a payout reach break-even", used, StringComparison.Ordinal);
        Assert.DoesNotContain("2 paid influencers", used, StringComparison.Ordinal);
        Assert.Contains("ROAS 15.00× over all payouts", output, StringComparison.Ordinal);
        Assert.DoesNotContain("of which open: ₹", excluded, StringComparison.Ordinal);
        Assert.Contains("2 rows with ₹400 of revenue and ₹200 of payout are excluded", excluded, StringComparison.Ordinal);
        Assert.Matches(@"Parameters used.*openRows\s*exclude", excluded);
    }

    [Fact]
    public async Task Lines_of_orders_are_the_orders_total_or_their_own_amounts()
    {
        using var folder = new TemporaryFolder();
        folder.Write(
            "data/tracking_data.csv", "influencer_id,order_id,product,revenue\n1,A1,Whey,500\n1,A1,Bar,500\n1,A2,Whey,300\n1,A2,Bar,300\n");
        folder.Write("data/payouts.csv", "influencer_id,total_payout\n1,100\n");

        var (_, once) = await ReportAsync(folder);
        var (page, sum) = await ReportAsync(folder, "--order-lines", "sum");

        Assert.Contains("ROAS 8.00× over all payouts", once, StringComparison.Ordinal);
        Assert.Contains("ROAS 16.00× over all payouts", sum, StringComparison.Ordinal);
        Assert.Matches(@"Parameters used.*orderLines\s*sum", page);
    }

    [Fact]
    public async Task Times_with_a_zone_are_read_in_the_days_of_the_one_that_is_asked_for()
    {
        using var folder = new TemporaryFolder();
        folder.Write(
            "data/tracking_data.csv", "influencer_id,date,orders,revenue\n1,2025-01-31T20:00:00Z,1,500\n1,2025-02-10T02:00:00Z,1,300\n");

        var (written, _) = await ReportAsync(folder);
        var (moved, _) = await ReportAsync(folder, "--time-zone", "Asia/Kolkata");

        Assert.Contains("from 31 Jan 2025 to 10 Feb 2025", written, StringComparison.Ordinal);
        Assert.Contains("from 1 Feb 2025 to 10 Feb 2025", moved, StringComparison.Ordinal);
        Assert.Matches(@"Parameters used.*timeZone\s*Asia/Kolkata", moved);
    }

    [Fact]
    public async Task A_report_in_pounds_has_no_rupee_in_it_and_says_what_is_excluded_and_not_read()
    {
        using var folder = new TemporaryFolder();
        folder.Write(
            "data/influencers.csv", "id,name,platform,category\n1,Asha,Instagram,Fitness\n2,Bala,YouTube,Food\n3,Chitra,YouTube,Food\n");
        folder.Write(
            "data/tracking_data.csv",
            "influencer_id,campaign,date,orders,revenue,status,link\n1,Spring,2025-01-05,8,£2500000,approved,x\n"
            + "1,Spring,2025-01-06,2,£300,declined,y\n2,Summer,2025-02-07,7,£900,approved,z\n");
        folder.Write(
            "data/payouts.csv",
            "influencer_id,basis,rate,posts,total_payout\n1,post,£100,5,£500\n2,post,£100,4,£400\n3,post,£100,3,£333\n");
        folder.Write("data/posts.csv", "influencer_id,platform,date,reach,likes,comments\n1,Instagram,2025-01-04,1000,90,10\n");
        folder.Write("data/sales_2024.csv", "influencer_id,revenue\n1,99999\n");

        var (page, _) = await ReportAsync(folder);

        Assert.DoesNotContain("₹", page, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?i)rupee|paisa|paise|lakh|crore", page);
        Assert.Contains("£2,500,900", page, StringComparison.Ordinal);
        Assert.Contains("1 row with £300 of revenue is excluded", page, StringComparison.Ordinal);
        Assert.Contains("sales_2024.csv: not read;", page, StringComparison.Ordinal);
        Assert.Contains("not read, though --where and --by can use them: link", page, StringComparison.Ordinal);
        var rejected = await File.ReadAllTextAsync(folder.PathOf("exports/rejected-rows.csv"), TestContext.Current.CancellationToken);
        Assert.Contains("tracking_data.csv,3,status,\"status says 'declined'", rejected, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_commands_write_pounds_as_the_report_does()
    {
        using var folder = new TemporaryFolder();
        folder.Write("data/tracking_data.csv", "influencer_id,orders,revenue\n1,8,£2500000\n");
        folder.Write("data/payouts.csv", "influencer_id,total_payout\n1,£500\n2,£400\n");

        foreach (var command in new[] { "summary", "check" })
        {
            var run = await CommandRun.Of(folder, command);

            Assert.Contains("£2,500,000", run.Output, StringComparison.Ordinal);
            Assert.DoesNotMatch("₹|(?i)rupee|lakh", run.Output);
        }
    }

    /// <summary>The words of the page, and what the command printed.</summary>
    private static async Task<(string Page, string Output)> ReportAsync(TemporaryFolder folder, params string[] options)
    {
        var run = await CommandRun.Of(folder, ["report", "--quiet", .. options]);
        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        var page = await File.ReadAllTextAsync(folder.PathOf("exports/campaign-report.html"), TestContext.Current.CancellationToken);
        var words = Tag().Replace(Program().Replace(page, ""), " ");
        return (Space().Replace(WebUtility.HtmlDecode(words), " "), run.Output);
    }

    // The data of the live page are words of it, too; the code of the notebook's cells is not.
    [GeneratedRegex(@"<style.*?</style>|<script(?! type=""application/json"").*?</script>|<pre.*?</pre>", RegexOptions.Singleline)]
    private static partial Regex Program();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
