namespace HealthKart.Notebooks.Html;

/// <summary>What an export of a notebook to HTML shows.</summary>
public sealed record HtmlExportOptions
{
    /// <summary>The page's title; when null, the notebook's first heading, else its name.</summary>
    public string? Title { get; init; }

    /// <summary>Whether the code is in the page, folded. A report for readers who do not program may go without.</summary>
    public bool ShowCode { get; init; } = true;

    /// <summary>Whether the code that is in the page is unfolded, as for paper, where nobody can.</summary>
    public bool UnfoldCode { get; init; }

    /// <summary>
    /// Whether HTML in outputs, scripts included, goes into the page as it is. True suits a notebook that was just run; false shows
    /// such outputs by their other mime types, for a notebook of unknown origin.
    /// </summary>
    public bool TrustOutputs { get; init; } = true;

    /// <summary>
    /// Script elements of outputs that the caller knows for its own, from tag to tag; for <see cref="HtmlPage.HasForeignScripts"/> they do
    /// not count.
    /// </summary>
    public IReadOnlyList<string> OwnScriptElements { get; init; } = [];
}
