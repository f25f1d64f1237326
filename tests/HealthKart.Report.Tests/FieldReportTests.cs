using HealthKart.Analysis;
using HealthKart.Analysis.Performance;
using HealthKart.Report.Tests.Figures;
using Plotly.NET;
using Xunit;

namespace HealthKart.Report.Tests;

/// <summary>What a report says of files as people really have them is true.</summary>
public sealed class FieldReportTests
{
    [Fact]
    public void Nobody_is_called_the_leader_whom_others_with_too_few_orders_surpass()
    {
        var title = Load("r2").TopChart().Drawn().Title;

        Assert.StartsWith("Only Person A has enough orders, and a ROAS of 0.50×; two of the three", title, StringComparison.Ordinal);
    }

    [Fact]
    public void Groups_are_left_aside_of_a_title_only_where_it_names_none_of_them()
    {
        Assert.All(
            ChartsOfGroups(Load("r2")), chart => Assert.DoesNotContain("leaves groups", chart.Drawn().HowToRead, StringComparison.Ordinal));
    }

    [Fact]
    public void A_group_is_the_highest_of_the_larger_ones_where_a_smaller_one_is_higher()
    {
        using var campaign = new TestCampaign
        {
            Influencers = "id,name,platform,category\n1,A,Instagram,Food\n2,B,Instagram,Food\n3,C,Instagram,Food\n4,D,YouTube,Yoga\n",
            Sales = "influencer_id,orders,revenue\n1,6,300\n2,6,300\n3,6,300\n4,6,900\n",
            Payouts = "influencer_id,basis,total_payout\n1,post,100\n2,post,100\n3,post,100\n4,post,100\n",
        };

        var charts = ChartsOfGroups(campaign.Performance()).Select(static chart => chart.Drawn()).ToList();

        Assert.Equal(
            [
                "Of groups of three or more, Instagram paid per post returns 3.00×",
                "Of groups of three or more, Instagram · Food returns 3.00×",
            ],
            charts.Select(static chart => chart.Title));
        Assert.All(charts, static chart =>
            Assert.Contains("The title leaves out groups of fewer than three influencers.", chart.HowToRead, StringComparison.Ordinal));
    }

    [Fact]
    public void A_headline_of_hardly_anybody_who_was_paid_says_so_itself()
    {
        var roas = Load("r9").Cards().Cards[0];

        Assert.Equal(("ROAS", "15,005.00×"), (roas.Label, roas.Value));
        Assert.Contains("1 of 2 with sales has no payout; the others alone: 5.00×", roas.Lines);
        Assert.All(Load("r2").Cards().Cards[0].Lines, static line => Assert.DoesNotContain("no payout", line, StringComparison.Ordinal));
    }

    private static GenericChart[] ChartsOfGroups(CampaignPerformance campaign) =>
        [campaign.PlatformAndBasisChart(), campaign.PlatformAndCategoryChart()];

    private static CampaignPerformance Load(string folder) => CampaignData.Load(FieldFolder.Of(folder)).Performance();
}
