using System.Text.Json.Nodes;

namespace HealthKart.Notebooks.Html;

/// <summary>How a page draws plotly's figures: with one script and one plotly.js, which are in the page only when it has figures.</summary>
public abstract class FigureDrawing
{
    /// <summary>
    /// The script that draws the page's figures as soon as there is a plotly.js. It runs before the outputs, since one of them may have
    /// figures that it draws by itself.
    /// </summary>
    /// <remarks>
    /// The page tells it of another theme by the window's event <c>healthkart-theme</c>. The PDF export waits for
    /// <c>window.healthKartFigures.forPaper()</c>, where the script defines it.
    /// </remarks>
    public abstract string Script { get; }

    /// <summary>plotly.js, as the outputs that bring it themselves have it.</summary>
    public abstract string Library { get; }

    /// <summary>The script, at the end of the page, that says that there is a plotly.js.</summary>
    public abstract string Announcement { get; }

    /// <summary>The types of traces that the page's plotly.js draws. It would draw others as a line, without a word.</summary>
    public abstract IReadOnlySet<string> TraceTypes { get; }

    /// <summary>Whether there are figures in the HTML of an output that <see cref="Script"/> is to draw.</summary>
    /// <param name="html">The output.</param>
    public abstract bool IsAwaitedIn(string html);

    /// <summary>Writes a figure as HTML, with its data, for <see cref="Script"/>.</summary>
    /// <param name="figure">plotly's JSON.</param>
    /// <param name="writer">Where to, with <c>\n</c> as its line break.</param>
    public abstract void Write(JsonObject figure, TextWriter writer);
}
