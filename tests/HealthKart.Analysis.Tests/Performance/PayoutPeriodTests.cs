using HealthKart.Analysis.Performance;
using Xunit;

namespace HealthKart.Analysis.Tests.Performance;

/// <summary>A payout for a month, or between two days, follows the dates of a filter; the day of its payment does not.</summary>
public sealed class PayoutPeriodTests
{
    private const string Sales = """
        influencer_id,product,date,orders,revenue
        1,Whey,2025-02-20,2,200
        1,Whey,2025-03-05,1,100
        1,Bar,2025-03-25,3,300
        1,Bar,2025-04-02,4,400
        """;

    private static readonly CampaignFilter s_march = new() { From = new DateOnly(2025, 3, 1), To = new DateOnly(2025, 3, 31) };
    private static readonly CampaignFilter s_endOfMarch = new() { From = new DateOnly(2025, 3, 20), To = new DateOnly(2025, 4, 30) };
    private static readonly CampaignFilter s_april = new() { From = new DateOnly(2025, 4, 1) };

    [Theory]
    [InlineData("period", "2025-03")]
    [InlineData("month", "2025/03")]
    [InlineData("Month", "Mar 2025")]
    [InlineData("month", "March 2025")]
    [InlineData("period", "march, 2025")]
    [InlineData("period", "Mar-25")]
    [InlineData("period", "03/2025")]
    [InlineData("campaign_date", "202503")]
    [InlineData("date", "2025-03-01 to 2025-03-31")]
    [InlineData("period", "2025-03-01..2025-03-31")]
    [InlineData("period", "01/03/2025 - 31/03/2025")]
    [InlineData("period", "1 Mar 2025 – 31 Mar 2025")]
    [InlineData("month", "2025-03-01")]
    [InlineData("month", "2025-03-15")]
    public void A_payout_for_March_is_for_the_sales_of_March(string header, string period)
    {
        using var campaign = new TestCampaign
        {
            Sales = Sales,
            Payouts =
                $"influencer_id,total_payout,{header}\n1,80,{(period.Contains(',', StringComparison.Ordinal) ? $"\"{period}\"" : period)}",
        };
        var data = campaign.Load();

        Assert.Equal((80m, false), (data.Performance(s_march).Totals.TotalPayout, data.Performance(s_march).PayoutAllocated));
        Assert.Equal((60m, true), (data.Performance(s_endOfMarch).Totals.TotalPayout, data.Performance(s_endOfMarch).PayoutAllocated));
        Assert.Null(data.Performance(s_april).Influencers.Single().TotalPayout);
        Assert.Equal(20m, data.Performance(new() { Products = ["Whey"] }).Totals.TotalPayout);
        Assert.Equal(
            [("2025-02", 0m), ("2025-03", 80m), ("2025-04", 0m)],
            data.Performance().ByMonth().Select(month => (month.Value, month.TotalPayout ?? 0)));
        Assert.DoesNotContain(
            data.Issues, issue => issue.Kind is Analysis.Loading.IssueKind.UnusableDate or Analysis.Loading.IssueKind.AmbiguousDates);
    }

    [Theory]
    [InlineData("Feb 2025 - Mar 2025")]
    [InlineData("2025-02..2025-03")]
    [InlineData("2025-02-01 until 2025-03-31")]
    public void A_payout_for_two_months_is_split_between_them_by_their_orders(string period)
    {
        using var campaign = new TestCampaign { Sales = Sales, Payouts = $"influencer_id,total_payout,period\n1,60,{period}" };
        var data = campaign.Load();

        Assert.Equal(40m, data.Performance(s_march).Totals.TotalPayout);
        Assert.Equal(60m, data.Performance(new() { To = new DateOnly(2025, 3, 31) }).Totals.TotalPayout);
        Assert.Equal(
            [("2025-02", 20m), ("2025-03", 40m), ("2025-04", 0m)],
            data.Performance().ByMonth().Select(month => (month.Value, month.TotalPayout ?? 0)));
    }

    [Fact]
    public void A_quarter_is_its_three_months()
    {
        using var campaign = new TestCampaign { Sales = Sales, Payouts = "influencer_id,total_payout,period\n1,60,Q1 2025\n1,4,2025-Q2" };

        Assert.Equal(40m, campaign.Performance(s_march).Totals.TotalPayout);
        Assert.Equal(4m, campaign.Performance(s_april).Totals.TotalPayout);
    }

    [Theory]
    [InlineData("payment_date")]
    [InlineData("paid_on")]
    [InlineData("payout_date")]
    [InlineData("settled_at")]
    public void A_day_of_payment_cuts_nothing(string header)
    {
        using var campaign = new TestCampaign { Sales = Sales, Payouts = $"influencer_id,total_payout,{header}\n1,100,2025-05-05" };

        Assert.Equal(40m, campaign.Performance(s_march).Totals.TotalPayout);
    }

    [Fact]
    public void A_payout_for_a_month_in_which_its_influencer_sold_nothing_is_not_split_over_products()
    {
        using var campaign = new TestCampaign { Sales = Sales, Payouts = "influencer_id,total_payout,month\n1,80,2025-01" };
        var data = campaign.Load();

        var whey = data.Performance(new() { Products = ["Whey"] });
        Assert.Equal((0m, 80m), (whey.Totals.TotalPayout, whey.NotAllocatedPayout));
    }
}
