namespace HealthKart.Files;

/// <summary>Finds the name that somebody meant who typed another one.</summary>
public static class NearestName
{
    /// <summary>The known name with the fewest edits (a letter more, less, other, or two swapped); null when none is near.</summary>
    public static string? Find(string name, IEnumerable<string> known)
    {
        var most = Math.Max(1, name.Length / 2);
        var nearest = known
            .Where(candidate => Math.Abs(candidate.Length - name.Length) <= most)
            .Select(candidate => (Name: candidate, Edits: Edits(name.ToUpperInvariant(), candidate.ToUpperInvariant())))
            .OrderBy(candidate => candidate.Edits)
            .FirstOrDefault();
        return nearest.Name is not null && nearest.Edits <= most ? nearest.Name : null;
    }

    private static int Edits(string a, string b)
    {
        var edits = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                edits[i, j] = Best(edits, a, b, i, j);
            }
        }

        return edits[a.Length, b.Length];
    }

    private static int Best(int[,] edits, string a, string b, int i, int j)
    {
        if (i == 0 || j == 0)
        {
            return i + j;
        }

        var best = Math.Min(Math.Min(edits[i - 1, j], edits[i, j - 1]) + 1, edits[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
        var isSwapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
        return isSwapped ? Math.Min(best, edits[i - 2, j - 2] + 1) : best;
    }
}
