using System.Globalization;
using HealthKart.Analysis;
using HealthKart.Analysis.Performance;
using HealthKart.Report.Insights;
using HealthKart.Report.Parts;
using HealthKart.Report.Tests.Display;
using HealthKart.Report.Tests.Figures;
using Xunit;

namespace HealthKart.Report.Tests.Insights;

public sealed class CampaignInsightsTests
{
    private static CampaignPerformance Sample(CampaignFilter? filter = null) =>
        CampaignData.Load(RepositoryRoot.PathOf("data")).Performance(filter);

    [Fact]
    public void The_sample_tells_its_story()
    {
        var told = string.Join("\n", Sample().Insights().Select(insight => $"{insight.Tone}: {insight.Text}\n    {insight.Evidence}"))
            + "\n";

        Golden.Match("sample.expected.txt", told);
    }

    [Fact]
    public void The_top_five_are_counted_by_category_and_compared_with_everybody_ranked()
    {
        var insight = One(Sample(), InsightTopic.TopCategories);

        Assert.Equal("Of the top five by ROAS, four are in Fitness and one in Nutrition.", insight.Finding);
        Assert.StartsWith("Among all 166 ranked influencers", insight.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void A_platform_is_named_with_its_number_of_influencers_and_the_runner_up()
    {
        var insight = Sample()
            .Insights()
            .Single(row => row.Topic == InsightTopic.PlatformOnBasis && row.Finding.StartsWith("Paid per order", StringComparison.Ordinal));

        Assert.Equal("Paid per order, YouTube returns most: 7.22× (32 influencers), ahead of Instagram with 7.06× (40).", insight.Finding);
    }

    [Fact]
    public void The_two_scopes_are_told_apart_when_they_differ()
    {
        using var campaign = TestCampaign.Festivals();

        var insight = One(campaign.Performance(), InsightTopic.Scope);

        Assert.Equal(
            "ROAS is 2.64× over every payout, and 3.04× over influencers with sales only. "
            + "The difference is ₹350 paid without a tracked sale.",
            insight.Text);
    }

    [Fact]
    public void The_two_scopes_are_not_mentioned_when_they_differ_by_a_rounding_only()
    {
        using var campaign = Pairs("1,1000", "1,500\n2,0.001");

        Assert.DoesNotContain(campaign.Performance().Insights(), insight => insight.Topic == InsightTopic.Scope);
    }

    [Fact]
    public void Money_on_one_side_only_is_told_in_rupees()
    {
        using var campaign = Pairs("1,1000\n3,250.50", "1,500\n2,300");

        var insights = campaign.Performance().Insights();

        Assert.Equal(
            "1 influencer was paid ₹300 (37.5 % of the payout) and has no tracked sale.",
            insights.Single(row => row.Topic == InsightTopic.PaidWithoutSales).Finding);
        Assert.Equal(
            "1 influencer brought ₹250.50 without a payout; the ROAS counts as 0, but the revenue is in the total. "
            + "Without this revenue ROAS would be 1.25×.",
            insights.Single(row => row.Topic == InsightTopic.SalesWithoutPayout).Text);
    }

    [Fact]
    public void Nothing_is_said_about_a_top_five_of_five()
    {
        using var campaign = TestCampaign.Festivals();

        Assert.DoesNotContain(
            campaign.Performance().Insights(), insight => insight.Topic is InsightTopic.TopCategories or InsightTopic.TopPlatforms);
    }

    [Fact]
    public void Nothing_is_said_about_categories_and_platforms_that_nobody_knows()
    {
        var rows = string.Join('\n', Enumerable.Range(1, 20).Select(i => string.Create(CultureInfo.InvariantCulture, $"{i},{i * 100}")));
        using var campaign = Pairs(rows, rows);

        var insights = campaign.Performance().Insights();

        Assert.DoesNotContain(insights, insight =>
            insight.Topic is InsightTopic.TopCategories or InsightTopic.TopPlatforms or InsightTopic.PlatformOnBasis
                or InsightTopic.PayoutBasis);
    }

    [Fact]
    public void When_all_break_even_nobody_is_called_poor()
    {
        using var campaign = Pairs("1,1000\n2,1000", "1,500\n2,500");

        var insight = One(campaign.Performance(), InsightTopic.PoorRoas);

        Assert.Equal("All 2 influencers with a payout reach break-even (1.00×).", insight.Text);
        Assert.Equal(Tone.Good, insight.Tone);
    }

    [Fact]
    public void Two_poor_influencers_have_nothing_in_common()
    {
        using var campaign = Pairs("1,100\n2,100\n3,9000", "1,500\n2,500\n3,1000");

        Assert.Equal("", One(campaign.Performance(), InsightTopic.PoorRoas).Detail);
    }

    [Fact]
    public void With_a_gross_margin_it_is_told_what_poor_influencers_cost_after_the_goods()
    {
        using var campaign = Pairs("1,1000\n2,100\n3,9000", "1,500\n2,500\n3,1000");

        var insight = One(campaign.Load().Performance(settings: new AnalysisSettings { GrossMargin = 0.4m }), InsightTopic.PoorRoas);

        // 1,000 × 0.4 − 500 and 100 × 0.4 − 500.
        Assert.StartsWith("After the goods, they cost ₹560 more than they brought.", insight.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_sales_only_the_payouts_are_told()
    {
        using var campaign = new TestCampaign { Payouts = "influencer_id,total_payout\n1,100\n2,250\n" };

        var insight = Assert.Single(campaign.Performance().Insights());

        Assert.Equal("2 influencers were paid ₹350; what they sold is not known: there is no sales file.", insight.Text);
    }

    [Fact]
    public void Without_payouts_only_the_revenue_is_told()
    {
        using var campaign = new TestCampaign { Sales = "influencer_id,orders,revenue\n1,2,100\n" };

        var insight = Assert.Single(campaign.Performance().Insights());

        Assert.Equal("1 influencer brought ₹100 of revenue; what it cost is not known: there is no payouts file.", insight.Text);
    }

    [Fact]
    public void When_a_minimum_hides_everybody_that_is_all_there_is_to_say()
    {
        var insight = Assert.Single(Sample(new CampaignFilter { MinRoas = 1000 }).Insights());

        Assert.Equal(InsightTopic.NotKnown, insight.Topic);
    }

    [Fact]
    public void One_influencer_makes_no_general_statement()
    {
        using var campaign = Pairs("1,1000", "1,500");

        var insight = Assert.Single(campaign.Performance().Insights());

        Assert.Equal("The one influencer with a payout reaches break-even (1.00×).", insight.Text);
    }

    [Fact]
    public void One_influencer_below_break_even_is_not_counted_as_one_of_one()
    {
        using var campaign = Pairs("1,100", "1,500");
        var report = campaign.Performance();

        Assert.Equal("The one influencer with a payout is below break-even.", One(report, InsightTopic.PoorRoas).Text);
        Assert.Equal("The one paid influencer stays below break-even (1.00×)", report.RevenueVsPayoutChart().Drawn().Title);
    }

    [Fact]
    public void A_list_of_nothing_says_so()
    {
        using var campaign = new TestCampaign { Sales = "influencer_id,orders,revenue\n", Payouts = "influencer_id,total_payout\n1,\n" };

        Assert.Contains("nothing general to say", Shown.Html(campaign.Performance().Insights()), StringComparison.Ordinal);
    }

    private static TestCampaign Pairs(string sales, string payouts) => new()
    {
        Sales = "influencer_id,revenue,orders\n" + string.Concat(sales.Split('\n').Select(row => row + ",10\n")),
        Payouts = "influencer_id,total_payout\n" + payouts + "\n",
    };

    private static Insight One(CampaignPerformance campaign, InsightTopic topic) =>
        campaign.Insights().Single(insight => insight.Topic == topic);
}
