using System.Text.Json.Nodes;
using HealthKart.Notebooks.Html;

namespace HealthKart.Notebooks.Tests.Html;

/// <summary>Figures of which only the data are in the page.</summary>
internal sealed class SketchDrawing : FigureDrawing
{
    public const string LibraryText = "/* the library of sketches */\n";

    public override string Script => "drawSketches();\n";

    public override string Library => LibraryText;

    public override string Announcement => "sketchesAreReady();\n";

    public override IReadOnlySet<string> TraceTypes { get; } = new HashSet<string>(StringComparer.Ordinal) { "bar", "scatter" };

    public override bool IsAwaitedIn(string html) => html.Contains("class=\"sketch\"", StringComparison.Ordinal);

    public override void Write(JsonObject figure, TextWriter writer)
    {
        writer.WriteLine("<figure class=\"sketch\">");
        writer.WriteLine($"<script type=\"application/json\">{figure.ToJsonString()}</script></figure>");
    }
}
