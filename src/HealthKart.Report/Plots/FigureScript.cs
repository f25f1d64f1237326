using System.Text.Json;
using HealthKart.Report.Looks;
using HealthKart.Report.Words;

namespace HealthKart.Report.Plots;

/// <summary>The script that draws every figure of a page as soon as the page has plotly.js.</summary>
/// <remarks>It may run many times on one page (a notebook's setup may be shown again): a figure is drawn once.</remarks>
public static class FigureScript
{
    /// <summary>The script's text, a few kilobytes.</summary>
    public static string Text { get; } = EmbeddedText.Read("figures.js")
        .Replace("PAPER_COLOURS", PaperColours(), StringComparison.Ordinal)
        .Replace("FIGURE_WORDS", FigureWords.Json, StringComparison.Ordinal);

    /// <summary>The script as an element. The HTML export takes it out of outputs, since its page has it once.</summary>
    public static string Element { get; } = $"<script>\n{Text}</script>\n";

    /// <summary>What an output with a figure ends with: the figure is drawn where the script ran before, and else when it runs.</summary>
    public const string DrawElement = "<script>window.healthKartFigures?.draw();</script>\n";

    private static string PaperColours() =>
        JsonSerializer.Serialize(Palette.All.ToDictionary(static color => color.OnScreen, static color => color.OnPaper));
}
