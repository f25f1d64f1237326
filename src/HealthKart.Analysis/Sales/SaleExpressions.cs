using System.Globalization;
using System.Text;
using HealthKart.Analysis.Campaigns;
using HealthKart.Analysis.Engines;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Values;

namespace HealthKart.Analysis.Sales;

/// <summary>What stands in statements for the columns of a table of sales.</summary>
internal sealed class SaleExpressions
{
    private readonly CsvHeader _header;
    private readonly EngineTable _table;
    private readonly int _revenue;
    private readonly int _orders;
    private readonly int _refunded;
    private readonly int _date;
    private readonly int _cancelled;

    /// <param name="header">The table's header.</param>
    /// <param name="table">The table.</param>
    /// <exception cref="CampaignInputException">A column of amounts has no numbers.</exception>
    internal SaleExpressions(CsvHeader header, EngineTable table)
    {
        (_header, _table) = (header, table);
        (_revenue, _orders, _date) = (header.IndexOf("revenue"), header.IndexOf("orders"), header.IndexOf("date"));
        _refunded = RowRules.ReadsRefunds(header) ? header.IndexOf("refunded") : -1;
        _cancelled = header.IndexOf("cancelled_at");
        Values = [.. table.Values];
        CheckNumber(_revenue);
        CheckNumber(_orders);
        if (_refunded >= 0 && table.Columns[_refunded].Type != EngineType.Flag)
        {
            CheckNumber(_refunded);
        }

        Day = DayOf();
    }

    /// <summary>The values of what the expressions leave open, the table's first.</summary>
    internal List<object> Values { get; }

    /// <summary>The revenue of a row as the rules read it; nothing where it is no number.</summary>
    internal string Revenue => Paisa(_table.Columns[_revenue]);

    /// <summary>The orders of a row; <c>null</c>: there is no such column.</summary>
    internal string? Orders => _orders < 0 ? null : Number(_table.Columns[_orders]);

    /// <summary>What went back of a row, in money; <c>null</c>: there is no such column.</summary>
    internal string? Refunded => IsRefundMoney ? $"abs({Paisa(_table.Columns[_refunded])})" : null;

    /// <summary>The day of a row; <c>null</c>: there is no column of days.</summary>
    internal string? Day { get; }

    /// <summary>Whether dates are texts, which only the rules can read.</summary>
    internal bool HasWrittenDates => _date >= 0 && Day is null;

    internal int DateColumn => _date;

    private bool IsRefundMoney => _refunded >= 0 && _table.Columns[_refunded].IsNumber;

    /// <summary>Whether a column is summed.</summary>
    internal bool IsSummed(int column) => column == _revenue || column == _orders || (column == _refunded && IsRefundMoney);

    /// <summary>The name of the sum of a column that is summed.</summary>
    internal string SumOf(int column) => column == _revenue ? "r" : column == _orders ? "o" : "f";

    /// <summary>Whether a column is one of rules although no grouping names it: refunds that are only said to be.</summary>
    internal bool IsFlag(int column) => column == _refunded && !IsRefundMoney;

    /// <summary>The ids of a table's influencers that say nobody, or that are damaged, as the table spells them.</summary>
    internal static List<string> OwnIds(CsvHeader header, EngineTable table)
    {
        var id = TableCsv.TextOf(EngineTable.Quoted(table.Columns[header.IndexOf("influencer_id")].Name));
        var own = new List<string>();
        table.Engine.Ask(session =>
        {
            session.Read(new EngineQuery($"SELECT DISTINCT {id} FROM {table.From}", table.Values), reader =>
            {
                var text = EngineSession.TextOf(reader, 0);
                var bytes = Encoding.UTF8.GetBytes(text);
                if (text.Length > 0 && (InfluencerId.Normalize(bytes).IsEmpty || InfluencerId.IsDamaged(bytes)))
                {
                    own.Add(text);
                }
            });
            return true;
        });
        return own;
    }

    /// <summary>The influencer, where only some ids are grouped as they stand.</summary>
    internal string Influencer(IReadOnlyList<string> ownIds)
    {
        var id = TableCsv.TextOf(Quoted(_header.IndexOf("influencer_id")));
        var own = ownIds.Select(text =>
        {
            Values.Add(text);
            return string.Create(CultureInfo.InvariantCulture, $"${Values.Count}");
        });
        var list = string.Join(", ", own);
        var ownId = list.Length > 0 ? $"WHEN {id} IN ({list}) THEN {id}" : "";
        return $"CASE WHEN {id} IS NULL OR {id} = '' THEN NULL {ownId} ELSE 'all' END";
    }

    /// <summary>What a grouping groups by for a column.</summary>
    internal string Grouped(int column) =>
        column == _date && Day is { } day ? day
        : column == _cancelled && _table.Columns[column].HasDay ? $"CASE WHEN {Quoted(column)} IS NULL THEN NULL ELSE 'yes' END"
        : Quoted(column);

    /// <summary>The cell of a row that travels as it is.</summary>
    internal string Cell(int column) =>
        column == _revenue ? Revenue : column == _orders ? Orders! : IsSummed(column) ? Refunded! : Grouped(column);

    private string Quoted(int column) => EngineTable.Quoted(_table.Columns[column].Name);

    private string? DayOf()
    {
        if (_date < 0)
        {
            return null;
        }

        switch (_table.Columns[_date].Type)
        {
            case EngineType.Day:
                return Quoted(_date);
            case EngineType.Time:
                return $"CAST({Quoted(_date)} AS date)";
            case EngineType.Moment:
                Values.Add(_header.Source.Dialect.TimeZone?.Id ?? "UTC");
                return _table.Engine.DayIn(Quoted(_date), string.Create(CultureInfo.InvariantCulture, $"${Values.Count}"));
            default:
                return null;
        }
    }

    private string Number(EngineColumn column)
    {
        var name = EngineTable.Quoted(column.Name);
        return Usable(column, column.Type == EngineType.Binary ? _table.Engine.Exact(name) : name);
    }

    private string Paisa(EngineColumn column)
    {
        if (column.HasHundredths)
        {
            return Number(column);
        }

        var name = EngineTable.Quoted(column.Name);
        if (column.Type == EngineType.Binary && _table.Engine.RoundsBinary)
        {
            return Usable(column, _table.Engine.Exact(Snapped(name, $"round({name}, 2)")));
        }

        // A rounded number may be of a type with fewer decimals, which the other would be cut to.
        name = _table.Engine.Exact(name);
        return Usable(column, Snapped(name, _table.Engine.Exact($"round({name}, 2)")));

        static string Snapped(string name, string rounded) =>
            $"CASE WHEN abs({name} - {rounded}) < {PaisaTolerance} THEN {rounded} ELSE {name} END";
    }

    // What is no number, or greater than any amount, would take the sum of all others with it.
    private string Usable(EngineColumn column, string value) =>
        column.Type == EngineType.Binary || (column.Type == EngineType.Decimal && _table.Engine.HasUnusableDecimals)
            ? $"CASE WHEN {EngineTable.Quoted(column.Name)} BETWEEN -1e24 AND 1e24 THEN {value} END"
            : value;

    private static string PaisaTolerance => NumberText.PaisaTolerance.ToString(CultureInfo.InvariantCulture);

    private void CheckNumber(int column)
    {
        if (column >= 0 && !_table.Columns[column].IsNumber)
        {
            throw new CampaignInputException(EngineWords.NotANumber(_table, _table.Columns[column]));
        }
    }
}
