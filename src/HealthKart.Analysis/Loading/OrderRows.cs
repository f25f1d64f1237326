using System.Globalization;
using System.Text;
using HealthKart.Analysis.Sums;
using HealthKart.Analysis.Values;

namespace HealthKart.Analysis.Loading;

/// <summary>
/// Finds the rows by which an order stands in a file more than once: rows that are equal, earlier states of an order, and lines that repeat
/// its total. Only rows of orders with several are kept, by their hashes.
/// </summary>
internal sealed class OrderRows
{
    // When a row was changed last, which is no part of what was ordered.
    private static readonly string[] s_stateDates =
    [
        "updatedat", "modifiedat", "lastupdated", "lastmodified", "lastupdatedat", "updated", "updatedon", "statusdate", "statusupdatedat",
        "statusupdated", "approvedat",
        "approvaldate", "validationdate", "validatedat", "confirmedat", "fulfilledat", "deliveredat", "processedat", "closedat", "paidat",
        "amendedat",
    ];

    private readonly CsvTable _table;
    private readonly RowHashes _ids = new();
    private HashSet<ulong>? _repeated;
    private int _column;
    private bool _isSure;

    internal OrderRows(CsvTable table)
    {
        _table = table;
        _column = table.IndexOf("order_id");
        _isSure = _column >= 0;
        _column = _isSure ? _column : NameColumn(table.Header);
    }

    /// <summary>The position of the column of order ids; −1 where the file has none.</summary>
    internal int Column => _isSure ? _column : -1;

    /// <summary>Whether an order has several rows.</summary>
    internal bool HasRepeated => Column >= 0 && (_repeated ??= _ids.Repeated()).Count > 0;

    /// <summary>Whether a header may be that of order ids.</summary>
    internal static bool MayHaveIds(CsvHeader header) => header.IndexOf("order_id") >= 0 || NameColumn(header) >= 0;

    /// <summary>Takes the current row in.</summary>
    internal void See()
    {
        var id = CellText.Trim(_table.Bytes(_column));
        if (_column < 0 || NumberText.IsBlank(id))
        {
            return;
        }

        // A shop calls its orders "#1001" under the header Name; other names are those of people.
        _isSure |= id[0] == '#' && _ids.Count == 0;
        if (!_isSure)
        {
            _column = -1;
            return;
        }

        _ids.Add(id);
    }

    /// <summary>Marks the rows of the orders that have several.</summary>
    /// <param name="table">The file, whose numbers are read by now.</param>
    /// <param name="marks">Takes the marks by the places of the rows.</param>
    internal void Mark(CsvTable table, Dictionary<long, RowMark> marks)
    {
        var orders = Collect(table);
        foreach (var rows in orders.Values)
        {
            MarkEqual(rows);
            MarkEarlier(rows);
            MarkWithoutAmount(rows);
        }

        if (!table.Source.Dialect.SumsOrderLines
            && orders.Values.All(HasOneAmount)
            && orders.Values.Any(static rows => Lines(rows).Skip(1).Any()))
        {
            foreach (var row in orders.Values.SelectMany(static rows => Lines(rows).Skip(1)))
            {
                row.Mark = RowMark.RepeatedTotal;
            }
        }

        foreach (var rows in orders.Values)
        {
            foreach (var row in Lines(rows).Skip(1))
            {
                row.Mark = RowMark.FurtherLine;
            }

            foreach (var row in rows.Where(static row => row.Mark != RowMark.None))
            {
                marks[row.Place] = row.Mark;
            }
        }
    }

    /// <summary>The position of a column of names, which may be those of orders; −1 where there is none.</summary>
    internal static int NameColumn(CsvHeader header)
    {
        for (var i = 0; i < header.Headers.Count; i++)
        {
            if (ColumnAliases.Fold(header.Headers[i]) is "name" or "ordername")
            {
                return i;
            }
        }

        return -1;
    }

