using System.Data.Common;
using System.Globalization;
using HealthKart.Analysis.Engines;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Sums;

namespace HealthKart.Analysis.Sales;

/// <summary>Asks an engine for the sums of a table of sales, and writes them as CSV under the table's headers.</summary>
/// <param name="header">The table's header.</param>
/// <param name="table">The table.</param>
/// <param name="orders">Which rows cannot be summed.</param>
/// <param name="cuts">Which rows are left out; <c>null</c>: none is.</param>
internal sealed class SalesAnswer(CsvHeader header, EngineTable table, OrderGroups orders, SaleCuts? cuts = null)
{
    private readonly SaleExpressions _sales = new(header, table);
    private readonly int _revenue = header.IndexOf("revenue");
    private long _rows;
    private decimal _money;

    /// <summary>The rows of the table and what they come to: those that were summed, where none is left out.</summary>
    internal string Contents(EngineSession session)
    {
        if (cuts is { AreAny: true })
        {
            var sales = new SaleExpressions(header, table);
            var sql = $"SELECT CAST(COUNT(*) AS varchar), CAST(SUM({sales.Revenue}) AS varchar) FROM {table.From}";
            var all = session.Texts(new EngineQuery(sql, table.Values))[0];
            return Contents(long.Parse(all[0], CultureInfo.InvariantCulture), MoneyOf(all[1]));
        }

        return Contents(_rows, _money);
    }

    /// <summary>Whether there were more groups than were wanted, so that what was written is not all.</summary>
    internal bool IsCut { get; private set; }

    /// <summary>Whether the first rows have no more groups than are wanted, so that all rows may have none.</summary>
    /// <remarks>To group all rows by what has as many groups as rows takes an engine long, and much memory, for nothing.</remarks>
    internal bool MayFit(EngineSession session, SaleGrouping grouping, int most)
    {
        const int RowsOfAGroup = 4;
        var columns = Grouped(grouping);
        var keys = columns.Select(column => $"{Key(column, grouping)} AS {NameOf(column)}").ToList();
        if (grouping.Time == FactTime.Month && _sales.Day is { } day)
        {
            keys.Add($"{MonthOf(day)} AS m");
        }

        var names = string.Join(", ", keys.Select(static key => key.Split(' ')[^1]));

        // An engine takes no value that its statement does not use.
        keys.Add($"{_sales.Day ?? "NULL"} AS d");
        var sql = string.Create(
            CultureInfo.InvariantCulture,
            $"SELECT {string.Join(", ", keys)} FROM {table.From}{Where()} LIMIT {(most + 1L) * RowsOfAGroup}");
        sql = $"SELECT CAST(COUNT(*) AS varchar) FROM (SELECT DISTINCT {names} FROM ({sql}) s) d";
        return long.Parse(session.Texts(new EngineQuery(sql, _sales.Values))[0][0], CultureInfo.InvariantCulture) <= most;
    }

    private static string MonthOf(string day) => $"CAST(date_trunc('month', CAST({day} AS timestamp)) AS date)";

    /// <summary>Asks and writes.</summary>
    /// <param name="session">The connection.</param>
    /// <param name="grouping">By what to sum.</param>
    /// <param name="most">The most groups that are wanted; <c>null</c>: all.</param>
    /// <param name="writer">Takes the answer.</param>
    internal void Write(EngineSession session, SaleGrouping grouping, int? most, StreamWriter writer)
    {
        TableCsv.WriteHeader(table, writer);
        WriteGroups(session, grouping, most, writer);
        if (orders.HasRepeated && !IsCut)
        {
            WriteRows(session, writer);
        }
    }

    /// <summary>The statement that sums, in three steps: what of a row counts, the sums, the texts of both.</summary>
    /// <param name="grouping">By what to sum.</param>
    /// <param name="most">The most groups that are wanted: one more is given, where there are more; <c>null</c>: all.</param>
    internal string Statement(SaleGrouping grouping, int? most = null)
    {
        var columns = Grouped(grouping);
        var inner = columns.Select(column => $"{Key(column, grouping)} AS {NameOf(column)}").Append($"{_sales.Revenue} AS r");
        var keys = columns.Select(NameOf).ToList();
        keys.Add("CASE WHEN r < 0 THEN 1 WHEN r = 0 THEN 2 WHEN r > 0 THEN 3 END AS k1");
        var sums = new List<string> { "SUM(r) AS r", "COUNT(*) AS n" };
        if (_sales.Orders is { } each)
        {
            inner = inner.Append($"{each} AS o");
            keys.Add("CASE WHEN o IS NULL THEN 1 WHEN o = 0 THEN 2 ELSE 3 END AS k2");
            sums.Add("SUM(o) AS o");
        }

        if (_sales.Refunded is { } refunded)
        {
            inner = inner.Append($"{refunded} AS f");
            keys.Add("CASE WHEN f > 0 AND r > 0 THEN CASE WHEN f >= r THEN 2 ELSE 1 END ELSE 0 END AS k3");
            sums.Add("SUM(f) AS f");
        }

        if (HasEnds(grouping))
        {
            inner = inner.Append($"{_sales.Day} AS d");
            sums.AddRange(["MIN(d) AS a", "MAX(d) AS b"]);
            if (grouping.Time == FactTime.Month)
            {
                keys.Add($"{MonthOf("d")} AS m");
            }
        }

        var places = string.Join(", ", Enumerable.Range(1, keys.Count));
        var limit = most is null ? "" : string.Create(CultureInfo.InvariantCulture, $" LIMIT {most + 1L}");
        return $"SELECT {string.Join(", ", Cells(grouping).Select(TableCsv.TextOf))} FROM (SELECT {string.Join(", ", keys.Concat(sums))} "
            + $"FROM (SELECT {string.Join(", ", inner)} FROM {table.From}{Where()}) s GROUP BY {places}{limit}) g "
            + $"ORDER BY {string.Join(", ", Enumerable.Range(1, keys.Count).Select(i => keys[i - 1].Split(' ')[^1]))}";
    }

