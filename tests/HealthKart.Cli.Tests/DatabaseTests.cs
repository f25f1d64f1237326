using HealthKart.Cli.Processes;
using HealthKart.Tests.Engines;
using Xunit;

namespace HealthKart.Cli.Tests;

public sealed class DatabaseTests
{
    private static readonly string s_folder = RepositoryRoot.PathOf("data");

    [Fact]
    public async Task A_server_that_goes_while_it_sums_ends_the_command_with_one_line_and_no_file()
    {
        using var campaign = new TypedCampaign(s_folder);
        using var sharded = new ShardedCampaign(campaign);
        using var folder = new TemporaryFolder();
        sharded.SlowDown(2);

        var running = CommandRun.Of(folder, "summary", "--data", sharded.Address, "--csv", "influencers.csv");
        sharded.WaitUntilAsked(2);
        sharded.Stop(2);
        AssertEnded(await running, folder, "the connection broke off");

        // It is still gone.
        AssertEnded(await CommandRun.Of(folder, "report", "--data", sharded.Address), folder, "the connection broke off");
    }

    [Fact]
    public async Task A_report_is_made_from_a_DuckDB_file_beside_the_working_folder()
    {
        using var campaign = new TypedCampaign(s_folder);
        using var folder = new TemporaryFolder();
        File.Copy(campaign.DuckDb()["duckdb:".Length..], folder.PathOf("sales.duckdb"));

        var run = await CommandRun.Of(folder, "report", "--data", "duckdb:sales.duckdb", "--platform", "Instagram");

        Assert.Equal(ExitCode.Done, run.ExitCode);
        var expected = await CommandRun.Of(folder, "summary", "--data", s_folder, "--platform", "Instagram", "--csv", "expected.csv");
        Assert.Equal(ExitCode.Done, expected.ExitCode);
        Assert.Equal(folder.Bytes("expected.csv"), folder.Bytes("exports/filtered-influencers.csv"));
        Assert.True(File.Exists(folder.PathOf("exports/campaign-report.html")));
    }

    [Theory]
    [InlineData("compare", "duckdb:sales.duckdb", "--period", "2025-01", "--period", "2025-02")]
    [InlineData("report", "audit", "--quiet", "--data", "duckdb:sales.duckdb")]
    [InlineData("summary", "--data", "duckdb:sales.duckdb")]
    public async Task A_database_has_no_file_of_columns_beside_it_unless_one_is_named(params string[] args)
    {
        using var campaign = new TypedCampaign(s_folder);
        using var folder = new TemporaryFolder();
        File.Copy(campaign.DuckDb()["duckdb:".Length..], folder.PathOf("sales.duckdb"));
        folder.Write("healthkart.json", "no JSON");
        folder.Write("names.json", """{"columns": {"revenue": "revenue"}}""");
        folder.Write("wrong.json", """{"columns": {"revenue": "Umsatz"}}""");

        await BadInputTests.AssertInputError(
            folder, "wrong.json, 'revenue' in columns: no header 'Umsatz' in tracking_data", [.. args, "--columns", "wrong.json"]);
        Assert.Equal((ExitCode.Done, ""), await Ended(args));
        Assert.Equal((ExitCode.Done, ""), await Ended([.. args, "--columns", "names.json"]));

        async Task<(int Code, string Error)> Ended(string[] line)
        {
            var run = await CommandRun.Of(folder, line);
            return (run.ExitCode, run.Error);
        }
    }

    [Fact]
    public async Task A_password_in_an_address_is_shown_nowhere()
    {
        using var folder = new TemporaryFolder();

        var run = await CommandRun.Of(folder, "report", "--data", "postgres://asha:Secret-1@127.0.0.1/shop");

        AssertEnded(run, folder, "PGPASSWORD");
        Assert.DoesNotContain("Secret-1", run.Error + run.Output, StringComparison.Ordinal);
    }

    private static void AssertEnded(CommandRun run, TemporaryFolder folder, string expected)
    {
        Assert.Equal(ExitCode.InputError, run.ExitCode);
        var line = Assert.Single(run.ErrorLines, static line => line.StartsWith("error:", StringComparison.Ordinal));
        Assert.Contains(expected, line, StringComparison.Ordinal);
        Assert.DoesNotContain(run.ErrorLines, static line => line.Contains("   at ", StringComparison.Ordinal));
        Assert.DoesNotContain(PostgresCluster.Password, run.Error + run.Output, StringComparison.Ordinal);
        Assert.Empty(folder.Files);
    }
}
