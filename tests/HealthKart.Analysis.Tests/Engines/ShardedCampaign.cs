using System.Globalization;

namespace HealthKart.Tests.Engines;

/// <summary>Sales on three servers, by influencer, behind a fourth that has the other tables and knows where each influencer is.</summary>
internal sealed class ShardedCampaign : IDisposable
{
    internal const int Shards = 3;

    private const string Database = "campaign";

    private readonly List<PostgresCluster> _shards = [];
    private readonly PostgresCluster _front = PostgresCluster.Start();

    internal ShardedCampaign(TypedCampaign campaign)
    {
        _front.CreateDatabase(Database);
        foreach (var table in campaign.Tables.Where(static table => table != "tracking_data"))
        {
            campaign.Copy(_front, Database, table);
        }

        var columns = campaign.PostgresColumns("tracking_data");
        Front(
            "CREATE EXTENSION postgres_fdw",
            $"CREATE TABLE tracking_data ({columns}) PARTITION BY HASH (influencer_id)");
        for (var shard = 0; shard < Shards; shard++)
        {
            _shards.Add(PostgresCluster.Start());
            AddShard(shard, columns);
        }

        campaign.Copy(_front, Database, "tracking_data", create: false);
        Front("ANALYZE");
    }

    internal string Address => _front.AddressOf(Database);

    /// <summary>What the front server would do.</summary>
    internal string Explain(string sql) =>
        _front.Sql(Database, "SET enable_partitionwise_aggregate = on", $"EXPLAIN (VERBOSE, COSTS OFF) {sql}");

    /// <summary>How many rows a shard has.</summary>
    internal long RowsOf(int shard) =>
        long.Parse(_shards[shard].Sql(Database, "SELECT COUNT(*) FROM sales"), CultureInfo.InvariantCulture);

    /// <summary>Takes a shard away.</summary>
    internal void Stop(int shard) => _shards[shard].Stop();

    /// <summary>Makes the sales of a shard take so long to read that it can be stopped meanwhile.</summary>
    internal void SlowDown(int shard) => _shards[shard].Sql(
        Database,
        "ALTER TABLE sales RENAME TO rows",
        "CREATE VIEW sales AS SELECT r.* FROM rows r, (SELECT pg_sleep(60) OFFSET 0) s");

    /// <summary>Waits until a shard is asked for its sales.</summary>
    internal void WaitUntilAsked(int shard)
    {
        while (_shards[shard].Sql(
            Database, "SELECT COUNT(*) FROM pg_stat_activity WHERE wait_event = 'PgSleep'").Trim() == "0")
        {
            Thread.Sleep(50);
        }
    }

    public void Dispose()
    {
        _front.Dispose();
        _shards.ForEach(static shard => shard.Dispose());
    }

    private void AddShard(int shard, string columns)
    {
        _shards[shard].CreateDatabase(Database);
        _shards[shard].Sql(Database, $"CREATE TABLE sales ({columns})");
        var name = string.Create(CultureInfo.InvariantCulture, $"shard{shard}");
        Front(
            $"CREATE SERVER {name} FOREIGN DATA WRAPPER postgres_fdw "
            + $"OPTIONS (host '127.0.0.1', port '{_shards[shard].Port}', dbname '{Database}', use_remote_estimate 'true')",
            $"CREATE USER MAPPING FOR {PostgresCluster.User} SERVER {name} "
            + $"OPTIONS (user '{PostgresCluster.User}', password '{PostgresCluster.Password}')",
            $"CREATE FOREIGN TABLE tracking_{name} PARTITION OF tracking_data "
            + $"FOR VALUES WITH (MODULUS {Shards}, REMAINDER {shard}) SERVER {name} OPTIONS (table_name 'sales')");
    }

    private void Front(params string[] statements) => _front.Sql(Database, statements);
}
