using System.Data;
using System.Data.Common;
using System.Net.Sockets;
using Npgsql;

namespace HealthKart.Analysis.Engines;

/// <summary>PostgreSQL, or what speaks its protocol.</summary>
/// <param name="address">Where it is, without a password: that comes from <c>PGPASSWORD</c> or the password file.</param>
internal sealed class PostgresEngine(PostgresAddress address) : Engine
{
    // Where a table lies on several servers, each is to sum its own part; what speaks the protocol only need not know the setting.
    private static readonly string[] s_start =
    [
        "SET TRANSACTION READ ONLY",
        "SET LOCAL datestyle = 'ISO, YMD'",
        "SELECT set_config(name, 'on', true) FROM pg_catalog.pg_settings WHERE name = 'enable_partitionwise_aggregate'",
    ];

    internal override string Name => $"PostgreSQL {address.Place}";

    internal override IReadOnlyList<string> Files => [];

    internal override string Schema => "public";

    // Partitions are read by the table that they are of.
    protected override string Listing =>
        """
        SELECT n.nspname::text, c.relname::text
        FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind IN ('r', 'v', 'm', 'p', 'f') AND NOT c.relispartition
          AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg!_%' ESCAPE '!'
        ORDER BY 1, 2
        """;

    internal override bool HasUnusableDecimals => true;

    internal override bool RoundsBinary => false;

    internal override string Trimmed(string text) => $"btrim({text}, E' \\t\\n\\r\\u00A0')";

    internal override string Exact(string number) => $"CAST({number} AS numeric)";

    internal override string DayIn(string moment, string zone) => $"CAST(timezone({zone}, {moment}) AS date)";

    protected override EngineSession Open()
    {
        var connection = new NpgsqlConnection(address.ConnectionString);
        try
        {
            connection.Open();
        }
        catch
        {
            connection.Dispose();
            throw;
        }

        return new EngineSession(connection, IsolationLevel.RepeatableRead, s_start, CommandOf);
    }

    protected override IReadOnlyList<EngineColumn> ColumnsOf(EngineSession session, EngineQuery query) =>
        session.ColumnsOf(query with { Sql = query.Sql + " LIMIT 0" });

    protected override string? Fault(Exception exception) => exception switch
    {
        PostgresException refusal => Refusal(refusal),
        NpgsqlException { InnerException: SocketException or TimeoutException } or SocketException or TimeoutException =>
            EngineWords.NoServer(Name, exception.GetBaseException().Message),
        NpgsqlException { InnerException: IOException } => EngineWords.Broken(Name, exception.GetBaseException().Message),
        NpgsqlException when exception.Message.Contains("password", StringComparison.OrdinalIgnoreCase) => EngineWords.NoPassword(Name),
        NpgsqlException or InvalidOperationException => EngineWords.Refused(Name, exception.Message),
        _ => null,
    };

    private string Refusal(PostgresException refusal) => refusal.SqlState switch
    {
        "28P01" => EngineWords.NoPassword(Name),
        "3D000" => EngineWords.NoDatabase(Name),
        "42501" => EngineWords.NoRight(Name, refusal.MessageText),
        ['0', '8', ..] or "57P01" or "57P02" or "57P03" => EngineWords.Broken(Name, refusal.MessageText),
        _ when refusal.MessageText.Contains("server closed the connection", StringComparison.Ordinal) =>
            EngineWords.Broken(Name, refusal.MessageText),
        _ => EngineWords.Refused(Name, refusal.MessageText),
    };

    private static NpgsqlCommand CommandOf(DbConnection connection, EngineQuery query)
    {
#pragma warning disable CA2100 // Values are parameters, and names are quoted.
        var command = new NpgsqlCommand(query.Sql, (NpgsqlConnection)connection);
#pragma warning restore CA2100
        foreach (var value in query.Values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        return command;
    }
}
