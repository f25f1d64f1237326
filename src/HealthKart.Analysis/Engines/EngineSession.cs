using System.Data;
using System.Data.Common;

namespace HealthKart.Analysis.Engines;

/// <summary>A connection on which everything is read as it was at one moment, and nothing can be written.</summary>
internal sealed class EngineSession : IDisposable
{
    private readonly DbConnection _connection;
    private readonly DbTransaction _transaction;
    private readonly Func<DbConnection, EngineQuery, DbCommand> _commandOf;

    /// <param name="connection">The open connection.</param>
    /// <param name="isolation">The isolation under which all statements see one moment.</param>
    /// <param name="start">The statements that come first.</param>
    /// <param name="commandOf">Makes a command of the engine.</param>
    internal EngineSession(
        DbConnection connection,
        IsolationLevel isolation,
        IReadOnlyList<string> start,
        Func<DbConnection, EngineQuery, DbCommand> commandOf)
    {
        (_connection, _commandOf) = (connection, commandOf);
        try
        {
            _transaction = connection.BeginTransaction(isolation);
            foreach (var sql in start)
            {
                Read(new EngineQuery(sql, []), static _ => { });
            }
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Reads the rows of an answer as they come.</summary>
    internal void Read(EngineQuery query, Action<DbDataReader> row)
    {
        using var command = _commandOf(_connection, query);
        command.Transaction = _transaction;
        command.CommandTimeout = 0;
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            row(reader);
        }
    }

    /// <summary>The texts of an answer's columns in each of its rows; blank where there is none.</summary>
    internal IReadOnlyList<string[]> Texts(EngineQuery query)
    {
        var rows = new List<string[]>();
        Read(query, reader => rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => TextOf(reader, i))]));
        return rows;
    }

    /// <summary>The names and types of the columns that a statement would give.</summary>
    internal IReadOnlyList<EngineColumn> ColumnsOf(EngineQuery query)
    {
        using var command = _commandOf(_connection, query);
        command.Transaction = _transaction;
        using var reader = command.ExecuteReader();
        return
        [
            .. Enumerable.Range(0, reader.FieldCount).Select(i => new EngineColumn(reader.GetName(i), reader.GetDataTypeName(i))),
        ];
    }

    /// <summary>A cell that is a text by the statement; blank where it holds nothing.</summary>
    internal static string TextOf(DbDataReader reader, int column) => reader.IsDBNull(column) ? "" : reader.GetString(column);

    /// <summary>Ends without a trace: what was only read needs no commit.</summary>
    public void Dispose()
    {
        try
        {
            _transaction.Dispose();
            _connection.Dispose();
        }
        catch (Exception exception) when (exception is DbException or InvalidOperationException or IOException)
        {
            // The connection is gone, which whoever read on it has said.
        }
    }
}
