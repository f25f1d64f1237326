using System.Text.Json.Nodes;
using HealthKart.Report.Looks;
using HealthKart.Report.Plots;

namespace HealthKart.Report.Formatting;

/// <summary>
/// The title of a chart and how to read it, twice: in <c>layout.meta</c> for the HTML around the drawing, and within the drawing for
/// viewers that draw the JSON alone. A title that the chart's author set is the title;
/// the words that a chart does not bring are read from it.
/// </summary>
internal static class ChartTitle
{
    private const int HowToReadWidth = 110;
    private const int TitlePadding = 26;
    private const int LineHeight = 21;
    private const string LineBreak = "<br>";

    internal static void Apply(JsonArray data, JsonObject layout)
    {
        if (layout["meta"] is not (null or JsonObject))
        {
            // What somebody keeps there himself is none of these words.
            return;
        }

        var meta = layout["meta"] as JsonObject ?? [];
        layout["meta"] = meta;
        var own = OwnTitle(layout);
        if (own is not null)
        {
            meta["title"] = PlotlyText.Plain(own);
        }

        AddMissing(meta, data, layout);
        AddTitle(layout, meta, own);
    }

    private static string? OwnTitle(JsonObject layout)
    {
        if (layout["title"] is JsonValue text)
        {
            layout["title"] = new JsonObject { ["text"] = text.DeepClone() };
        }

        return PlotlyJson.TextOf(layout["title"] as JsonObject, "text");
    }

    private static void AddMissing(JsonObject meta, JsonArray data, JsonObject layout)
    {
        if (!meta.ContainsKey("top"))
        {
            meta["top"] = data.Count(static trace => PlotlyJson.TextOf(trace as JsonObject, "name") is not null) > 1
                ? FigureChart.TopWithLegend
                : FigureChart.TopWithout;
        }

        if (!meta.ContainsKey("table") && TraceTable.Of(data, layout) is { } table)
        {
            meta["table"] = PlotlyJson.Of(table.ToMembers());
        }
    }

    private static void AddTitle(JsonObject layout, JsonObject meta, string? own)
    {
        var top = (int)meta["top"]!;
        if ((own ?? PlotlyJson.TextOf(meta, "title")) is not { } text)
        {
            Space(layout, top);
            return;
        }

        var title = own ?? PlotlyText.Title(text);
        var how = PlotlyJson.TextOf(meta, "howToRead") is { } reading ? PlotlyText.Wrap(reading, HowToReadWidth) : null;
        var space = TitlePadding + (LineHeight * (Lines(title) + Lines(how))) + top;
        var looks = layout["title"] as JsonObject ?? [];
        layout["title"] = looks;
        looks["text"] = how is null ? title : $"{title}{LineBreak}<span style=\"font-size:12px\">{how}</span>";
        AddLooks(looks);
        Space(layout, space);
    }

    // Where the author placed his title, it stays.
    private static void AddLooks(JsonObject title)
    {
        ChartLooks.Fill(title, new JsonObject
        {
            ["x"] = 0.01,
            ["xanchor"] = "left",
            ["y"] = 1,
            ["yref"] = "container",
            ["yanchor"] = "top",
            ["pad"] = new JsonObject { ["t"] = TitlePadding },
            ["font"] = new JsonObject { ["size"] = 16, ["color"] = Palette.Text.OnScreen },
        });
    }

    // The height of a drawing does not count its title.
    private static void Space(JsonObject layout, int space)
    {
        var margin = layout["margin"] as JsonObject ?? [];
        layout["margin"] = margin;
        if (margin.ContainsKey("t"))
        {
            return;
        }

        margin["t"] = space;
        if (layout["height"] is JsonValue height && height.TryGetValue(out int pixels))
        {
            layout["height"] = pixels + space;
        }
    }

    private static int Lines(string? text) => text is null ? 0 : text.Split(LineBreak).Length;
}
