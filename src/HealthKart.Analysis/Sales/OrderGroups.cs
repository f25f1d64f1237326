using System.Globalization;
using HealthKart.Analysis.Engines;
using HealthKart.Analysis.Loading;

namespace HealthKart.Analysis.Sales;

/// <summary>Which rows of a table cannot be summed by their engine: those of orders that have several, which are judged together.</summary>
/// <param name="Column">The position of the column of order ids; −1: the table has none.</param>
/// <param name="HasRepeated">Whether an order has several rows.</param>
/// <param name="Id">The order's id, as it stands in a statement.</param>
internal sealed record OrderGroups(int Column, bool HasRepeated, string Id)
{
    /// <summary>Looks at a table.</summary>
    internal static OrderGroups Of(CsvHeader header, EngineTable table, EngineSession session)
    {
        var column = header.IndexOf("order_id");
        column = column >= 0 ? column : NameColumn(header, table, session);
        if (column < 0)
        {
            return new OrderGroups(-1, HasRepeated: false, "");
        }

        var groups = new OrderGroups(column, HasRepeated: false, IdOf(table, column));
        var sql = $"SELECT CAST(COUNT(*) AS varchar) FROM ({groups.Repeated(table)} LIMIT 1) r";
        var repeated = session.Texts(new EngineQuery(sql, table.Values));
        return groups with { HasRepeated = repeated[0][0] != "0" };
    }

    /// <summary>The statement that gives the ids of orders with several rows, as <c>repeated_id</c>.</summary>
    internal string Repeated(EngineTable table) =>
        $"SELECT {Id} AS repeated_id FROM {table.From} WHERE {Id} <> '' GROUP BY 1 HAVING COUNT(*) > 1";

    private static string IdOf(EngineTable table, int column) =>
        table.Engine.Trimmed(TableCsv.TextOf(EngineTable.Quoted(table.Columns[column].Name)));

    // A shop calls its orders "#1001" under the header Name; other names are those of people.
    private static int NameColumn(CsvHeader header, EngineTable table, EngineSession session)
    {
        if (OrderRows.NameColumn(header) is not (>= 0 and var column))
        {
            return -1;
        }

        var id = IdOf(table, column);
        var counts = session.Texts(new EngineQuery(
            $"SELECT CAST(COUNT(*) AS varchar), CAST(SUM(CASE WHEN {id} LIKE '#%' THEN 1 ELSE 0 END) AS varchar) "
            + $"FROM {table.From} WHERE {id} <> ''",
            table.Values));
        return long.Parse(counts[0][0], CultureInfo.InvariantCulture) > 0 && counts[0][0] == counts[0][1] ? column : -1;
    }
}
