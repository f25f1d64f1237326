using System.Globalization;
using System.Runtime.CompilerServices;
using HealthKart.Files;

namespace HealthKart.Analysis.Wording;

/// <summary>What every sentence is made of: numbers, names from files, lists, counted things.</summary>
internal static class Phrases
{
    internal static string Are(long count) => count == 1 ? "is" : "are";

    internal static string Say(ref Sentence sentence) => sentence.ToString();

    /// <summary>A sentence whose numbers are written by these numerals.</summary>
    internal static string Say(this Numerals numerals, [InterpolatedStringHandlerArgument(nameof(numerals))] ref Sentence sentence) =>
        sentence.ToString();

    internal static string Unit => Numerals.Current.Unit;

    internal static string Units => Numerals.Current.Units;

    internal static string Counted(decimal count, string thing) => Numerals.Current.Counted(count, thing);

    internal static string Day(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    internal static string Have(long count) => count == 1 ? "has" : "have";

    internal static string DidYouMean(string? nearest) => nearest is null ? "." : $"; did you mean '{OneLine(nearest)}'?";

    internal static string Found(string value) => value.Length == 0 ? "a blank" : $"'{OneLine(value)}'";

    /// <summary>
    /// Text from a file in one line, without what a terminal would obey or what turns the direction of the text after it, and not endless.
    /// </summary>
    internal static string OneLine(string text) => Shortened(text, 80);

    /// <inheritdoc cref="OneLine(string)"/>
    internal static string Shortened(string text, int most)
    {
        var line = string
            .Concat(text.Where(letter => !TextDirection.IsTurnedBy(letter)).Select(letter => BreaksLine(letter) ? ' ' : letter))
            .Trim();
        if (line.Length <= most)
        {
            return line;
        }

        // Half a surrogate pair is no character.
        return line[..(char.IsHighSurrogate(line[most - 1]) ? most - 1 : most)] + "…";
    }

    private static bool BreaksLine(char letter) => char.IsControl(letter) || letter is '\u2028' or '\u2029';

    internal static string Some(IReadOnlyList<string> names)
    {
        const int Most = 12;
        var list = string.Join(", ", names.Take(Most).Select(OneLine));
        return names.Count <= Most ? list : $"{list}, … ({names.Count - Most} more)";
    }

    internal static readonly string[] s_smallNumbers =
    [
        "none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    ];

    /// <summary>A small count as a word, a larger one as a number.</summary>
    internal static string InWords(int count) =>
        count >= 0 && count < s_smallNumbers.Length ? s_smallNumbers[count] : Numerals.Current.Count(count);

    internal static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    internal static string Listed(IEnumerable<string> parts)
    {
        var list = parts.ToList();
        return list.Count < 2 ? string.Concat(list) : $"{string.Join(", ", list[..^1])} and {list[^1]}";
    }
}
