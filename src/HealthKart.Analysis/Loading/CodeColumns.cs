using HealthKart.Analysis.Values;

namespace HealthKart.Analysis.Loading;

/// <summary>
/// Which columns of a file hold codes alone, such as EU and US, so that NA is one of them; looked up once, when a cell asks.
/// </summary>
internal sealed class CodeColumns
{
    private readonly Lock _lock = new();
    private bool[]? _codes;

    /// <summary>Whether all texts of a column, but those that say that there is none, are of two or three capital letters.</summary>
    internal bool AreIn(CsvSource source, CampaignFile kind, int column)
    {
        lock (_lock)
        {
            _codes ??= Find(source, kind);
        }

        return (uint)column < (uint)_codes.Length && _codes[column];
    }

    private static bool[] Find(CsvSource source, CampaignFile kind)
    {
        using var table = CsvTable.Open(source, kind);
        var (has, hasOthers) = (new bool[table.Headers.Count], new bool[table.Headers.Count]);
        while (table.Read())
        {
            for (var i = 0; i < Math.Min(has.Length, table.CellCount); i++)
            {
                var cell = CellText.Trim(table.Bytes(i));
                if (!NumberText.IsBlank(cell))
                {
                    var isCode = cell.Length is 2 or 3 && cell.IndexOfAnyExceptInRange((byte)'A', (byte)'Z') < 0;
                    (has[i], hasOthers[i]) = (has[i] || isCode, hasOthers[i] || !isCode);
                }
            }
        }

        return [.. has.Select((hasCode, i) => hasCode && !hasOthers[i])];
    }
}
