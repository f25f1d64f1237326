using System.Data;
using System.Data.Common;
using DuckDB.NET.Data;

namespace HealthKart.Analysis.Engines;

/// <summary>DuckDB within this process: it reads its own database files, and Parquet files.</summary>
/// <param name="file">The database, which is opened for reading; <c>null</c>: none, only other files are read.</param>
internal sealed class DuckDbEngine(string? file) : Engine
{
    // What it does not have it would fetch from the net.
    private static readonly string[] s_start = ["SET autoinstall_known_extensions = false", "SET TimeZone = 'UTC'"];

    /// <summary>The engine that reads Parquet files.</summary>
    internal static DuckDbEngine OfFiles { get; } = new(null);

    internal override string Name => file is null ? "DuckDB" : $"DuckDB file {Path.GetFileName(file)}";

    internal override IReadOnlyList<string> Files => file is null ? [] : [file];

    internal override string Schema => "main";

    protected override string Listing =>
        "SELECT table_schema, table_name FROM information_schema.tables WHERE table_catalog = current_database() ORDER BY 1, 2";

    /// <summary>Parquet files of the same columns as one table.</summary>
    /// <param name="name">The name under which people know them.</param>
    /// <param name="paths">The files.</param>
    internal static EngineTable Parquet(string name, IReadOnlyList<string> paths)
    {
        var places = string.Join(", ", Enumerable.Range(1, paths.Count).Select(static i => FormattableString.Invariant($"${i}")));
        return OfFiles.WithColumns(new EngineTable(OfFiles, name, $"read_parquet([{places}])", [.. paths]));
    }

    internal override bool HasUnusableDecimals => false;

    internal override bool RoundsBinary => true;

    internal override string Trimmed(string text) => $"trim({text}, chr(32) || chr(9) || chr(10) || chr(13) || chr(160))";

    internal override string Exact(string number) => $"CAST({number} AS DECIMAL(38, 10))";

    internal override string DayIn(string moment, string zone) => $"CAST(timezone({zone}, {moment}) AS DATE)";

    protected override EngineSession Open()
    {
        var builder = new DuckDBConnectionStringBuilder { DataSource = file ?? ":memory:" };
        if (file is not null)
        {
            builder["ACCESS_MODE"] = "READ_ONLY";
        }

        var connection = new DuckDBConnection(builder.ConnectionString);
        connection.Open();
        return new EngineSession(connection, IsolationLevel.Snapshot, s_start, CommandOf);
    }

    protected override IReadOnlyList<EngineColumn> ColumnsOf(EngineSession session, EngineQuery query) =>
    [
        .. session.Texts(query with { Sql = $"SELECT column_name, column_type FROM (DESCRIBE {query.Sql})" })
            .Select(static row => new EngineColumn(row[0], row[1])),
    ];

    protected override string? Fault(Exception exception) => exception switch
    {
        DllNotFoundException => EngineWords.NoLibrary,
        DuckDBException when file is not null && !File.Exists(file) => EngineWords.NoDatabaseFile(file),
        DuckDBException when file is null => EngineWords.ParquetNotRead(exception.Message.Split('\n')[0]),
        DuckDBException when exception.Message.Contains("not a valid DuckDB database", StringComparison.Ordinal) =>
            EngineWords.NotADatabase(file),
        DuckDBException => EngineWords.Refused(Name, exception.Message),
        _ => null,
    };

    private static DuckDBCommand CommandOf(DbConnection connection, EngineQuery query)
    {
        var command = ((DuckDBConnection)connection).CreateCommand();
        command.UseStreamingMode = true;
#pragma warning disable CA2100 // Values are parameters, and names are quoted.
        command.CommandText = query.Sql;
#pragma warning restore CA2100
        foreach (var value in query.Values)
        {
            command.Parameters.Add(new DuckDBParameter(value));
        }

        return command;
    }
}
