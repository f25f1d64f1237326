using HealthKart.Notebooks.Documents;

namespace HealthKart.Notebooks.Sessions;

/// <summary>The parts of cells that no kernel runs: they are shown as they stand, or run where they are shown.</summary>
internal static class ShownSection
{
    /// <summary>What a part of a cell in another language than C# shows.</summary>
    public static DisplayOutput Of(CellSection section) => new(section.Language switch
    {
        CellLanguage.Html => new MimeBundle("text/html", section.Text),
        CellLanguage.Markdown => new MimeBundle("text/markdown", section.Text),
        // Whoever cannot draw it shows what it was made of.
        CellLanguage.Mermaid => new MimeBundle([new("text/vnd.mermaid", section.Text), new("text/plain", section.Text)]),
        CellLanguage.JavaScript => new MimeBundle("text/html", $"<script type=\"text/javascript\">{section.Text}</script>"),
        _ => throw new ArgumentOutOfRangeException(nameof(section), section.Language, null),
    });
}
