using System.Globalization;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Sums;
using HealthKart.Tests.Engines;
using Xunit;

namespace HealthKart.Analysis.Tests.Engines;

/// <summary>What has too many groups to be asked for at once is asked for one after the other.</summary>
public sealed class SeparateSumsTests(PostgresServer server)
{
    private static readonly string s_folder = RepositoryRoot.PathOf("data");

    // Groups: fewer than influencers, than influencers and months, than all columns together.
    public static TheoryData<int> MostGroups => [1, 900, 3_000];

    [Theory]
    [MemberData(nameof(MostGroups))]
    public void Every_breakdown_and_every_day_is_that_of_the_file(int most)
    {
        using var campaign = new TypedCampaign(s_folder);
        var options = new LoadOptions { MostGroups = most, SplitBy = ["user_id"] };
        string[] by = ["campaign", "product", "brand", "source", "month", "user_id"];
        var expected = Text(s_folder, new LoadOptions { SplitBy = ["user_id"] }, CampaignFilter.None, by);

        Assert.Equal(expected, Text(campaign.Postgres(server.Cluster), options, CampaignFilter.None, by));
        Assert.Equal(expected, Text(campaign.DuckDb(), options, CampaignFilter.None, by));
    }

    [Theory]
    [MemberData(nameof(MostGroups))]
    public void So_it_is_under_a_filter(int most)
    {
        using var campaign = new TypedCampaign(s_folder);
        var filter = new CampaignFilter
        {
            Platforms = ["YouTube"],
            Campaigns = ["mb-summer shred", "MB_NewYear_Reset"],
            From = new DateOnly(2025, 1, 15),
        };
        string[] by = ["campaign", "product", "month"];

        Assert.Equal(
            Text(s_folder, new LoadOptions(), filter, by),
            Text(campaign.DuckDb(), new LoadOptions { MostGroups = most }, filter, by));
    }

    [Fact]
    public void Facts_are_as_fine_as_the_groups_allow()
    {
        using var campaign = new TypedCampaign(s_folder);
        var address = campaign.DuckDb();

        Assert.True(CampaignData.Load(address).AllSales.Facts!.IsWhole);
        Assert.Equal(
            new FactDimensions(FactTime.None, false, false, false, false), DimensionsOf(address, 1));
        Assert.NotEqual(DimensionsOf(address, 1), DimensionsOf(address, 3_000));
    }

    private static FactDimensions DimensionsOf(string address, int most) =>
        CampaignData.Load(address, new LoadOptions { MostGroups = most }).AllSales.Facts!.Dimensions;

    private static string Text(string data, LoadOptions options, CampaignFilter filter, string[] by)
    {
        var performance = CampaignData.Load(data, options).Performance(filter);
        var days = performance.ByDay().Concat(performance.UnattributedByDay())
            .Select(static day => string.Create(CultureInfo.InvariantCulture, $"{day.Date:O} {day.Orders} {day.Revenue}"));
        return SummaryText.Of(data, filter, options, by) + string.Join('\n', days);
    }
}
