using System.Text;

namespace HealthKart.Notebooks.Html;

/// <summary>What has been written of a page so far, and what its head must know about it.</summary>
internal sealed class PageBody(PageDesign design)
{
    private readonly HashSet<string> _anchors = new(StringComparer.Ordinal);

    /// <summary>The cells as HTML.</summary>
    public StringBuilder Html { get; } = new();

    /// <summary>The headings, from top to bottom.</summary>
    public List<Heading> Headings { get; } = [];

    /// <summary>Whether a figure waits for plotly.js.</summary>
    public bool HasFigures { get; set; }

    /// <summary>Whether there is code that a reader may unfold.</summary>
    public bool HasCode { get; set; }

    /// <summary>Whether an output brought plotly.js itself.</summary>
    public bool HasPlotly { get; private set; }

    /// <summary>Adds a heading and finds an id for it that no other has.</summary>
    public Heading AddHeading(int level, string text)
    {
        var slug = Slug(text);
        var anchor = slug;
        for (var number = 2; !_anchors.Add(anchor); number++)
        {
            anchor = $"{slug}-{number}";
        }

        var heading = new Heading(level, text, anchor);
        Headings.Add(heading);
        return heading;
    }

    /// <summary>The HTML of an output without what the page has already: what the design knows of, and a second plotly.js.</summary>
    public string WithoutRepeats(string html)
    {
        html = design.WithoutRepeats(html);
        if (design.Figures is not { } figures)
        {
            return html;
        }

        HasFigures |= figures.IsAwaitedIn(html);
        var plotly = html.IndexOf(figures.Library, StringComparison.Ordinal);
        if (plotly < 0)
        {
            return html;
        }

        var rest = plotly + figures.Library.Length;
        var later = html[rest..].Replace(figures.Library, "", StringComparison.Ordinal);
        var first = HasPlotly ? "" : figures.Library;
        HasPlotly = true;
        return html[..plotly] + first + later;
    }

    // As GitHub makes them, so that a link written in the notebook works in both.
    private static string Slug(string text)
    {
        var slug = new StringBuilder();
        foreach (var character in text.Trim().ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(character) || character is '-' or '_')
            {
                slug.Append(character);
            }
            else if (character == ' ')
            {
                slug.Append('-');
            }
        }

        return slug.Length == 0 ? "section" : slug.ToString();
    }
}
