using System.Collections.Frozen;
using System.Text.RegularExpressions;
using HealthKart.Analysis.Wording;

namespace HealthKart.Report.Words;

/// <summary>
/// Sentences with gaps such as <c>{roas}</c>. They are filled here, and by the same rules by the dashboard's script, which gets them.
/// </summary>
internal static partial class Templates
{
    private static readonly Lazy<FrozenDictionary<string, string>> s_texts = new(static () =>
        DashboardWords.SharedTemplates.ToFrozenDictionary(static text => text.Name, static text => text.Template, StringComparer.Ordinal));

    /// <summary>A sentence with its gaps filled.</summary>
    internal static string Say(string name, params (string Gap, string Value)[] values) => Fill(s_texts.Value[name], values);

    /// <summary>The sentence for one, or that for several; <c>{n}</c> is the number.</summary>
    internal static string Counted(string name, decimal number, params (string Gap, string Value)[] values) =>
        Say($"{name}.{(number == 1 ? "one" : "other")}", [("n", Numerals.Current.Count(number)), .. values]);

    /// <summary>Fills a template. What is put in is never looked at for gaps.</summary>
    /// <exception cref="ArgumentException">A gap has no value.</exception>
    internal static string Fill(string template, params (string Gap, string Value)[] values) => Gap().Replace(template, gap =>
    {
        var at = Array.FindLastIndex(values, value => value.Gap == gap.Groups[1].Value);
        return at >= 0 ? values[at].Value : throw new ArgumentException($"No value for {gap.Value} in: {template}", nameof(values));
    });

    [GeneratedRegex(@"\{([0-9A-Za-z_]+)\}")]
    private static partial Regex Gap();
}
