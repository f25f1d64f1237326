using System.Text.Json.Nodes;
using HealthKart.Report.Looks;

namespace HealthKart.Report.Formatting;

/// <summary>
/// The looks of every chart: colours, type, margins, the words under the pointer. What a chart has already stays as it is.
/// </summary>
internal static class ChartLooks
{
    private const int Height = 400;

    internal static void Apply(JsonArray data, JsonObject layout, JsonObject config)
    {
        Fill(config, Config());
        if (layout.ContainsKey("template"))
        {
            // Somebody chose other looks.
            return;
        }

        Fill(layout, Layout());
        foreach (var (name, axis) in layout.Where(static member => IsAxis(member.Key)).ToList())
        {
            if (axis is JsonObject members)
            {
                FillAxis(members);
            }
        }

        if (data.Any(HasHeat))
        {
            Fill(layout, new JsonObject { ["colorscale"] = Scale() });
        }
    }

    /// <summary>Gives a chart what it does not have, member by member.</summary>
    internal static void Fill(JsonObject target, JsonObject looks)
    {
        foreach (var (name, value) in looks.ToList())
        {
            if (target[name] is JsonObject members && value is JsonObject further)
            {
                Fill(members, further);
            }
            else if (!target.ContainsKey(name))
            {
                looks.Remove(name);
                target[name] = value;
            }
        }
    }

    private static void FillAxis(JsonObject axis)
    {
        if (axis["title"] is JsonValue text)
        {
            axis["title"] = new JsonObject { ["text"] = text.DeepClone() };
        }

        Fill(axis, Axis());
        if (axis["title"] is JsonObject title)
        {
            Fill(
                title,
                new JsonObject { ["font"] = new JsonObject { ["color"] = Palette.Muted.OnScreen, ["size"] = 12 }, ["standoff"] = 12 });
        }
    }

    private static bool IsAxis(string name) =>
        name.StartsWith("xaxis", StringComparison.Ordinal) || name.StartsWith("yaxis", StringComparison.Ordinal);

    private static bool HasHeat(JsonNode? trace) =>
        trace is JsonObject members && members.ContainsKey("z") && !members.ContainsKey("colorscale") && !members.ContainsKey("coloraxis");

    private static JsonObject Layout() => new()
    {
        ["autosize"] = true,
        ["height"] = Height,
        ["paper_bgcolor"] = Palette.Background.OnScreen,
        ["plot_bgcolor"] = Palette.Background.OnScreen,
        ["colorway"] = new JsonArray([.. Palette.Series.Select(static color => JsonValue.Create(color.OnScreen))]),
        ["font"] = Font(),
        ["margin"] = new JsonObject { ["l"] = 8, ["r"] = 24, ["b"] = 8, ["pad"] = 0 },
        ["xaxis"] = new JsonObject(),
        ["yaxis"] = new JsonObject(),
        ["legend"] = new JsonObject { ["orientation"] = "h", ["x"] = 0, ["xanchor"] = "left", ["y"] = 1.02, ["yanchor"] = "bottom" },
        ["hovermode"] = "closest",
        ["hoverlabel"] = HoverLabel(),
        ["modebar"] = new JsonObject
        {
            ["bgcolor"] = Palette.Background.OnScreen,
            ["color"] = Palette.Muted.OnScreen,
            ["activecolor"] = Palette.Accent.OnScreen,
        },
    };

    private static JsonObject Font() => new() { ["family"] = Palette.FontFamily, ["size"] = 13, ["color"] = Palette.Text.OnScreen };

    // Without a limit of its own plotly cuts a name after 15 characters, in the middle of an entity too.
    private static JsonObject HoverLabel() => new()
    {
        ["bgcolor"] = Palette.Surface.OnScreen,
        ["bordercolor"] = Palette.AccentDeep.OnScreen,
        ["font"] = Font(),
        ["align"] = "left",
        ["namelength"] = -1,
    };

    private static JsonObject Axis() => new()
    {
        ["automargin"] = true,
        ["gridcolor"] = Palette.Line.OnScreen,
        ["zeroline"] = false,
        ["linecolor"] = Palette.Line.OnScreen,
        ["tickfont"] = new JsonObject { ["color"] = Palette.Text.OnScreen },
        ["ticks"] = "",
        ["ticklabelstandoff"] = 6,
        ["autotickangles"] = new JsonArray(0, -35, -90),
    };

    private static JsonObject Scale() => new()
    {
        ["sequential"] = new JsonArray(
            new JsonArray(0, Palette.Surface.OnScreen),
            new JsonArray(0.5, Palette.AccentDeep.OnScreen),
            new JsonArray(1, Palette.Accent.OnScreen)),
    };

    private static JsonObject Config() => new()
    {
        ["displaylogo"] = false,
        ["responsive"] = true,
        ["locale"] = "en-IN",
        ["locales"] = new JsonObject
        {
            ["en-IN"] = new JsonObject
            {
                ["dictionary"] = new JsonObject(),
                // Lakh and crore: 12,34,567.
                ["format"] = new JsonObject { ["grouping"] = new JsonArray(3, 2, 2) },
            },
        },
    };
}
