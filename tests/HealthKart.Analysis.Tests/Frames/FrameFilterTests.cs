using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Performance;
using Microsoft.Data.Analysis;
using Xunit;

namespace HealthKart.Analysis.Tests.Frames;

/// <summary>Filtered as a data frame or by the campaign's own filter: the same influencers, and the same totals.</summary>
public sealed class FrameFilterTests
{
    public static TheoryData<string, CampaignFilter> Filters => new()
    {
        { "platform", new CampaignFilter { Platforms = ["Instagram", "youtube"] } },
        { "category", new CampaignFilter { Categories = ["Fitness"] } },
        { "gender", new CampaignFilter { Genders = ["Female"] } },
        { "tier", new CampaignFilter { Tiers = ["nano", "mega"] } },
        { "ROAS", new CampaignFilter { MinRoas = 1.5m } },
        { "orders", new CampaignFilter { MinOrders = 20 } },
        {
            "all",
            new() { Platforms = ["Instagram"], Categories = ["Fitness", "Yoga"], Tiers = ["micro"], MinRoas = 2, MinOrders = 5 }
        },
    };

    [Theory]
    [MemberData(nameof(Filters))]
    public void The_verbs_choose_the_influencers_of_the_filter(string what, CampaignFilter filter)
    {
        var expected = SampleFrames.Data.Performance(filter);

        var frame = Filtered(SampleFrames.Campaign.ToDataFrame(), filter);

        Assert.True(frame.Rows.Count is > 0 and < 203, what);
        Assert.Equal(expected.ToDataFrame().Cells("influencer_id"), frame.Cells("influencer_id"));
        Assert.Equal(SampleFrames.FiguresOf(expected.Totals), frame.Totals().Ones(SampleFrames.Figures));
    }

    private static DataFrame Filtered(DataFrame frame, CampaignFilter filter) => frame
        .Where("platform", [.. filter.Platforms])
        .Where("category", [.. filter.Categories])
        .Where("gender", [.. filter.Genders])
        .Where("tier", [.. filter.Tiers])
        .AtLeast("roas", filter.MinRoas > 0 ? filter.MinRoas : null)
        .AtLeast("orders", filter.MinOrders > 0 ? filter.MinOrders : null);
}
