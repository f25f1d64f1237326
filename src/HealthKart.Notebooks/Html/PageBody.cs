using System.Text;
using HealthKart.Notebooks.Running;

namespace HealthKart.Notebooks.Html;

/// <summary>What has been written of a page so far, and what its head must know about it.</summary>
internal sealed class PageBody(PageDesign design)
{
    // Scripts of the page and of its figures look for what has these names, also among what the window knows.
    private static readonly string[] s_ownIds = ["hk-", "healthkart", "plotly", "sidebar", ErrorMarkers.Anchor];

    private readonly HashSet<string> _anchors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _lastNumbers = new(StringComparer.Ordinal);

    /// <summary>The cells as HTML.</summary>
    public StringBuilder Html { get; } = new();

    /// <summary>The headings, from top to bottom.</summary>
    public List<Heading> Headings { get; } = [];

    /// <summary>Whether a figure waits for plotly.js.</summary>
    public bool HasFigures { get; set; }

    /// <summary>Whether there is a formula to typeset.</summary>
    public bool HasFormulas { get; set; }

    /// <summary>Whether there is code that a reader may unfold.</summary>
    public bool HasCode { get; set; }

    /// <summary>Whether an output brought plotly.js itself.</summary>
    public bool HasPlotly { get; private set; }

    /// <summary>Whether an output has a script in an attribute.</summary>
    public bool HasInlineScripts { get; set; }

    /// <summary>The places that links of the notebook lead to, as they are written after the <c>#</c>.</summary>
    public IReadOnlySet<string> LinkedPlaces { get; init; } = new HashSet<string>();

    /// <summary>Whether a link of the notebook leads to a place.</summary>
    public bool IsLinked(string id) => LinkedPlaces.Contains(id);

    /// <summary>Takes an id for a place that the notebook's text marks.</summary>
    /// <returns>False where the page has it already or keeps it for itself.</returns>
    public bool TryAddPlace(string id) =>
        id.Length is > 0 and <= 200
        && !id.Any(char.IsWhiteSpace)
        && !s_ownIds.Any(own => id.StartsWith(own, StringComparison.OrdinalIgnoreCase))
        && _anchors.Add(id);

    /// <summary>Adds a heading and finds an id for it that no other has.</summary>
    public Heading AddHeading(int level, string text)
    {
        var heading = new Heading(level, text, FreeAnchor(Slug(text)));
        Headings.Add(heading);
        return heading;
    }

    /// <summary>Adds a chapter that an output has under an id of its own; nothing where the page has the id already.</summary>
    public void AddChapter(string anchor, string text)
    {
        if (_anchors.Add(anchor))
        {
            Headings.Add(new Heading(2, text, anchor));
        }
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

    /// <summary>Takes the headings from an index on out of the contents: their text stands in the page without them.</summary>
    public void RemoveHeadings(int from) => Headings.RemoveRange(from, Headings.Count - from);

    // The search goes on where the last one for the same words ended: every number up to there is taken.
    private string FreeAnchor(string slug)
    {
        var number = _lastNumbers.GetValueOrDefault(slug);
        string anchor;
        do
        {
            number++;
            anchor = number == 1 ? slug : $"{slug}-{number}";
        }
        while (!_anchors.Add(anchor));

        _lastNumbers[slug] = number;
        return anchor;
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
