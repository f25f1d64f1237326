using System.Text;
using HealthKart.Analysis.Values;

namespace HealthKart.Analysis.Loading;

/// <summary>Finds the header of a file that has lines above it: titles, and comments after a <c>#</c>.</summary>
internal static class HeaderLine
{
    private const int MostLines = 40;

    /// <summary>
    /// Where the header starts, its line, and the first text above it;
    /// <c>null</c> where nothing but blank lines stands above it, or it stands nowhere.
    /// </summary>
    /// <remarks>
    /// A header has every needed column. A row of values may hold a word that is a column's name too (<c>treatment</c>), but has numbers
    /// beside it, or no second such word.
    /// </remarks>
    internal static (long Place, long Line, string Above)? Find(CsvSource source, CampaignFile kind)
    {
        if (!source.IsUtf8)
        {
            return null;
        }

        ReadOnlySpan<byte> start = source.Edges.Start;
        var (place, above, isFilled) = (0, "", false);
        for (var line = 1L; line <= MostLines && place < start.Length; line++)
        {
            var rest = start[place..];
            var end = rest.IndexOf((byte)'\n');
            var text = Encoding.UTF8.GetString(end < 0 ? rest : rest[..end]).Trim('\uFEFF', '\r', ' ');
            if (IsHeader(text, source, kind))
            {
                return isFilled ? (place, line, above) : null;
            }

            var isSeparatorLine = text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase);
            isFilled |= text.Length > 0 && !isSeparatorLine;
            above = above.Length == 0 && !isSeparatorLine ? text.Trim(',', ';', '\t', '|', '"', ' ') : above;
            place += end < 0 ? rest.Length : end + 1;
        }

        return null;
    }

    /// <summary>What separates the cells of the header at a place.</summary>
    internal static char? SeparatorOf(CsvSource source, long place) => HeaderSeparator.Of(source.Edges.Start.AsSpan((int)place));

    private static bool IsHeader(string line, CsvSource source, CampaignFile kind)
    {
        var separator = source.Dialect.Separator ?? HeaderSeparator.Of(Encoding.UTF8.GetBytes(line));
        var cells = separator is { } sign ? line.Split(sign) : [line];
        var folded = Array.ConvertAll(cells = Array.ConvertAll(cells, static cell => cell.Trim().Trim('"')), ColumnAliases.Fold);
        var known = 0;
        foreach (var column in ColumnAliases.Of(kind))
        {
            var isKnown = Array.Exists(folded, cell => Array.IndexOf(column.Aliases, cell) >= 0) || IsChosen(column, source, kind, cells);
            known += isKnown ? 1 : 0;
            if (column.IsNeeded && !isKnown)
            {
                return false;
            }
        }

        return known > 1 && !Array.Exists(cells, static cell => NumberText.TryParse(cell, out _));
    }

    private static bool IsChosen(ColumnAliases.Column column, CsvSource source, CampaignFile kind, string[] cells) =>
        Array.Exists(source.Dialect.Columns, choice => choice.Column == column.Name && choice.IsFor(kind) && choice.IndexIn(cells) >= 0);
}
