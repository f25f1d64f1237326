using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Sales;
using HealthKart.Analysis.Values;
using HealthKart.Tests.Engines;
using Xunit;

namespace HealthKart.Analysis.Tests.Engines;

public sealed class ShardedTests
{
    private static readonly string s_folder = RepositoryRoot.PathOf("data");

    [Fact]
    public void Each_server_sums_its_own_influencers_and_the_result_is_that_of_the_file()
    {
        using var campaign = new TypedCampaign(s_folder);
        using var sharded = new ShardedCampaign(campaign);

        Assert.All(Enumerable.Range(0, ShardedCampaign.Shards), shard => Assert.True(sharded.RowsOf(shard) > 0));
        Assert.Equal(SummaryText.Of(s_folder), SummaryText.Of(sharded.Address));
        AssertSumsAreMadeByTheShards(sharded, new SalesQuery());
        AssertSumsAreMadeByTheShards(sharded, new SalesQuery { ByDimension = true, KeepsDays = true, KeepsFacts = true });
    }

    [Fact]
    public async Task A_server_that_goes_while_it_sums_ends_the_reading_with_one_line()
    {
        using var campaign = new TypedCampaign(s_folder);
        using var sharded = new ShardedCampaign(campaign);
        sharded.SlowDown(1);

        var reading = Task.Run(() => Assert.Throws<CampaignInputException>(() => CampaignData.Load(sharded.Address)));
        sharded.WaitUntilAsked(1);
        sharded.Stop(1);

        var message = (await reading).Message;
        Assert.Contains("the connection broke off", message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', message);
        Assert.DoesNotContain(PostgresCluster.Password, message, StringComparison.Ordinal);
    }

    private static void AssertSumsAreMadeByTheShards(ShardedCampaign sharded, SalesQuery query)
    {
        using var place = new CampaignDatabase(sharded.Address);
        var head = place.Find(CampaignFile.Sales, null, CsvDialect.AsFound)!;
        var header = CsvHeader.Of(head, CampaignFile.Sales);
        var statement = new SalesAnswer(header, head.Table!, new OrderGroups(-1, HasRepeated: false, ""))
            .Statement(SaleGrouping.Of(header, query));

        var plan = sharded.Explain(statement);

        Assert.Equal(ShardedCampaign.Shards, plan.Split("Relations: Aggregate on").Length - 1);
    }
}
