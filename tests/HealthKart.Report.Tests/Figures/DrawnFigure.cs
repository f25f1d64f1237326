using System.Text.Json.Nodes;
using Microsoft.DotNet.Interactive.Formatting;
using Plotly.NET;

namespace HealthKart.Report.Tests.Figures;

/// <summary>A chart as a notebook gives it to plotly.js: its words, its table, its series.</summary>
internal sealed class DrawnFigure
{
    public const string MimeType = "application/vnd.plotly.v1+json";

    public DrawnFigure(GenericChart chart)
    {
        ReportSetup.Use();
        Json = JsonNode.Parse(chart.ToDisplayString(MimeType))!.AsObject();
    }

    public JsonObject Json { get; }

    public string Title => (string)Meta["title"]!;

    public string HowToRead => (string)Meta["howToRead"]!;

    public string AltText => (string)Meta["alt"]!;

    public IReadOnlyList<string> Columns => Texts(Meta["table"]!["columns"]);

    public IReadOnlyList<string[]> Rows => [.. Meta["table"]!["rows"]!.AsArray().Select(Texts)];

    public int RowCount => (int)Meta["table"]!["rowCount"]!;

    /// <summary>What is drawn, lines that it is held against included, words alone left out.</summary>
    public IReadOnlyList<DrawnSeries> Series => [.. All.Where(static series => series.Mode != "text")];

    /// <summary>The texts that stand by themselves.</summary>
    public IReadOnlyList<string> Words => [.. All.Where(static series => series.Mode == "text").SelectMany(static series => series.Texts)];

    /// <summary>The names of dashed lines.</summary>
    public IReadOnlyList<string?> Lines => [.. All.Where(static series => series.IsDashed).Select(static series => series.Name)];

    public JsonObject X => Json["layout"]!["xaxis"]!.AsObject();

    public JsonObject Y => Json["layout"]!["yaxis"]!.AsObject();

    public IReadOnlyList<(string Text, string? Below)> XTicks => Ticks(X);

    public IReadOnlyList<(string Text, string? Below)> YTicks => Ticks(Y);

    /// <summary>The height of the drawing, its title not counted.</summary>
    public int Height => (int)Json["layout"]!["height"]! - (int)Json["layout"]!["margin"]!["t"]!;

    private JsonObject Meta => Json["layout"]!["meta"]!.AsObject();

    private IEnumerable<DrawnSeries> All => Json["data"]!.AsArray().Select(static trace => new DrawnSeries(trace!.AsObject()));

    private static string[] Texts(JsonNode? texts) => [.. texts!.AsArray().Select(static text => (string)text!)];

    private static (string Text, string? Below)[] Ticks(JsonObject axis) =>
        [
            .. Texts(axis["ticktext"])
                .Select(static label => label.Split("<br>"))
                .Select(static lines => (Decoded(lines[0]), lines.Length > 1 ? Decoded(lines[1]) : null)),
        ];

    private static string Decoded(string text) => System.Net.WebUtility.HtmlDecode(text);
}
