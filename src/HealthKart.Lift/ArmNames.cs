using HealthKart.Analysis.Loading;

namespace HealthKart.Lift;

/// <summary>Which arm a text names: the one table of them.</summary>
internal static class ArmNames
{
    private static readonly string[] s_treated =
    [
        "treatment", "treated", "treat", "test", "exposed", "variant", "variation", "campaign", "experiment", "experimental",
        "intervention", "ad", "ads", "shown",
        "targeted", "reached", "yes", "true", "on", "y", "t", "b",
    ];

    private static readonly string[] s_control =
    [
        "control", "holdout", "heldout", "withheld", "unexposed", "untreated", "baseline", "ghost", "ghostad", "ghostads", "psa", "psas",
        "placebo", "suppressed",
        "no", "false", "off", "n", "c", "a",
    ];

    // What is said of an arm, and not which one it is.
    private static readonly string[] s_kinds =
    [
        "groups", "group", "arm", "campaign", "users", "user", "customers", "cell", "geos", "geo", "regions", "region", "markets", "market",
    ];

    private static readonly string[] s_nots = ["no", "not", "non", "without"];

    /// <summary>Whether each text of a file names the treated arm; texts that name none are left out.</summary>
    /// <param name="texts">The different texts of the file's column.</param>
    /// <remarks>
    /// Numbers say it only together: of 1 and 2 the control group is 1, as in Google's geo experiments; of 0 and 1 it is 0. So do arms that
    /// are called after what one of them has not: beside "no e-mail", "men's e-mail" is treated.
    /// </remarks>
    internal static Dictionary<string, bool> Resolve(IEnumerable<string> texts)
    {
        var all = texts.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var isTreated = new Dictionary<string, bool>(StringComparer.OrdinalIgnoreCase);
        // Beside arms A and B, C is a third one and T a twentieth, not the control and the treated arm.
        var areLetters = all.Contains("a") || all.Contains("b");
        foreach (var text in all)
        {
            if (OfWord(text, areLetters) is { } known)
            {
                isTreated[text] = known;
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

        var lacking = all.Select(WhatItLacks).OfType<string>().ToList();
        var implied = all.Where(text => !isTreated.ContainsKey(text)
            && lacking.Exists(what => ColumnAliases.Fold(text).Contains(what, StringComparison.Ordinal)));
        foreach (var text in implied)
        {
            isTreated[text] = true;
        }

        return isTreated;
    }

    /// <summary>Whether a text names the treated arm by a word of the table; <c>null</c> where it names none.</summary>
    internal static bool? OfWord(string text, bool areLetters = false)
    {
        var word = ColumnAliases.Fold(text);
        if (areLetters && word is ("c" or "t"))
        {
            return null;
        }

        var bare = Array.Find(s_kinds, kind => word.Length > kind.Length && word.EndsWith(kind, StringComparison.Ordinal)) is { } kind
            ? word[..^kind.Length]
            : word;
        return s_treated.Contains(word) || s_treated.Contains(bare) ? true
            : s_control.Contains(word) || s_control.Contains(bare) || WhatItLacks(text) is not null ? false
            : null;
    }

    // "No E-Mail" is the arm without e-mail.
    private static string? WhatItLacks(string text)
    {
        var words = text.Split([' ', '_', '-'], 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return words is [var first, var rest]
            && s_nots.Contains(first, StringComparer.OrdinalIgnoreCase)
            && ColumnAliases.Fold(rest) is { Length: > 0 } what
            ? what
            : null;
    }
}
