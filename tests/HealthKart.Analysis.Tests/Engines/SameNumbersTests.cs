using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Tests.RealData;
using HealthKart.Tests.Engines;
using Xunit;

namespace HealthKart.Analysis.Tests.Engines;

public sealed class SameNumbersTests(PostgresServer server)
{
    private static readonly CampaignFilter[] s_filters =
    [
        new() { Platforms = ["instagram"] },
        new() { Campaigns = ["mb summer shred"] },
        new() { Products = ["Biozyme Performance Whey 1 kg"], Brands = ["MuscleBlaze"] },
        new() { From = new DateOnly(2025, 2, 1), To = new DateOnly(2025, 3, 31) },
        new() { Sources = ["YouTube"], MinRoas = 1.5m, MinOrders = 3 },
        new() { Where = ["user_id=U000937"] },
    ];

    public static TheoryData<int> Filters => [.. Enumerable.Range(0, s_filters.Length)];

    public static TheoryData<string> Sets => Oracle.Folders();

    [Fact]
    public void The_sample_has_the_same_numbers_in_every_source() => AssertSame(RepositoryRoot.PathOf("data"));

    [Theory]
    [MemberData(nameof(Filters))]
    public void The_sample_has_the_same_numbers_in_every_source_under_a_filter(int filter) =>
        AssertSame(RepositoryRoot.PathOf("data"), s_filters[filter]);

    [Fact]
    public void The_sample_breaks_down_the_same_in_every_source() => AssertSame(RepositoryRoot.PathOf("data"), by: ["campaign", "month"]);

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Sets))]
    public void Real_data_has_the_same_numbers_in_every_source(string set) => AssertSame(Oracle.FolderOf(set));

    private void AssertSame(string folder, CampaignFilter? filter = null, LoadOptions? options = null, string[]? by = null)
    {
        using var campaign = new TypedCampaign(folder);
        var expected = SummaryText.Of(folder, filter, options, by ?? []);

        Assert.Equal(expected, SummaryText.Of(campaign.Parquet(), filter, options, by ?? []));
        Assert.Equal(expected, SummaryText.Of(campaign.Postgres(server.Cluster), filter, options, by ?? []));
        Assert.Equal(expected, SummaryText.Of(campaign.DuckDb(), filter, options, by ?? []));
    }
}
