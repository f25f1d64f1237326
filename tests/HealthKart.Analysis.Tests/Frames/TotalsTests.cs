using HealthKart.Analysis.Comparisons;
using HealthKart.Analysis.Engagement;
using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Payouts;
using HealthKart.Analysis.Performance;
using Microsoft.Data.Analysis;
using Xunit;

namespace HealthKart.Analysis.Tests.Frames;

public sealed class TotalsTests
{
    [Fact]
    public void The_totals_of_a_frame_are_the_campaign_s()
    {
        var frame = SampleFrames.Campaign.ToDataFrame().Totals();

        Assert.Equal("influencers follower_count orders revenue total_payout roas roi aov cost_per_order", frame.Names());
        Assert.Equal(1, frame.Rows.Count);
        Assert.Equal(SampleFrames.FiguresOf(SampleFrames.Campaign.Totals), frame.Ones(SampleFrames.Figures));
    }

    [Fact]
    public void Payouts_to_nobody_are_in_the_campaign_s_totals_and_not_in_those_of_its_influencers()
    {
        using var campaign = TestCampaign.Festivals();
        var performance = campaign.Performance();

        var ofInfluencers = performance.ToDataFrame().Totals().One("total_payout");

        Assert.Equal(performance.Totals.TotalPayout, ofInfluencers + performance.Unattributed.TotalPayout);
        Assert.Equal(50, performance.Unattributed.TotalPayout);
    }

    [Theory]
    [InlineData("platform")]
    [InlineData("category")]
    [InlineData("gender")]
    [InlineData("tier")]
    public void Grouped_by_what_influencers_have_one_of_a_frame_has_the_breakdown_s_rows(string column)
    {
        var campaign = SampleFrames.Campaign;
        var breakdown = column switch
        {
            "platform" => campaign.ByPlatform(),
            "category" => campaign.ByCategory(),
            "gender" => campaign.ByGender(),
            // Tiers stand by size there.
            _ => campaign.ByTier().With(campaign.ByTier().OrderByDescending(row => row.Revenue)),
        };

        var parts = campaign.ToDataFrame().By(column).Select([column, .. SampleFrames.Figures]);

        Assert.Equal(Csv(breakdown.ToDataFrame()), Csv(parts));
        foreach (var name in SampleFrames.Figures)
        {
            Assert.Equal(breakdown.ToDataFrame().Values(name), parts.Values(name));
        }
    }

    [Fact]
    public void A_part_has_the_first_spelling_of_the_data_whatever_the_order_of_the_rows()
    {
        var frame = SampleFrames.Hostile().ToDataFrame();

        Assert.Equal("Instagram YouTube (unknown) Twitter", frame.By("platform").Cells("platform"));
        Assert.Equal("Instagram", frame.Where("influencer_id", "3").By("platform").Cells("platform"));
        Assert.Equal("3 1 1 1", frame.By("platform").Cells("influencers"));
    }

    [Fact]
    public void A_city_of_the_influencers_file_is_a_breakdown_like_any_other_and_blank_ones_are_unknown()
    {
        var cities = SampleFrames.Hostile().ToDataFrame().By("city");

        Assert.Equal("Pune Kochi (unknown)", cities.Cells("city"));
        Assert.Equal("2 1 3", cities.Cells("influencers"));
        Assert.Equal("6833.435 0.01 -42.8", cities.Cells("revenue"));
        Assert.Equal([6833.435m / 1899.99m, 0m, -42.80m / 800m], cities.Values("roas"));
        Assert.Equal([6833.435m / 14, 0.01m, -42.80m / 2], cities.Values("aov"));
    }

    [Fact]
    public void Ratios_are_of_the_sums_0_where_nobody_is_paid_and_undefined_where_they_are()
    {
        var frame = SampleFrames.Of(("Pune", 100, 10), ("Pune", 100, 190), ("Goa", 50, null), ("Goa", 30, 0), ("Delhi", null, 7));
        var ratios = frame.WithColumn("roas", _ => 1m).WithColumn("roi", _ => 1m);

        var parts = ratios.By("city");

        Assert.Equal("Pune Goa Delhi", parts.Cells("city"));
        Assert.Equal("1 0 –", parts.Cells("roas"));
        Assert.Equal("0 – –", parts.Cells("roi"));
        Assert.Equal("200 80 –", parts.Cells("revenue"));
        Assert.Equal("200 0 7", parts.Cells("total_payout"));
        Assert.Equal(280m / 207m, ratios.Totals().One("roas"));
    }

    [Fact]
    public void Text_and_limits_have_no_total_nor_has_a_ratio_whose_sums_are_not_there()
    {
        var top = SampleFrames.Campaign.Top().ToDataFrame();

        Assert.DoesNotContain("roas_lower", top.By("platform").Names(), StringComparison.Ordinal);
        Assert.Equal(
            "platform influencers revenue total_payout roas",
            top.Select("platform", "influencer_id", "revenue", "total_payout", "roas").By("platform").Names());
        Assert.Equal(
            "platform influencers orders",
            top.Select("platform", "influencer_id", "roas", "orders", "aov").By("platform").Names());
    }

