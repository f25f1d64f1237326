using HealthKart.Plotly;

namespace HealthKart.Notebooks.Html;

/// <summary>Tells the scripts that this product writes from those of others, by every letter of them.</summary>
internal static class PageScripts
{
    /// <summary>Whether one of the scripts that the policy of a page lets run is none of ours.</summary>
    /// <param name="main">What stands in the page's body.</param>
    /// <param name="ownElements">Elements that are ours besides those of pages and figures.</param>
    public static bool AnyForeign(string main, IReadOnlyList<string> ownElements)
    {
        string[] elements = [.. PageWriter.Scripts(), FigureScript.Element, .. Setups(), .. ownElements];
        string[] own = [.. elements.Select(Text), PlotlyScript.Text];
        return ContentSecurityPolicy.ScriptsOf(main)
            .Any(script => !script.Span.IsWhiteSpace() && !own.Any(text => script.Span.SequenceEqual(text)));
    }

    // Whole, and what is left of it where the page has plotly.js already.
    private static string[] Setups() => [PlotlySetup.Element, PlotlySetup.Element.Replace(PlotlyScript.Text, "", StringComparison.Ordinal)];

    // What an output holds has the page's line endings.
    private static string Text(string element)
    {
        var text = element.ReplaceLineEndings("\n");
        return text[(text.IndexOf('>', StringComparison.Ordinal) + 1)..text.LastIndexOf("</script", StringComparison.Ordinal)];
    }
}
