using System.Data.Common;
using System.Net.Sockets;
using HealthKart.Analysis.Values;

namespace HealthKart.Analysis.Engines;

/// <summary>What holds tables and sums them: a database, or a library that reads files.</summary>
/// <remarks>It sums and groups. What a value means it is not asked: the rules stand in the code that reads its answers.</remarks>
internal abstract class Engine
{
    private readonly Lock _lock = new();
    private EngineSession? _held;
    private int _holdings;

    /// <summary>What it is called in sentences: the product and the place, never a secret.</summary>
    internal abstract string Name { get; }

    /// <summary>The files that it reads, which nobody may write; none where it is a server.</summary>
    internal abstract IReadOnlyList<string> Files { get; }

    /// <summary>The schema of tables that are named without one.</summary>
    internal abstract string Schema { get; }

    /// <summary>How a statement takes white space off the start and the end of a text.</summary>
    /// <param name="text">The text, as it stands in the statement.</param>
    internal abstract string Trimmed(string text);

    /// <summary>Whether exact numbers may be none, or endless.</summary>
    internal abstract bool HasUnusableDecimals { get; }

    /// <summary>Whether binary numbers can be rounded to decimals as they are, which costs less than to make them exact first.</summary>
    internal abstract bool RoundsBinary { get; }

    /// <summary>How a statement makes an exact number of any other.</summary>
    /// <param name="number">The number, as it stands in the statement.</param>
    internal abstract string Exact(string number);

    /// <summary>How a statement tells the day of a moment in a zone.</summary>
    /// <param name="moment">The moment, as it stands in the statement.</param>
    /// <param name="zone">The place of the zone's name among the values, such as <c>$1</c>.</param>
    internal abstract string DayIn(string moment, string zone);

    /// <summary>The statement that lists schemas and names of all tables and views.</summary>
    protected abstract string Listing { get; }

    /// <summary>Opens a connection on which everything is read as of one moment.</summary>
    protected abstract EngineSession Open();

    /// <summary>One line for what went wrong; <c>null</c> where the engine had no part in it.</summary>
    protected abstract string? Fault(Exception exception);

    /// <summary>Keeps one connection open, so that all that is asked until then is of one moment.</summary>
    /// <exception cref="CampaignInputException">There is no connection.</exception>
    internal IDisposable Hold()
    {
        lock (_lock)
        {
            _held ??= Guarded(Open);
            _holdings++;
            return new Holding(this);
        }
    }

    /// <summary>Asks on the connection that is held, else on one of its own.</summary>
    /// <exception cref="CampaignInputException">The engine cannot answer; the message says why in one line.</exception>
    internal T Ask<T>(Func<EngineSession, T> ask)
    {
        lock (_lock)
        {
            return Guarded(() =>
            {
                if (_held is not null)
                {
                    return ask(_held);
                }

                using var own = Open();
                return ask(own);
            });
        }
    }

    /// <summary>The tables and views of all schemas, by schema and name.</summary>
    internal IReadOnlyList<(string Schema, string Name)> Tables() =>
        Ask(session => session.Texts(new EngineQuery(Listing, [])).Select(static row => (row[0], row[1])).ToList());

    /// <summary>A table with its columns.</summary>
    internal EngineTable Table(string schema, string name)
    {
        var from = $"{EngineTable.Quoted(schema)}.{EngineTable.Quoted(name)}";
        return WithColumns(new EngineTable(this, schema == Schema ? name : $"{schema}.{name}", from, []));
    }

    /// <summary>The same table with its columns.</summary>
    protected EngineTable WithColumns(EngineTable table) => table with
    {
        Columns = Ask(session => ColumnsOf(session, new EngineQuery($"SELECT * FROM {table.From}", table.Values))),
    };

    /// <summary>The columns that a statement would give.</summary>
    protected abstract IReadOnlyList<EngineColumn> ColumnsOf(EngineSession session, EngineQuery query);

    private T Guarded<T>(Func<T> ask)
    {
        try
        {
            return ask();
        }
        catch (Exception exception) when (
            exception is DbException or SocketException or TimeoutException or InvalidOperationException or DllNotFoundException
            && Fault(exception) is not null)
        {
            throw new CampaignInputException(Fault(exception)!, exception);
        }
    }

    private void Release()
    {
        lock (_lock)
        {
            if (--_holdings == 0)
            {
                _held?.Dispose();
                _held = null;
            }
        }
    }

    /// <summary>A connection that is kept until this is disposed of.</summary>
    private sealed class Holding(Engine engine) : IDisposable
    {
        public void Dispose() => engine.Release();
    }
}
