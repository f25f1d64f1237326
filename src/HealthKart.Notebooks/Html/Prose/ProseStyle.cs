using System.Text.RegularExpressions;
using HealthKart.Notebooks.Html.Colours;

namespace HealthKart.Notebooks.Html.Prose;

/// <summary>
/// The style attribute of an element in a notebook's text: what stays within its cell, with colours that can be read in each theme.
/// </summary>
internal static partial class ProseStyle
{
    private const string Length = @"\d{1,2}(?:\.\d{1,3})?(?:px|pt)|\d(?:\.\d{1,3})?r?em|0";

    private static readonly Dictionary<string, string> s_values = new(StringComparer.Ordinal)
    {
        ["text-align"] = "left|right|center|justify|start|end",
        ["vertical-align"] = "top|middle|bottom|baseline|sub|super",
        ["font-weight"] = "bold|bolder|normal|lighter|[1-9]00",
        ["font-style"] = "italic|oblique|normal",
        ["font-size"] = $"{Length}|[1-3]?\\d{{1,2}}%|(?:x{{1,3}}-)?(?:small|large)|medium|smaller|larger",
        ["text-decoration"] = "underline|line-through|overline|none",
        ["white-space"] = "nowrap|pre|pre-wrap|normal",
        ["width"] = @"\d{1,4}px|\d{1,3}%|auto",
        ["max-width"] = @"\d{1,4}px|\d{1,3}%",
        ["padding"] = $"(?:(?:{Length})\\s?){{1,4}}",
        ["border-radius"] = Length,
        ["border-collapse"] = "collapse|separate",
    };

    private static readonly string[] s_sides = ["top", "right", "bottom", "left"];

    /// <summary>The attribute, and the classes that go with it.</summary>
    public static (string Style, string Classes) Of(string written)
    {
        var kept = new List<string>();
        TextColour? ink = null, ground = null;
        foreach (var declaration in written.Length > 2_000 ? [] : written.Split(';'))
        {
            var parts = declaration.Split(':', 2);
            var name = parts[0].Trim().ToLowerInvariant();
            var value = parts[^1].Replace("!important", "", StringComparison.OrdinalIgnoreCase).Trim().ToLowerInvariant();
            if (name == "color")
            {
                ink = TextColour.Parse(value) ?? ink;
            }
            else if (name is "background-color" or "background")
            {
                ground = TextColour.Parse(value) ?? ground;
            }
            else if (IsAllowed(name, value))
            {
                kept.Add($"{name}: {value}");
            }
        }

        var (style, classes) = Inks.Of(ink, ground);
        return (string.Join("; ", style.Length > 0 ? kept.Append(style) : kept), classes);
    }

    private static bool IsAllowed(string name, string value)
    {
        if (name == "border" || (name.StartsWith("border-", StringComparison.Ordinal) && s_sides.Contains(name["border-".Length..])))
        {
            return Border().IsMatch(value);
        }

        if (name.StartsWith("padding-", StringComparison.Ordinal) && s_sides.Contains(name["padding-".Length..]))
        {
            return Regex.IsMatch(value, $"^(?:{Length})$");
        }

        return s_values.TryGetValue(name, out var pattern) && Regex.IsMatch(value, $"^(?:{pattern})$", RegexOptions.CultureInvariant);
    }

    [GeneratedRegex(
        @"^(?:none|0|\d{1,2}px(?: (?:solid|dashed|dotted|double))?(?: (?:#[0-9a-f]{3,6}|[a-z]{3,20}))?)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Border();
}