    private Dictionary<ulong, List<Row>> Collect(CsvTable table)
    {
        var (rules, orders) = (new RowRules(table), new Dictionary<ulong, List<Row>>());
        var (revenue, states, dates) = (table.IndexOf("revenue"), StateColumns(table), StateDates(table));
        while (table.Read())
        {
            var id = CellText.Trim(table.Bytes(_column));
            if (NumberText.IsBlank(id) || !_repeated!.Contains(RowHashes.Of(id)) || table.HasExtraCells() || table.IsHeaderAgain())
            {
                continue;
            }

            var verdict = rules.Judge();
            var isMoney = table.TryMoney(revenue, out var amount);
            var row = new Row(
                table.Place, Hash(table, static _ => true), Hash(table, column => !states.Contains(column) && !dates.Contains(column)))
            {
                Amount = isMoney ? verdict.IsReturn ? -Math.Abs(amount.Value) : amount.Value : null,
                Stands = verdict.Excluded is null,
                Changed = dates.Select(column => ChangeOf(table.Text(column))).Max(),
            };
            if (!orders.TryGetValue(RowHashes.Of(id), out var rows))
            {
                orders.Add(RowHashes.Of(id), rows = []);
            }

            rows.Add(row);
        }

        return orders;
    }

    private static HashSet<int> StateColumns(CsvTable table) =>
        [.. table.Header.AllOf("status"), table.IndexOf("cancelled_at"), table.IndexOf("refunded")];

    private static List<int> StateDates(CsvTable table) =>
    [
        .. Enumerable.Range(0, table.Headers.Count)
            .Where(i => s_stateDates.Contains(ColumnAliases.Fold(table.Headers[i])) && i != table.IndexOf("date")),
    ];

    private static DateTime? ChangeOf(string text) =>
        DateTime.TryParse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : null;

    private static ulong Hash(CsvTable table, Func<int, bool> counts)
    {
        var text = new StringBuilder();
        for (var i = 0; i < table.Headers.Count; i++)
        {
            text.Append(counts(i) ? table.Text(i) : "").Append('\u001F');
        }

        return RowHashes.Of(Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static void MarkEqual(List<Row> rows)
    {
        var seen = new HashSet<ulong>();
        foreach (var row in rows.Where(row => !seen.Add(row.Cells)))
        {
            row.Mark = RowMark.RepeatedOrder;
        }
    }

    // Of the states of one order the one that was changed last stands, else the last in the file.
    private static void MarkEarlier(List<Row> rows)
    {
        var several = rows.Where(static row => row.Mark == RowMark.None)
            .GroupBy(static row => row.Ordered)
            .Where(static states => states.Skip(1).Any());
        foreach (var states in several)
        {
            var last = states.All(static row => row.Changed is not null)
                ? states.OrderBy(static row => row.Changed).ThenBy(static row => row.Place).Last()
                : states.Last();
            foreach (var row in states.Where(row => row != last))
            {
                row.Mark = RowMark.EarlierState;
            }
        }
    }

    private static void MarkWithoutAmount(List<Row> rows)
    {
        if (rows.Exists(static row => row is { Mark: RowMark.None, Amount: not null }))
        {
            foreach (var row in rows.Where(static row => row is { Mark: RowMark.None, Amount: null }))
            {
                row.Mark = RowMark.LineWithoutAmount;
            }
        }
    }

    private static IEnumerable<Row> Lines(List<Row> rows) =>
        rows.Where(static row => row is { Mark: RowMark.None, Stands: true, Amount: not null });

    private static bool HasOneAmount(List<Row> rows) => Lines(rows).Select(static row => row.Amount).Distinct().Count() <= 1;

    /// <summary>A row of an order that has several.</summary>
    private sealed class Row(long place, ulong cells, ulong ordered)
    {
        internal long Place { get; } = place;

        /// <summary>What stands in all of its cells.</summary>
        internal ulong Cells { get; } = cells;

        /// <summary>What stands in all of its cells but those of its state.</summary>
        internal ulong Ordered { get; } = ordered;

        internal decimal? Amount { get; init; }

        internal bool Stands { get; init; }

        internal DateTime? Changed { get; init; }

        internal RowMark Mark { get; set; }
    }
}
