/// <summary>What the notebook showed, as text: markup without its tags, tables and sequences in columns,
/// anything else as it writes itself.</summary>
static class NotebookOutput
{
    private const System.Text.RegularExpressions.RegexOptions AnyCase =
        System.Text.RegularExpressions.RegexOptions.IgnoreCase | System.Text.RegularExpressions.RegexOptions.Singleline;

    public static DisplayedValue display(object? value, params string[] mimeTypes)
    {
        var text = TextOf(value);
        if (text.Length > 0)
        {
            Console.WriteLine(text + "\n");
        }

        return new DisplayedValue();
    }

    public static DisplayedValue Display<T>(this T value, params string[] mimeTypes) => display(value, mimeTypes);

    public static Markup HTML(string content) => new(content);

    public static void clear_output(bool wait = false)
    {
    }

    private static string TextOf(object? value) => value switch
    {
        null => "<null>",
        string text => text,
        Markup markup => WithoutTags(markup.Content),
        _ when (RegisteredMarkupOf(value) ?? MarkupOf(value)) is { } markup => WithoutTags(markup),
        IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        IEnumerable items => TableOf(items),
        _ => value.ToString() ?? "",
    };

    // What a library of the program told .NET Interactive of how its values look.
    private static string? RegisteredMarkupOf(object value)
    {
        var formatter = Type.GetType("Microsoft.DotNet.Interactive.Formatting.Formatter, Microsoft.DotNet.Interactive.Formatting");
        var registered = (IEnumerable?)formatter?.GetMethod("RegisteredFormatters")!.Invoke(null, [false]);
        var isKnown = registered?.Cast<object>()
            .Any(one => Property(one, "MimeType") is "text/html" && ((Type)Property(one, "Type")!).IsInstanceOfType(value));
        return isKnown == true
            ? (string?)formatter!.GetMethod("ToDisplayString", [typeof(object), typeof(string)])!.Invoke(null, [value, "text/html"])
            : null;

        static object? Property(object of, string name) => of.GetType().GetProperty(name)!.GetValue(of);
    }

    // The convention of .NET Interactive by which a type says how it looks: an attribute of this name.
    private static string? MarkupOf(object value)
    {
        var attribute = value.GetType()
            .GetCustomAttributes(inherit: true)
            .FirstOrDefault(candidate => candidate.GetType().Name == "TypeFormatterSourceAttribute");
        if (attribute?.GetType().GetProperty("FormatterSourceType")?.GetValue(attribute) is not Type sourceType)
        {
            return null;
        }

        var source = Activator.CreateInstance(sourceType, nonPublic: true)!;
        foreach (var formatter in (IEnumerable)sourceType.GetMethod("CreateTypeFormatters")!.Invoke(source, null)!)
        {
            var (type, writer) = (formatter.GetType(), new System.IO.StringWriter());
            if (type.GetProperty("MimeType")!.GetValue(formatter) is "text/html"
                && type.GetMethod("Format")!.Invoke(formatter, [value, writer]) is true)
            {
                return writer.ToString();
            }
        }

        return null;
    }

    private static string TableOf(IEnumerable items)
    {
        var values = items.Cast<object?>().ToList();
        var properties = values.FirstOrDefault(value => value is not null) is { } first && first is not (string or IFormattable)
            ? first.GetType().GetProperties().Where(property => property.GetIndexParameters().Length == 0).ToArray()
            : [];
        return properties.Length == 0
            ? string.Join("\n", values.Select(CellOf))
            : InColumns(
                [
                    [.. properties.Select(property => property.Name)],
                    .. values.Select(value => properties.Select(property => value is null ? "" : CellOf(property.GetValue(value))).ToList())
                ],
                [.. properties.Select(property => property.PropertyType.IsPrimitive || property.PropertyType == typeof(decimal))]);
    }

    private static string CellOf(object? value) => value switch
    {
        null => "",
        string text => text,
        IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        IEnumerable items => string.Join(", ", items.Cast<object?>().Select(CellOf)),
        _ => value.ToString() ?? "",
    };

    private static string WithoutTags(string html)
    {
        html = Replace(html, @"<(script|style|summary)\b.*?</\1\s*>", "");
        var (text, end) = (new StringBuilder(), 0);
        var tables = System.Text.RegularExpressions.Regex.Matches(html, @"<table\b.*?</table\s*>", AnyCase);
        foreach (System.Text.RegularExpressions.Match table in tables)
        {
            text.AppendLine(LinesOf(html[end..table.Index])).AppendLine(TextOfTable(table.Value));
            end = table.Index + table.Length;
        }

        return text.Append(LinesOf(html[end..])).ToString().Trim();
    }

    private static string TextOfTable(string html)
    {
        var rows = Find(html, @"<tr\b[^>]*>(.*?)(?=<tr\b|</tr|</table)")
            .Select(row => Find(row.Groups[1].Value, @"<t[hd]\b([^>]*)>(.*?)(?=<t[hd]\b|</t[hd]|$)").ToList())
            .ToList();
        var areNumbers = rows.LastOrDefault(row => row.Count > 1)?.Select(cell => cell.Groups[1].Value.Contains("num")).ToArray() ?? [];
        var caption = string.Concat(Find(html, "<caption[^>]*>(.*?)</caption").Select(found => LinesOf(found.Groups[1].Value) + "\n"));
        return caption
            + InColumns([.. rows.Select(row => row.Select(cell => LinesOf(cell.Groups[2].Value).Replace("\n", " ")).ToList())], areNumbers);
    }

    private static string InColumns(List<List<string>> rows, bool[] areNumbers)
    {
        var widths = Enumerable.Range(0, rows.Max(row => (int?)row.Count) ?? 0)
            .Select(column => rows.Max(row => column < row.Count ? row[column].Length : 0))
            .ToArray();
        return string.Join("\n", rows.Select(row => string.Join("  ", row.Select((cell, column) =>
            column < areNumbers.Length && areNumbers[column] ? cell.PadLeft(widths[column]) : cell.PadRight(widths[column]))).TrimEnd()));
    }

    private static string LinesOf(string html)
    {
        html = Replace(
            html.Replace("\r", "").Replace("\n", " "), @"</?(p|div|br|li|[uod]l|h[1-6]|pre|figure|figcaption|section|small)\b[^>]*>", "\n");
        var lines = System.Net.WebUtility.HtmlDecode(Replace(html, "<[^>]*>", ""))
            .Split('\n')
            .Select(line => Replace(line, @"\s+", " ").Trim());
        return string.Join("\n", lines.Where(line => line.Length > 0));
    }

    private static IEnumerable<System.Text.RegularExpressions.Match> Find(string html, string pattern) =>
        System.Text.RegularExpressions.Regex.Matches(html, pattern, AnyCase);

    private static string Replace(string html, string pattern, string by) =>
        System.Text.RegularExpressions.Regex.Replace(html, pattern, by, AnyCase);
}

/// <summary>A value that was displayed. What it is updated to is printed below it.</summary>
sealed class DisplayedValue
{
    public void Update(object? value) => NotebookOutput.display(value);
}

/// <summary>Markup to be shown as it is.</summary>
sealed record Markup(string Content);
