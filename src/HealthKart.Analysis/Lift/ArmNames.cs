using HealthKart.Analysis.Loading;

namespace HealthKart.Analysis.Lift;

/// <summary>Which arm a text names: the one table of them.</summary>
internal static class ArmNames
{
    private static readonly string[] s_treated = ["treatment", "treated", "treat", "test", "exposed", "variant", "campaign", "t", "b"];
    private static readonly string[] s_control = ["control", "holdout", "unexposed", "baseline", "ghost", "c", "a"];

    /// <summary>Whether each text of a file names the treated arm; texts that name none are left out.</summary>
    /// <param name="texts">The different texts of the file's column.</param>
    /// <remarks>Numbers say it only together: of 1 and 2 the control group is 1, as in Google's geo experiments; of 0 and 1 it is 0.</remarks>
    internal static Dictionary<string, bool> Resolve(IEnumerable<string> texts)
    {
        var all = texts.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var isTreated = new Dictionary<string, bool>(StringComparer.OrdinalIgnoreCase);
        // Beside arms A and B, C is a third one and T a twentieth, not the control and the treated arm.
        var areLetters = all.Contains("a") || all.Contains("b");
        foreach (var text in all)
        {
            var word = ColumnAliases.Fold(text);
            if (areLetters && word is ("c" or "t"))
            {
                continue;
            }

            if (s_treated.Contains(word) || s_control.Contains(word))
            {
                isTreated[text] = s_treated.Contains(word);
            }
        }

        foreach (var (control, treated) in (ReadOnlySpan<(string, string)>)[("1", "2"), ("0", "1")])
        {
            if (all.Contains(control) && all.Contains(treated) && isTreated.Count == 0)
            {
                (isTreated[control], isTreated[treated]) = (false, true);
                break;
            }
        }

        return isTreated;
    }

    /// <summary>Reads the column of a file once for what its texts mean together.</summary>
    internal static Dictionary<string, bool> Of(CsvSource source, CampaignFile kind)
    {
        using var table = CsvTable.Open(source, kind);
        var texts = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var column = table.IndexOf("arm");
        while (column >= 0 && table.Read())
        {
            if (!table.IsBlankRow())
            {
                texts.Add(table.RepeatedText(column));
            }
        }

        return Resolve(texts);
    }
}
