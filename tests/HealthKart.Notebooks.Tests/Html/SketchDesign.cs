using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Html;

namespace HealthKart.Notebooks.Tests.Html;

/// <summary>A design of a few words, which shows what the page makes of any design.</summary>
internal sealed class SketchDesign : PageDesign
{
    public const string PreparationMimeType = "application/x-sketch-setup+json";

    /// <summary>A script of this design's outputs, with the library in it.</summary>
    public const string OwnElement = $"<script>\nbefore('₹');\n{SketchDrawing.LibraryText}after();\n</script>\n";

    /// <summary>What each output brings, and the page has already.</summary>
    public const string Repeat = "<style>\n.sketch { color: inherit; }\n</style>\n";

    public static HtmlExportOptions Options { get; } = new() { Design = new SketchDesign() };

    public override string Generator => "A <sketch>";

    public override string Style => ".sketch { color: inherit; }\n";

    public override string PaperFont => "'Sketch Sans', serif";

    public override string PaperColor => "#123456";

    public override FigureDrawing Figures { get; } = new SketchDrawing();

    public override IReadOnlyList<string> OwnScriptElements => [OwnElement];

    public override bool IsPreparation(MimeBundle output) => output.Contains(PreparationMimeType);

    public override string WithoutRepeats(string html) => html.Replace(Repeat, "", StringComparison.Ordinal);
}
