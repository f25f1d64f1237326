using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Values;
using Xunit;

namespace HealthKart.Analysis.Tests.Performance;

public sealed class FigureConditionTests
{
    [Theory]
    [InlineData("roas < 3", true)]
    [InlineData("roas<2.6", false)]
    [InlineData("roas > 2.6", true)]
    [InlineData("  ROAS  >=  2.6415094339 ", true)]
    [InlineData("roas < breakEvenRoas", false)]
    [InlineData("breakEvenRoas = 1", true)]
    [InlineData("roi <= 165%", true)]
    [InlineData("revenue = ₹7,000", true)]
    [InlineData("revenue == 7000.00", true)]
    [InlineData("revenue != 7000", false)]
    [InlineData("unattributed.revenue > 899.99", true)]
    [InlineData("rejected.rows >= 1", false)]
    [InlineData("notAllocated.totalPayout > -1", true)]
    [InlineData("withSales.roas > roas", true)]
    public void A_condition_compares_a_figure_with_a_number_or_another_figure(string text, bool holds)
    {
        using var campaign = TestCampaign.Festivals();

        Assert.Equal(holds, FigureCondition.Parse(text).HoldsFor(campaign.Performance()));
    }

    [Fact]
    public void Figures_are_those_of_the_filter_and_the_margin()
    {
        using var campaign = TestCampaign.Festivals();
        var performance = campaign.Performance(
            new CampaignFilter { Platforms = ["YouTube"] }, new AnalysisSettings { GrossMargin = 0.25m });

        Assert.True(FigureCondition.Parse("revenue = 2000").HoldsFor(performance));
        Assert.True(FigureCondition.Parse("roas < breakEvenRoas").HoldsFor(performance));
    }

    [Theory]
    [InlineData("")]
    [InlineData("roas")]
    [InlineData("roas !")]
    [InlineData("roas ! 1")]
    [InlineData("roas <")]
    [InlineData("< 1")]
    [InlineData("roas < 1,5,0")]
    [InlineData("roas <> 1")]
    [InlineData("1 < 2 < 3")]
    public void What_is_no_comparison_is_refused(string text)
    {
        var message = Assert.Throws<CampaignInputException>(() => FigureCondition.Parse(text)).Message;

        Assert.Matches("^('.*' is not a condition; expected FIGURE < NUMBER|No figure '1' in the summary)", message);
    }

    [Theory]
    [InlineData("raos < 1")]
    [InlineData("revenue > raos")]
    public void A_figure_that_is_not_known_is_refused_with_the_nearest(string text) =>
        Assert.StartsWith(
            "No figure 'raos' in the summary; did you mean 'roas'? Known: revenue, ",
            Assert.Throws<CampaignInputException>(() => FigureCondition.Parse(text)).Message,
            StringComparison.Ordinal);

    [Fact]
    public void An_undefined_figure_is_not_decided()
    {
        using var payouts = new TestCampaign { Payouts = "influencer_id,total_payout\n1,300\n" };

        var message = Assert.Throws<CampaignInputException>(
            () => FigureCondition.Parse("roas < 1").HoldsFor(payouts.Performance())).Message;

        Assert.StartsWith("Whether 'roas < 1' holds cannot be decided: roas is undefined", message, StringComparison.Ordinal);
        Assert.True(FigureCondition.Parse("totalPayout = 300").HoldsFor(payouts.Performance()));
    }
}
