using HealthKart.Analysis.Engines;

namespace HealthKart.Analysis.Loading;

/// <summary>Writes a table of an engine as CSV, under its own headers and with its values as texts.</summary>
internal static class TableCsv
{
    /// <summary>The text of a column's values, as it stands in a statement.</summary>
    internal static string TextOf(string value) => $"CAST({value} AS varchar)";

    /// <summary>
    /// Writes the header of a table of sums: the table's own, and a last one without a name, below which stands of how many rows a row is
    /// the sum.
    /// </summary>
    internal static void WriteHeader(EngineTable table, StreamWriter writer) => WriteRow(writer, [.. NamesOf(table), ""]);

    /// <summary>Writes all rows of a table.</summary>
    internal static void WriteRows(EngineTable table, StreamWriter writer)
    {
        WriteRow(writer, [.. NamesOf(table)]);
        var columns = string.Join(", ", table.Columns.Select(static column => TextOf(EngineTable.Quoted(column.Name))));
        var cells = new string[table.Columns.Count];
        table.Engine.Ask(session =>
        {
            session.Read(new EngineQuery($"SELECT {columns} FROM {table.From}", table.Values), reader =>
            {
                for (var i = 0; i < cells.Length; i++)
                {
                    cells[i] = EngineSession.TextOf(reader, i);
                }

                WriteRow(writer, cells);
            });
            return true;
        });
    }

    /// <summary>Writes a row.</summary>
    internal static void WriteRow(StreamWriter writer, ReadOnlySpan<string> cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            writer.Write(i == 0 ? "" : ",");
            writer.Write(ConvertedFile.Quoted(cells[i]));
        }

        writer.Write('\n');
    }

    private static IEnumerable<string> NamesOf(EngineTable table) => table.Columns.Select(static column => column.Name);
}
