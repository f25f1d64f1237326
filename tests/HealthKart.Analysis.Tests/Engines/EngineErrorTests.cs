using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Values;
using HealthKart.Tests.Engines;
using Xunit;

namespace HealthKart.Analysis.Tests.Engines;

public sealed class EngineErrorTests(PostgresServer server)
{
    private static readonly string s_folder = RepositoryRoot.PathOf("data");

    [Theory]
    [InlineData("postgres://analyst:Secret-1@127.0.0.1/shop", "PGPASSWORD")]
    [InlineData("postgresql://analyst@127.0.0.1/shop?password=Secret-1", "PGPASSWORD")]
    [InlineData("postgres://127.0.0.1", "postgres://user@host:5432/database")]
    [InlineData("postgres://127.0.0.1/shop?colour=Secret-1", "no setting 'colour'")]
    [InlineData("postgres://127.0.0.1/shop?sslmode=Secret-1", "'sslmode'")]
    [InlineData("mysql://root:Secret-1@127.0.0.1/shop", "MySQL")]
    [InlineData("clickhouse://root:Secret-1@127.0.0.1/shop", "ClickHouse")]
    [InlineData("duckdb:/nowhere/shop.duckdb", "No DuckDB file 'shop.duckdb'")]
    public void An_address_that_cannot_be_read_is_refused_without_being_shown(string address, string expected)
    {
        var message = MessageOf(address);

        Assert.Contains(expected, message, StringComparison.Ordinal);
        Assert.DoesNotContain("Secret-1", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_that_are_no_Parquet_and_no_database_are_called_so_without_a_statement()
    {
        using var folder = new TemporaryFolder();
        folder.Write("tracking.parquet", "influencer_id,revenue\n1,10\n");
        folder.Write("shop.duckdb", string.Concat(Enumerable.Repeat("no database ", 1_000)));

        var parquet = MessageOf(folder.FullName);
        Assert.StartsWith("A Parquet file cannot be read: ", parquet, StringComparison.Ordinal);
        Assert.Contains("tracking.parquet", parquet, StringComparison.Ordinal);
        Assert.EndsWith("Write it again, or take it out of the folder.", parquet, StringComparison.Ordinal);
        Assert.DoesNotContain("SELECT", parquet, StringComparison.Ordinal);
        Assert.Equal(
            "shop.duckdb is no DuckDB database. Expected duckdb: and the path of one; name it with --data.",
            MessageOf($"duckdb:{folder.PathOf("shop.duckdb")}"));
    }

    [Fact]
    public void A_server_that_does_not_answer_is_named()
    {
        // A port that nothing listens on.
        Assert.StartsWith(
            "PostgreSQL 127.0.0.1:1/shop: no answer (", MessageOf("postgres://analyst@127.0.0.1:1/shop"), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_database_is_missing()
    {
        Assert.Contains("no such database", MessageOf(server.Cluster.AddressOf("nowhere")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_user_who_is_not_let_in_learns_where_the_password_comes_from()
    {
        var message = MessageOf(server.Cluster.AddressOf("postgres", "stranger"));

        Assert.Contains("PGPASSWORD or ~/.pgpass", message, StringComparison.Ordinal);
        Assert.DoesNotContain(PostgresCluster.Password, message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_database_without_such_tables_says_what_it_has()
    {
        server.Cluster.CreateDatabase("empty");
        server.Cluster.Sql("empty", "CREATE TABLE customers (id int)");

        Assert.Contains(
            "neither sales nor payouts: expected a table or view tracking… or payouts… in schema public. Found: customers",
            MessageOf(server.Cluster.AddressOf("empty")),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_that_is_named_and_not_there_is_missing()
    {
        using var campaign = new TypedCampaign(s_folder);

        Assert.Contains(
            "no table or view 'sales.2025'. Found: influencers, payouts, posts, tracking_data",
            MessageOf(campaign.Postgres(server.Cluster), new LoadOptions { SalesFile = "sales.2025" }),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_of_another_schema_is_named_with_it()
    {
        using var campaign = new TypedCampaign(s_folder);
        var address = campaign.Postgres(server.Cluster);
        var database = address[(address.LastIndexOf('/') + 1)..];
        server.Cluster.Sql(database, "CREATE SCHEMA shop", "ALTER TABLE tracking_data SET SCHEMA shop");

        Assert.Equal(
            SummaryText.Of(s_folder), SummaryText.Of(address, options: new LoadOptions { SalesFile = "shop.tracking_data" }));
    }

    [Fact]
    public void A_user_without_the_right_to_read_a_table_learns_which()
    {
        using var campaign = new TypedCampaign(s_folder);
        var address = campaign.Postgres(server.Cluster);
        var database = address[(address.LastIndexOf('/') + 1)..];
        server.Cluster.Sql(
            database, $"CREATE ROLE reader LOGIN PASSWORD '{PostgresCluster.Password}'", "GRANT SELECT ON payouts TO reader");

        Assert.Contains(
            "permission denied for table influencers. Ask its owner for the right to SELECT",
            MessageOf(server.Cluster.AddressOf(database, "reader")),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_of_texts_is_not_summed()
    {
        using var campaign = new TypedCampaign(s_folder).With("ALTER TABLE tracking_data ALTER revenue TYPE VARCHAR");
        const string Expected = "tracking_data: the column 'revenue' is of type ";

        Assert.StartsWith(Expected + "text, and only numbers", MessageOf(campaign.Postgres(server.Cluster)), StringComparison.Ordinal);
        Assert.StartsWith(Expected + "VARCHAR, and only numbers", MessageOf(campaign.DuckDb()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_without_revenue_names_its_columns()
    {
        using var campaign = new TypedCampaign(s_folder).With("ALTER TABLE tracking_data DROP revenue");

        Assert.StartsWith(
            "tracking_data: no column 'revenue' (also known as", MessageOf(campaign.Postgres(server.Cluster)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_parquet_file_that_is_none_is_named()
    {
        using var folder = new TemporaryFolder();
        folder.Write("tracking.parquet", "influencer_id,revenue\nA,1\n");

        Assert.Contains("tracking.parquet", MessageOf(folder.FullName), StringComparison.Ordinal);
    }

    [Fact]
    public void Sales_that_change_between_two_readings_are_not_added_up()
    {
        using var campaign = new TypedCampaign(s_folder);
        var address = campaign.Postgres(server.Cluster);
        var database = address[(address.LastIndexOf('/') + 1)..];
        var data = CampaignData.Load(address);
        server.Cluster.Sql(database, "INSERT INTO tracking_data SELECT * FROM tracking_data LIMIT 1");

        var exception = Assert.Throws<CampaignInputException>(() => data.Performance(new() { Where = ["user_id=U000937"] }));

        Assert.Equal("tracking_data changed while it was read. Run this again when nobody writes it.", exception.Message);
    }

    private static string MessageOf(string data, LoadOptions? options = null)
    {
        var message = Assert.Throws<CampaignInputException>(() => CampaignData.Load(data, options)).Message;
        Assert.DoesNotContain('\n', message);
        return message;
    }
}
