namespace HealthKart.Analysis.Wording;

/// <summary>Finds the known name that somebody who misspelled one most likely meant.</summary>
public static class NearestName
{
    /// <summary>The known name with the fewest letters to change, without case; <c>null</c> when none is near.</summary>
    public static string? Of(string name, IEnumerable<string> known)
    {
        var (nearest, least) = ((string?)null, int.MaxValue);
        foreach (var candidate in known)
        {
            var distance = Distance(name.ToUpperInvariant(), candidate.ToUpperInvariant());
            if (distance < least || (distance == least && string.CompareOrdinal(candidate, nearest) < 0))
            {
                (nearest, least) = (candidate, distance);
            }
        }

        return least <= Math.Max(2, name.Length / 2) ? nearest : null;
    }

    // Optimal string alignment: a letter added, left out, changed, or two neighbours swapped counts as one.
    private static int Distance(string left, string right)
    {
        var rows = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
        {
            for (var j = 0; j <= right.Length; j++)
            {
                rows[i, j] = i == 0 ? j : j == 0 ? i : Step(rows, left, right, i, j);
            }
        }

        return rows[left.Length, right.Length];
    }

    private static int Step(int[,] rows, string left, string right, int i, int j)
    {
        var changed = rows[i - 1, j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
        var least = Math.Min(changed, Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
        var areSwapped = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
        return areSwapped ? Math.Min(least, rows[i - 2, j - 2] + 1) : least;
    }
}
