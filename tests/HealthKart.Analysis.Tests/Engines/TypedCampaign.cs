using System.Globalization;
using DuckDB.NET.Data;

namespace HealthKart.Tests.Engines;

/// <summary>A campaign's CSV files as typed tables: in a DuckDB file, as Parquet files, in PostgreSQL.</summary>
internal sealed class TypedCampaign : IDisposable
{
    private static readonly string[] s_starts = ["influencer", "payout", "tracking", "post", "orders"];

    private readonly TemporaryFolder _folder = new();
    private readonly DuckDBConnection _connection;

    /// <param name="folder">The folder of the CSV files; the engine tells the types of their columns.</param>
    internal TypedCampaign(string folder)
    {
        _connection = new DuckDBConnection($"DataSource={_folder.PathOf("campaign.duckdb")}");
        _connection.Open();
        foreach (var file in Directory.GetFiles(folder, "*.csv").Where(IsOfCampaign))
        {
            Tables.Add(Path.GetFileNameWithoutExtension(file));
            Run($"CREATE TABLE {Quoted(Tables[^1])} AS SELECT * FROM read_csv('{file}')");
        }
    }

    internal List<string> Tables { get; } = [];

    /// <summary>Changes the tables before they are handed on.</summary>
    internal TypedCampaign With(params string[] statements)
    {
        Array.ForEach(statements, Run);
        return this;
    }

    /// <summary>The address of the DuckDB file, which is closed by now.</summary>
    internal string DuckDb()
    {
        Run("CHECKPOINT");
        _connection.Close();
        return $"duckdb:{_folder.PathOf("campaign.duckdb")}";
    }

    /// <summary>A folder with a Parquet file for each table.</summary>
    internal string Parquet()
    {
        var folder = Directory.CreateDirectory(_folder.PathOf("parquet")).FullName;
        Tables.ForEach(table => Run($"COPY {Quoted(table)} TO '{Path.Combine(folder, table)}.parquet'"));
        return folder;
    }

    /// <summary>The address of a new database of a cluster.</summary>
    internal string Postgres(PostgresCluster cluster)
    {
        var database = $"campaign{Guid.NewGuid():N}";
        cluster.CreateDatabase(database);
        Tables.ForEach(table => Copy(cluster, database, table));
        return cluster.AddressOf(database);
    }

    /// <summary>Copies a table into one of a cluster; it is made where it is not there.</summary>
    internal void Copy(PostgresCluster cluster, string database, string table, bool create = true)
    {
        var file = _folder.PathOf($"{table}.csv");
        Run($"COPY {Quoted(table)} TO '{file}' (HEADER)");
        string[] copy = [$"\\copy {Quoted(table)} FROM '{file}' (FORMAT csv, HEADER)"];
        cluster.Sql(database, create ? [$"CREATE TABLE {Quoted(table)} ({PostgresColumns(table)})", .. copy] : copy);
    }

    /// <summary>The columns of a table with the types that PostgreSQL calls otherwise.</summary>
    internal string PostgresColumns(string table)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = $"SELECT column_name, column_type FROM (DESCRIBE {Quoted(table)})";
        using var reader = command.ExecuteReader();
        var columns = new List<string>();
        while (reader.Read())
        {
            columns.Add($"{Quoted(reader.GetString(0))} {TypeOf(reader.GetString(1))}");
        }

        return string.Join(", ", columns);
    }

    public void Dispose()
    {
        _connection.Dispose();
        _folder.Dispose();
    }

    private static string TypeOf(string type) => type switch
    {
        "DOUBLE" => "numeric",
        "VARCHAR" => "text",
        _ => type.ToLower(CultureInfo.InvariantCulture),
    };

    private static bool IsOfCampaign(string file) =>
        Array.Exists(s_starts, start => Path.GetFileName(file).StartsWith(start, StringComparison.OrdinalIgnoreCase));

    private static string Quoted(string name) => $"\"{name}\"";

    private void Run(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
