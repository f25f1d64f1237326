using System.Net;
using System.Text.Json.Nodes;

namespace HealthKart.Report.Tests.Figures;

/// <summary>A series of a drawn figure.</summary>
internal sealed record DrawnSeries(JsonObject Json)
{
    public string Type => (string)Json["type"]!;

    public string? Mode => (string?)Json["mode"];

    public string? Name => WebUtility.HtmlDecode((string?)Json["name"]);

    public string? Symbol => (string?)Json["marker"]?["symbol"];

    public bool IsDashed => (string?)Json["line"]?["dash"] == "dash";

    public int Count => Json["x"]!.AsArray().Count;

    public IReadOnlyList<string> Texts => [.. Json["text"]!.AsArray().Select(static text => WebUtility.HtmlDecode((string)text!).Trim())];
}
