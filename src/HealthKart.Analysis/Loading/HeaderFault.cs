using HealthKart.Analysis.Values;

namespace HealthKart.Analysis.Loading;

/// <summary>Says why a file lacks a column that it needs, as far as the file shows it.</summary>
internal static class HeaderFault
{
    private const int MostRows = 30;

    /// <summary>The one line for the person who gave the file.</summary>
    internal static string Describe(CsvTable table, ColumnAliases.Column missing)
    {
        ReadOnlySpan<byte> start = table.Source.Edges.Start;
        if (start.StartsWith("PK\u0003\u0004"u8) || start.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            return LoadingWords.FileIsAWorkbook(table.Name);
        }

        if (start.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) || start.StartsWith("PAR1"u8))
        {
            return start[0] == 0x1F ? LoadingWords.FileIsCompressed(table.Name) : LoadingWords.FileIsParquet(table.Name);
        }

        if (start.TrimStart((byte)0xEF).TrimStart((byte)0xBB).TrimStart((byte)0xBF).TrimStart(" \t\r\n"u8) is [(byte)'{' or (byte)'[', ..])
        {
            return LoadingWords.FileIsJson(table.Name);
        }

        if (table.Headers.Count == 0 || (table.Headers.Count == 1 && table.Headers[0].Trim('\0', '\uFEFF').Length == 0 && !table.Read()))
        {
            var needed = table.Header.Columns.Where(static column => column.IsNeeded);
            return LoadingWords.FileIsEmpty(table.Name, [.. needed.Select(static column => column.Name)]);
        }

        if (table.Headers[0].StartsWith('<'))
        {
            return LoadingWords.FileIsAPage(table.Name, table.Headers[0]);
        }

        return LineOfHeader(table) is { } line ? LoadingWords.HeaderBelow(table.Name, line)
            : table.Headers.Count == 1 && table.Headers[0].AsSpan().IndexOfAny(",;\t|") >= 0
                ? LoadingWords.HeaderIsOneCell(table.Name, table.Headers[0])
                : LoadingWords.ColumnMissing(table.Name, missing, table.Headers, table.Source.HasNoLines);
    }

    /// <summary>
    /// The line of the first rows that has every needed column; it stands below a title or an empty line, most of the time. A row of values
    /// may hold a word that is a column's name too (<c>treatment</c>), but has numbers beside it, or no second such word.
    /// </summary>
    private static long? LineOfHeader(CsvTable table)
    {
        for (var row = 0; row < MostRows && table.Read(); row++)
        {
            var cells = Enumerable.Range(0, table.CellCount).Select(i => ColumnAliases.Fold(table.Text(i))).ToList();
            var known = table.Header.Columns.Where(column => column.Aliases.Any(cells.Contains)).ToList();
            var hasNeeded = table.Header.Columns.Where(static column => column.IsNeeded).All(known.Contains);
            if (known.Count > 1 && hasNeeded && !cells.Exists(static cell => NumberText.TryParse(cell, out _)))
            {
                return table.Line;
            }
        }

        return null;
    }
}
