using HealthKart.Notebooks.Documents;

namespace HealthKart.Notebooks.Html;

/// <summary>
/// How a page looks, and what it must know of the outputs in it: the export itself knows neither whose they are nor how figures are drawn.
/// </summary>
/// <remarks>
/// The page's own rules, for its prose, contents and code, come after those of the design and have no colours but the design's variables:
/// <c>--hk-background</c>, <c>--hk-surface</c>, <c>--hk-raised</c>, <c>--hk-line</c>, <c>--hk-text</c>, <c>--hk-muted</c>,
/// <c>--hk-accent</c>, <c>--hk-accent-deep</c>, <c>--hk-warning</c>, <c>--hk-series-2</c>, <c>--hk-series-3</c>, <c>--hk-series-6</c>, and
/// <c>--hk-font</c>, the typefaces.
/// </remarks>
public abstract class PageDesign
{
    /// <summary>The class of the element that an output stands in.</summary>
    public const string OutputClass = "hk-out";

    /// <summary>
    /// A design of text, tables and pictures, for notebooks of any origin; figures show what else their outputs hold, or their numbers.
    /// </summary>
    public static PageDesign Plain { get; } = new PlainDesign();

    /// <summary>The program or project that the page names as its maker.</summary>
    public abstract string Generator { get; }

    /// <summary>
    /// CSS: the variables of the page, in the theme of <c>data-hk-theme</c> (<c>dark</c> or <c>light</c>) at its root and in print, and the
    /// rules for what the export writes around outputs and into them: <c>.hk-out</c>, <c>.hk-error</c> and <c>.hk-table</c>.
    /// </summary>
    public abstract string Style { get; }

    /// <summary>The typefaces, as CSS names them, where the stylesheet does not reach: at the foot of a printed page.</summary>
    public abstract string PaperFont { get; }

    /// <summary>The colour, as CSS names it, of the foot of a printed page.</summary>
    public abstract string PaperColor { get; }

    /// <summary>How plotly's figures are drawn; when null, they are not.</summary>
    public virtual FigureDrawing? Figures => null;

    /// <summary>
    /// Whether an output shows nothing: it prepares a notebook's own page for those that follow, and this page is prepared.
    /// </summary>
    /// <param name="output">The output by its mime types.</param>
    public virtual bool IsPreparation(MimeBundle output) => false;

    /// <summary>
    /// The scripts, as elements, that the design's own outputs bring into a page: for <see cref="HtmlPage.HasForeignScripts"/> they do not
    /// count, nor do those of <see cref="Figures"/>.
    /// </summary>
    public virtual IReadOnlyList<string> OwnScriptElements => [];

    /// <summary>
    /// The HTML of an output without what each output brings for itself and this page has once: styles, the script that draws figures.
    /// </summary>
    /// <param name="html">The output, with <c>\n</c> between its lines.</param>
    public virtual string WithoutRepeats(string html) => html;
}
