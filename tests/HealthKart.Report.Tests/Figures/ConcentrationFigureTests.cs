using Xunit;

namespace HealthKart.Report.Tests.Figures;

public sealed class ConcentrationFigureTests
{
    [Fact]
    public void Without_sales_or_revenue_the_figure_says_that_nobody_sold()
    {
        using var paid = new TestCampaign { Payouts = "influencer_id,total_payout\n1,5" };
        using var returned = new TestCampaign { Sales = "influencer_id,revenue\n1,-5" };

        Assert.Empty(paid.Performance().ConcentrationTable());
        Assert.Contains("Nobody", paid.Performance().ConcentrationChart().Drawn().Title, StringComparison.Ordinal);
        Assert.Contains("Nobody", returned.Performance().ConcentrationChart().Drawn().Title, StringComparison.Ordinal);
    }

    [Fact]
    public void The_table_and_the_figure_say_the_same_of_the_sample()
    {
        using var campaign = TestCampaign.Festivals();
        var performance = campaign.Performance();

        Assert.Equal(
            ["Top 1", "Top 10 % (1)", "Top 20 % (1)", "Top 50 % (1)", "Top 100 % (3)"],
            performance.ConcentrationTable().Select(row => row.Name));
        Assert.Equal(
            "The top 33.3 % of influencers with sales (1 of 3) brings 57.1 % of the revenue for 30.2 % of the payout",
            performance.ConcentrationChart().Drawn().Title);
    }
}
