using HealthKart.Analysis.Values;
using HealthKart.Files;
using Microsoft.Data.Analysis;

namespace HealthKart.Analysis.Frames;

/// <summary>Chooses rows by one of their columns.</summary>
internal static class RowFilter
{
    /// <summary>The rows that have one of some values.</summary>
    /// <exception cref="CampaignInputException">Nobody knows a value; the nearest is named.</exception>
    internal static IEnumerable<long> HavingOneOf(DataFrameColumn column, IEnumerable<string> values)
    {
        var wanted = values.Select(ColumnText.Of).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var missing = wanted.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var text = ColumnText.Of(column);
        var rows = new List<long>();
        foreach (var row in Where(column, row => wanted.Contains(text(row))))
        {
            rows.Add(row);
            missing.Remove(text(row));
        }

        CheckKnown(column, missing);
        return rows;
    }

    internal static IEnumerable<long> Where(DataFrameColumn column, Func<long, bool> condition)
    {
        for (var row = 0L; row < column.Length; row++)
        {
            if (condition(row))
            {
                yield return row;
            }
        }
    }

    // Where nothing is known, as of a frame without rows, nothing can be mistyped.
    private static void CheckKnown(DataFrameColumn column, HashSet<string> wanted)
    {
        var known = wanted.Count == 0 ? [] : FrameColumns.KnownValues(column).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (known.Count > 0 && wanted.FirstOrDefault(value => !known.Contains(value)) is { } unknown)
        {
            throw new CampaignInputException(FrameWords.UnknownValue(column.Name, unknown, NearestName.Find(unknown, known), known));
        }
    }
}
