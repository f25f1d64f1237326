namespace HealthKart.Notebooks.Html;

/// <summary>Tells the scripts of a page and its design from those of others, by every letter of them.</summary>
internal static class PageScripts
{
    /// <summary>Whether one of the scripts that the policy of a page lets run is neither the page's own nor its design's.</summary>
    /// <param name="main">What stands in the page's body.</param>
    /// <param name="design">The page's design.</param>
    public static bool AnyForeign(string main, PageDesign design)
    {
        string[] own = [.. Own(design)];
        return ContentSecurityPolicy.ScriptsOf(main)
            .Any(script => !script.Span.IsWhiteSpace() && !own.Any(text => script.Span.SequenceEqual(text)));
    }

    private static IEnumerable<string> Own(PageDesign design)
    {
        string[] ofOutputs = [.. design.OwnScriptElements.Select(Text)];
        var own = PageWriter.Scripts(design.Figures).Select(Text).Concat(ofOutputs);

        // An output may bring plotly.js alone, or within a script, which loses it where the page has it already.
        return design.Figures is { Library: var library }
            ? own.Append(library).Concat(ofOutputs.Select(text => text.Replace(library, "", StringComparison.Ordinal)))
            : own;
    }

    // What an output holds has the page's line endings.
    private static string Text(string element)
    {
        var text = element.ReplaceLineEndings("\n");
        return text[(text.IndexOf('>', StringComparison.Ordinal) + 1)..text.LastIndexOf("</script", StringComparison.Ordinal)];
    }
}
