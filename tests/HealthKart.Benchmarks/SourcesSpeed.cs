using System.Text.Json;
using DuckDB.NET.Data;

namespace HealthKart.Benchmarks;

/// <summary>
/// How long the summary of a campaign takes from its CSV files, from Parquet files, from a DuckDB file and, where a database has the same
/// tables already, from PostgreSQL. All must say the same.
/// </summary>
internal static class SourcesSpeed
{
    private static readonly (string Name, string Money)[] s_tables =
        [("influencers", ""), ("payouts", ", total_payout: 'DECIMAL(18,2)'"), ("tracking_data", ", revenue: 'DECIMAL(18,2)'")];

    private static readonly string[] s_figures = ["roas", "revenue", "orders", "totalPayout"];

    /// <param name="folder">The campaign's CSV files.</param>
    /// <param name="rounds">How many rounds after one to warm up.</param>
    /// <param name="postgres">The address of a database with the same tables; <c>null</c>: PostgreSQL takes no part.</param>
    internal static int Run(string folder, int rounds, string? postgres)
    {
        var work = Directory.CreateTempSubdirectory("healthkart-sources-");
        try
        {
            folder = Path.GetFullPath(folder);
            var (database, parquet) = Write(folder, work);
            var medians = InterleavedRun.Run(
                rounds,
                [
                    Summary("csv", folder),
                    Summary("parquet", parquet),
                    Summary("duckdb", $"duckdb:{database}"),
                    .. postgres is null ? Array.Empty<MeasuredCommand>() : [Summary("postgres", postgres)],
                ]);
            foreach (var file in work.GetFiles("*", SearchOption.AllDirectories).OrderBy(static file => file.Name, StringComparer.Ordinal))
            {
                Console.WriteLine(FormattableString.Invariant($"{file.Name,-30} {file.Length / 1024.0 / 1024.0,8:0.0} MB"));
            }

            var said = medians.ToDictionary(static source => source.Key, static source => NumbersOf(source.Value.Output));
            foreach (var (source, numbers) in said)
            {
                Console.WriteLine($"{source,-12} {numbers}");
            }

            return said.Values.Distinct().Count() == 1 ? 0 : 1;
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    private static MeasuredCommand Summary(string name, string data) => BuiltCommand.With(name, "summary", "--json", "--data", data);

    private static (string Database, string Parquet) Write(string folder, DirectoryInfo work)
    {
        var (database, parquet) = (Path.Combine(work.FullName, "campaign.duckdb"), work.CreateSubdirectory("parquet").FullName);
        using var connection = new DuckDBConnection($"DataSource={database}");
        connection.Open();
        foreach (var (table, money) in s_tables)
        {
            Run(
                $"CREATE TABLE {table} AS SELECT * FROM read_csv('{Path.Combine(folder, table)}.csv', "
                + $"types = {{influencer_id: 'VARCHAR'{money}}})");
            Run($"COPY {table} TO '{Path.Combine(parquet, table)}.parquet'");
        }

        return (database, parquet);

        void Run(string sql)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }
    }

    private static string NumbersOf(string summary)
    {
        using var json = JsonDocument.Parse(summary);
        return string.Join(
            ", ", s_figures.Select(name => $"{name} {json.RootElement.GetProperty(name).GetRawText()}"));
    }
}