    [Fact]
    public void Influencers_are_counted_once_each_where_rows_name_them_else_the_rows()
    {
        var exceptions = SampleFrames.Data.PayoutAudit().Checked;
        var frame = exceptions.ToDataFrame();

        Assert.Equal(exceptions.Select(row => row.InfluencerId).Distinct().Count(), frame.Totals().One("influencers"));
        Assert.True(frame.Rows.Count > frame.Totals().One("influencers"));
        Assert.Equal("city rows revenue total_payout", SampleFrames.Of(("Pune", 1, 1), ("pune", 2, 1)).By("city").Names());
        Assert.Equal("2", SampleFrames.Of(("Pune", 1, 1), ("pune", 2, 1)).By("city").Cells("rows"));
    }

    [Fact]
    public void Groups_add_up_to_larger_groups()
    {
        string[] columns = ["platform", "influencers", "orders", "revenue", "total_payout", "roas"];

        var personas = SampleFrames.Campaign.Personas().ToDataFrame();

        Assert.Equal(Csv(SampleFrames.Campaign.ToDataFrame().By("platform").Select(columns)), Csv(personas.By("platform").Select(columns)));
    }

    [Fact]
    public void Of_parts_that_share_influencers_or_payouts_or_count_some_rows_twice_no_sum_is_made_of_these()
    {
        var campaign = SampleFrames.Campaign;

        Assert.Equal("orders revenue total_payout roas roi aov cost_per_order", campaign.ByMonth().ToDataFrame().Totals().Names());
        Assert.Equal(campaign.Totals.Revenue, campaign.ByMonth().ToDataFrame().Totals().One("revenue"));
        Assert.Equal("payout_basis", campaign.Data.PayoutAudit().Rules.ToDataFrame().By("payout_basis").Names());
        Assert.DoesNotContain("influencers", campaign.Data.PayoutAudit().Bases.ToDataFrame().Totals().Names(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_engagement_of_influencers_adds_up_to_that_of_their_platforms_posts_without_a_reach_included()
    {
        using var campaign = new TestCampaign
        {
            Influencers = "id,name,platform\n1,a,Instagram\n2,b,Instagram\n3,c,YouTube",
            Posts = "influencer_id,reach,likes,comments\n1,300,7,0\n1,,50,3\n2,700,10,4\n3,,5,5\n3,11,3,0",
            Sales = "influencer_id,revenue\n1,100\n2,50\n3,7",
            Payouts = "influencer_id,total_payout\n1,30\n3,9",
        };

        foreach (var performance in new[] { campaign.Performance(), SampleFrames.Campaign })
        {
            var expected = performance.EngagementByPlatform().ToDataFrame();
            var engagement = performance.Engagement().ToDataFrame();
            var platforms = performance.Influencers.ToDictionary(row => row.InfluencerId, row => row.Platform);
            var parts = engagement.WithColumn("platform", row => platforms[(string)row["influencer_id"]]).By("platform").Top(9, "reach")
                .Select([.. expected.Columns.Select(column => column.Name)]);

            Assert.Equal(Csv(expected), Csv(parts));
            Assert.Equal(expected.Values("engagement_rate"), parts.Values("engagement_rate"));
        }
    }

    [Fact]
    public void Ratios_of_posts_to_money_stay_undefined_under_a_filter_that_posts_cannot_follow()
    {
        var campaign = SampleFrames.Data.Performance(new CampaignFilter { Sources = ["Instagram"] });

        Assert.DoesNotContain("cost_per_engagement", campaign.Engagement().ToDataFrame().Totals().Names(), StringComparison.Ordinal);
        Assert.Contains("cost_per_engagement", SampleFrames.Campaign.Engagement().ToDataFrame().Totals().Names(), StringComparison.Ordinal);
    }

    [Fact]
    public void Days_and_numbers_are_grouped_as_what_they_are()
    {
        var frame = SampleFrames.Of(("a", 1, 1), ("b", 2, 1), ("c", 4, 1))
            .WithColumn("day", row => new DateOnly(2025, 1, row.Number("revenue") < 3 ? 1 : 2));

        Assert.Equal([new DateTime(2025, 1, 2), new DateTime(2025, 1, 1)], frame.By("day").Values("day"));
        Assert.Equal("4 3", frame.By("day").Cells("revenue"));
        Assert.Equal("1", frame.By("total_payout").Cells("total_payout"));

        var sizes = SampleFrames.Campaign.ByPlatform().ToDataFrame().Select("influencers", "revenue").By("influencers");
        Assert.Equal("influencers revenue", sizes.Names());
    }

    [Fact]
    public void A_comparison_s_changes_add_up_and_its_ratios_are_of_the_sums()
    {
        var whatIf = SampleFrames.Campaign.WhatIf(payout => payout.Basis == "post" ? payout.Amount * 0.8m : payout.Amount);

        var totals = whatIf.Influencers.ToDataFrame().Totals();

        Assert.Equal(whatIf.Before.Totals.TotalPayout, totals.One("total_payout_before"));
        Assert.Equal(whatIf.After.Totals.TotalPayout, totals.One("total_payout_after"));
        Assert.Equal(whatIf.After.Totals.Roas, totals.One("roas_after"));
        Assert.Equal(whatIf.Totals.Single(total => total.Key == "totalPayout").Change.Share, totals.One("total_payout_change_share"));
    }

    private static string Csv(DataFrame frame)
    {
        using var stream = new MemoryStream();
        frame.WriteCsv(stream);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
