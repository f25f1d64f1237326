using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Values;
using HealthKart.Report;
using Xunit;

namespace HealthKart.Lift.Tests;

public sealed class AssumedBaselineTests
{
    [Fact]
    public void The_ROAS_falls_by_the_assumed_share_and_breaks_even_at_one_minus_break_even_by_ROAS()
    {
        using var campaign = Campaign();

        var assumed = AssumedBaseline.Of(campaign.Performance(settings: new AnalysisSettings { GrossMargin = 0.5m }), 0.3m);

        Assert.Equal((4m, 2.8m, 0.5m), (assumed.Total.AttributedRoas, assumed.Total.Roas, assumed.Total.BreakEvenShare));
        Assert.Equal(["Diwali", "Holi"], assumed.Campaigns.Select(static row => row.Campaign).Order(StringComparer.Ordinal));
        var holi = assumed.Campaigns.Single(static row => row.Campaign == "Holi");
        Assert.Equal((1m, 0.7m), (holi.AttributedRoas, holi.Roas));
        Assert.Null(holi.BreakEvenShare);
        Assert.Contains("ASSUMED", assumed.Table().Caption, StringComparison.Ordinal);
        Assert.Contains("ASSUMED", assumed.Table().Note, StringComparison.Ordinal);
    }

    [Fact]
    public void At_the_share_at_which_it_breaks_even_it_does()
    {
        using var campaign = Campaign();
        var share = AssumedBaseline.Of(campaign.Performance(), 0).Total.BreakEvenShare!.Value;

        Assert.Equal(1m, AssumedBaseline.Of(campaign.Performance(), share).Total.Roas!.Value, 20);
    }

    [Fact]
    public void Without_a_payout_above_0_there_is_no_number()
    {
        using var campaign = new TestCampaign
        {
            Sales = "influencer_id,orders,revenue\n1,1,700\n",
            Payouts = "influencer_id,total_payout\n1,0\n",
        };

        var assumed = AssumedBaseline.Of(campaign.Performance(), 0.5m);

        Assert.Equal((null, null, null), (assumed.Total.AttributedRoas, assumed.Total.Roas, assumed.Total.BreakEvenShare));
        Assert.Contains("ASSUMED, not measured: there is no payout", assumed.Describe(), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_sales_or_with_a_share_that_is_none_it_is_an_error()
    {
        using var campaign = new TestCampaign { Payouts = "influencer_id,total_payout\n1,10\n" };

        Assert.Throws<CampaignInputException>(() => AssumedBaseline.Of(campaign.Performance(), 0.5m));
        Assert.Throws<ArgumentOutOfRangeException>(() => AssumedBaseline.Of(campaign.Performance(), 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => AssumedBaseline.Of(campaign.Performance(), -0.1m));
    }

    private static TestCampaign Campaign() => new()
    {
        Sales = "influencer_id,campaign,orders,revenue\n1,Diwali,1,700\n2,Holi,1,100\n",
        Payouts = "influencer_id,campaign,total_payout\n1,Diwali,100\n2,Holi,100\n",
    };
}
