using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Performance;
using Xunit;

namespace HealthKart.Report.Tests.Display;

/// <summary>What the campaign report says of its folder's experiments.</summary>
public sealed class CampaignExperimentsTests
{
    private const string Lift =
        "campaign,arm,users,orders,revenue,spend,revenue_sum_of_squares\nDiwali,treatment,5000,613,613000,50000,900000000\n"
        + "Diwali,control,5000,503,503000,0,700000000\n";

    [Fact]
    public void An_experiment_stands_with_its_interval_its_verdict_and_the_attributed_ROAS_beside()
    {
        using var campaign = Campaign().Write("lift.csv", Lift);

        var part = campaign.Performance(new CampaignFilter { Campaigns = ["Holi"] }).Incremental();

        var result = Assert.Single(part.Results!).Result;
        Assert.Equal((2.2, 7m), (Math.Round(result.Roas!.Value, 9), result.AttributedRoas));
        var html = Shown.Html(part);
        Assert.Contains("2.20×", html, StringComparison.Ordinal);
        Assert.Contains(result.Roas.Interval!.Value.AsRoas(), html, StringComparison.Ordinal);
        Assert.Contains("7.00×", html, StringComparison.Ordinal);
        Assert.Contains(result.VerdictName, html, StringComparison.Ordinal);
        Assert.Contains("The filters of this report do not cut experiments", html, StringComparison.Ordinal);
        Assert.DoesNotContain("no control data", html, StringComparison.Ordinal);
    }

    [Fact]
    public void That_experiments_are_simulated_is_said_once_with_all_true_values()
    {
        const string Simulated =
            """
            campaign,arm,users,orders,revenue,spend,revenue_sum_of_squares,true_roas
            Diwali,treatment,5000,613,613000,50000,900000000,2.5
            Diwali,control,5000,503,503000,0,700000000,2.5
            Holi,treatment,5000,613,613000,50000,900000000,0.3
            Holi,control,5000,503,503000,0,700000000,0.3
            """;
        using var campaign = Campaign().Write("lift.csv", Simulated);

        var part = campaign.Performance().Incremental();

        Assert.DoesNotContain(part.Findings, static sentence => sentence.Contains("simulated", StringComparison.Ordinal));
        var notice = Assert.Single(part.Notices, static notice => notice.Text.Contains("simulated", StringComparison.Ordinal));
        Assert.StartsWith(
            "These experiments are simulated, so the true iROAS is known: Diwali 2.50×, Holi 0.30×.",
            notice.Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_assumptions_say_where_incremental_ROAS_stands_or_that_there_is_none()
    {
        using var with = Campaign().Write("lift.csv", Lift);
        using var without = Campaign();

        Assert.DoesNotContain(
            with.Performance().Assumptions(), static sentence => sentence.Contains("cannot be computed", StringComparison.Ordinal));
        Assert.Contains(
            with.Performance().Assumptions(), static sentence => sentence.Contains("What the campaigns added", StringComparison.Ordinal));
        Assert.Contains(without.Performance().Assumptions(), static sentence =>
            sentence.Contains("cannot be computed: there are no control data", StringComparison.Ordinal));
        Assert.Contains("no control data", without.Performance().AttributedAndOrganic().Note, StringComparison.Ordinal);
        Assert.DoesNotContain("no control data", with.Performance().AttributedAndOrganic().Note, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_experiments_the_plain_word_stands_in_the_place_of_numbers()
    {
        using var campaign = Campaign();

        var part = campaign.Performance().Incremental();

        Assert.Null(part.Results);
        Assert.Contains("cannot be computed: there are no control data", Shown.Html(part), StringComparison.Ordinal);
        Assert.DoesNotContain("<table", Shown.Html(part), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("orders,revenue\n1,2\n", "they cannot be used: lift.csv, line 1: no column")]
    [InlineData("", "they cannot be used")]
    [InlineData("campaign,arm,users,orders,revenue,spend\nDiwali,treatment,none,1,1,1\n", "none gives a result")]
    [InlineData(
        "campaign,arm,users,orders,revenue,spend\nDiwali,treatment,none,1,1,1\n",
        "1 row of the experiments could not be used. The first: lift.csv, line 2: users")]
    [InlineData(
        "arm,user_id,revenue,spend\ntest,1,79228162514264337593543950335,1\ntest,1,79228162514264337593543950335,1\ncontrol,2,1,1\n",
        "the experiments")]
    public void A_broken_experiment_is_a_notice_and_the_report_goes_on(string csv, string expected)
    {
        using var campaign = Campaign().Write("lift.csv", csv);
        var report = campaign.Performance();

        var html = Shown.Html(report.Incremental());

        Assert.Equal(4m, report.Totals.Roas);
        Assert.Contains("hk-warning", html, StringComparison.Ordinal);
        Assert.Contains(expected, System.Net.WebUtility.HtmlDecode(html), StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_from_an_experiment_stays_text()
    {
        using var campaign = Campaign().Write("lift.csv", Lift.Replace("Diwali", "<img src=x onerror=alert(1)>", StringComparison.Ordinal));

        Assert.DoesNotContain("<img", Shown.Html(campaign.Performance().Incremental()), StringComparison.Ordinal);
    }

    [Fact]
    public void How_the_campaign_was_read_holds_for_its_experiments()
    {
        using var campaign = Campaign()
            .Write("lift.csv", Lift.Replace("campaign,arm", "campaign,Gruppe", StringComparison.Ordinal))
            .Write("tracking_data.csv", "influencer_id,Aktion,orders,revenue\n1,Diwali,1,700\n2,Holi,1,100\n");

        var part = campaign.Load(new LoadOptions { Columns = ["campaign=Aktion"] }).Performance().Incremental();

        Assert.Contains("they cannot be used", Shown.Html(part), StringComparison.Ordinal);
        campaign.Write("lift.csv", Lift.Replace("campaign,arm", "Aktion,arm", StringComparison.Ordinal));
        var named = campaign.Load(new LoadOptions { Columns = ["campaign=Aktion"] }).Performance().Incremental();
        Assert.Equal("Diwali", Assert.Single(named.Results!).Result.Campaign);
    }

    private static TestCampaign Campaign() => new()
    {
        Sales = "influencer_id,campaign,orders,revenue\n1,Diwali,1,700\n2,Holi,1,100\n",
        Payouts = "influencer_id,campaign,total_payout\n1,Diwali,100\n2,Holi,100\n",
    };
}
