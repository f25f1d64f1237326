namespace HealthKart.Notebooks.Html;

/// <summary>What an export of a notebook to HTML shows, and how.</summary>
public sealed record HtmlExportOptions
{
    /// <summary>How the page looks and draws its figures; <see cref="PageDesign.Plain"/> when nothing else is said.</summary>
    public PageDesign Design { get; init; } = PageDesign.Plain;

    /// <summary>The page's title; when null, the notebook's first heading, else its name.</summary>
    public string? Title { get; init; }

    /// <summary>Whether the code is in the page, folded. A report for readers who do not program may go without.</summary>
    public bool ShowCode { get; init; } = true;

    /// <summary>
    /// The tag of the cells that are shown alone, as an excerpt whose body has the tag as its class; <c>null</c>: all cells are shown.
    /// </summary>
    public string? OnlyTag { get; init; }

    /// <summary>Whether the code that is in the page is unfolded, as for paper, where nobody can.</summary>
    public bool UnfoldCode { get; init; }

    /// <summary>
    /// Whether HTML in outputs, scripts included, goes into the page as it is. True suits a notebook that was just run; false shows
    /// such outputs by their other mime types, for a notebook of unknown origin.
    /// </summary>
    public bool TrustOutputs { get; init; } = true;
}