    // However many zeros an engine writes behind it, an amount is the same.
    private static string Contents(long rows, decimal money) =>
        string.Create(CultureInfo.InvariantCulture, $"{rows} {money / 1.0000000000000000000000000000m}");

    private static decimal MoneyOf(string text) =>
        decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var money) ? money : 0;

    private string Key(int column, SaleGrouping grouping) =>
        grouping.OwnIds is { } ids && column == header.IndexOf("influencer_id") ? _sales.Influencer(ids) : _sales.Grouped(column);

    private static string NameOf(int column) => FormattableString.Invariant($"c{column}");

    private string Where()
    {
        var conditions = cuts?.Conditions(_sales).ToList() ?? [];
        if (orders.HasRepeated)
        {
            conditions.Add($"NOT EXISTS (SELECT 1 FROM ({orders.Repeated(table)}) r WHERE r.repeated_id = {orders.Id})");
        }

        return conditions.Count == 0 ? "" : $" WHERE {string.Join(" AND ", conditions)}";
    }

    private List<int> Grouped(SaleGrouping grouping)
    {
        var columns = grouping.Columns.Where(column => !_sales.IsSummed(column)).ToHashSet();
        columns.UnionWith(Enumerable.Range(0, table.Columns.Count).Where(_sales.IsFlag));
        if (_sales.HasWrittenDates || (grouping.Time == FactTime.Day && _sales.Day is not null))
        {
            columns.Add(_sales.DateColumn);
        }

        return [.. columns.Order()];
    }

    // Where days are not asked for, the first and the last are known all the same.
    private bool HasEnds(SaleGrouping grouping) => _sales.Day is not null && grouping.Time != FactTime.Day;

    private List<string> Cells(SaleGrouping grouping)
    {
        var grouped = Grouped(grouping);
        var cells = Enumerable.Range(0, table.Columns.Count)
            .Select(column => grouped.Contains(column) ? NameOf(column) : _sales.IsSummed(column) ? _sales.SumOf(column) : "NULL")
            .Append("n").ToList();
        if (HasEnds(grouping))
        {
            cells[_sales.DateColumn] = "a";
            cells.Add("b");
        }

        return cells;
    }

    private void WriteGroups(EngineSession session, SaleGrouping grouping, int? most, StreamWriter writer)
    {
        var (cells, hasEnds, groups) = (new string[table.Columns.Count + 1], HasEnds(grouping), 0);
        session.Read(new EngineQuery(Statement(grouping, most), _sales.Values), reader =>
        {
            IsCut = ++groups > most;
            Take(reader, cells);
            TableCsv.WriteRow(writer, cells);
            if (hasEnds && EngineSession.TextOf(reader, cells.Length) is var last && last != cells[_sales.DateColumn])
            {
                WriteDay(writer, [.. cells], last);
            }
        });
    }

    // The same group once more, of no row and no money, on the last of its days.
    private void WriteDay(StreamWriter writer, string[] cells, string day)
    {
        for (var column = 0; column < cells.Length; column++)
        {
            cells[column] = column == _sales.DateColumn ? day
                : column == cells.Length - 1 || (_sales.IsSummed(column) && cells[column].Length > 0) ? "0"
                : cells[column];
        }

        TableCsv.WriteRow(writer, cells);
    }

    private void WriteRows(EngineSession session, StreamWriter writer)
    {
        // Of its own, since an engine takes no value that its statement does not use.
        var sales = new SaleExpressions(header, table);
        var columns = Enumerable.Range(0, table.Columns.Count).Select(column => TableCsv.TextOf(sales.Cell(column))).Append("'1'");
        var sql = $"SELECT {string.Join(", ", columns)} FROM {table.From} "
            + $"WHERE EXISTS (SELECT 1 FROM ({orders.Repeated(table)}) r WHERE r.repeated_id = {orders.Id})";
        var cells = new string[table.Columns.Count + 1];
        session.Read(new EngineQuery(sql, sales.Values), reader =>
        {
            Take(reader, cells);
            TableCsv.WriteRow(writer, cells);
        });
    }

    private void Take(DbDataReader reader, string[] cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = EngineSession.TextOf(reader, i);
            if (i < table.Columns.Count && _sales.IsSummed(i))
            {
                cells[i] = Short(cells[i]);
            }
        }

        _rows += long.Parse(cells[^1], CultureInfo.InvariantCulture);
        _money += MoneyOf(cells[_revenue]);
    }

    // Most readers know a number of two decimals at a glance.
    private static string Short(string number) =>
        number.Contains('.', StringComparison.Ordinal) ? number.TrimEnd('0').TrimEnd('.') : number;
}
