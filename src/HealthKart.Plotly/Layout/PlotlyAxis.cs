using System.Text.Json.Nodes;

namespace HealthKart.Plotly;

/// <summary>One of the two axes of a figure.</summary>
public sealed record PlotlyAxis
{
    /// <summary>What the axis measures, with its unit; <c>null</c> where the labels say it.</summary>
    public string? Title { get; init; }

    /// <summary>Linear, logarithmic or dates.</summary>
    public AxisScale Scale { get; init; }

    /// <summary>Marks of one's own, for example amounts in lakh and crore; <c>null</c> leaves them to plotly.</summary>
    public IReadOnlyList<AxisTick>? Ticks { get; init; }

    /// <summary>What stands before each number, for example <c>₹</c>.</summary>
    public string? Prefix { get; init; }

    /// <summary>What stands after each number, for example <c>×</c>.</summary>
    public string? Suffix { get; init; }

    /// <summary>The d3 format of the numbers or dates, for example <c>,.0f</c> or <c>%b %Y</c>.</summary>
    public string? Format { get; init; }

    /// <summary>Where the axis begins, as a value; used when <see cref="Maximum"/> is given too.</summary>
    public double? Minimum { get; init; }

    /// <summary>Where the axis ends, as a value; used when <see cref="Minimum"/> is given too.</summary>
    public double? Maximum { get; init; }

    /// <summary>Runs the other way: the first label of a list of bars on top.</summary>
    public bool Reversed { get; init; }

    /// <summary>Draws lines across the figure at the marks.</summary>
    public bool Grid { get; init; } = true;

    /// <summary>An axis of labels: place <c>i</c> carries label <c>i</c>.</summary>
    /// <param name="labels">Names from the data, shown as they stand and cut where too long.</param>
    /// <param name="firstOnTop">For horizontal bars: the first label on top.</param>
    public static PlotlyAxis Labelled(IEnumerable<string> labels, bool firstOnTop = false) => Labelled(labels.Select(static label => (label, (string?)null)), firstOnTop);

    /// <summary>An axis of labels of two lines: place <c>i</c> carries label <c>i</c>.</summary>
    /// <param name="labels">Names from the data with what stands beneath each; <c>null</c>: nothing.</param>
    /// <param name="firstOnTop">For horizontal bars: the first label on top.</param>
    public static PlotlyAxis Labelled(IEnumerable<(string Label, string? Below)> labels, bool firstOnTop = false)
    {
        AxisTick[] ticks = [.. labels.Select(static (label, place) => new AxisTick(place, label.Label) { Below = label.Below })];
        return new() { Ticks = ticks, Reversed = firstOnTop, Grid = false, Minimum = -0.5, Maximum = ticks.Length - 0.5 };
    }

    /// <summary>The place of a value on this axis as annotations name it.</summary>
    internal double Place(double value) => Scale == AxisScale.Log ? Math.Log10(value) : value;

    internal JsonObject ToJson()
    {
        var json = new JsonObject
        {
            ["type"] = Scale switch { AxisScale.Log => "log", AxisScale.Date => "date", _ => "linear" },
            ["automargin"] = true,
            ["showgrid"] = Grid,
            ["gridcolor"] = Palette.Line.OnScreen,
            ["zeroline"] = false,
            ["linecolor"] = Palette.Line.OnScreen,
            ["tickfont"] = new JsonObject { ["color"] = Palette.Text.OnScreen },
            ["ticks"] = "",
            ["ticklabelstandoff"] = 6,
            ["autotickangles"] = new JsonArray(0, -35, -90),
            ["fixedrange"] = Ticks is not null && !Grid,
        };
        json.With("title", Title is null ? null : TitleJson(Title));
        json.With("tickprefix", Prefix is null ? null : PlotlyText.Escape(Prefix));
        json.With("ticksuffix", Suffix is null ? null : PlotlyText.Escape(Suffix));
        json.With("tickformat", Format);
        AddTicks(json);
        AddRange(json);
        return json;
    }

    private static JsonObject TitleJson(string title) => new()
    {
        ["text"] = PlotlyText.Escape(title),
        ["font"] = new JsonObject { ["color"] = Palette.Muted.OnScreen, ["size"] = 12 },
        ["standoff"] = 12,
    };

    private void AddTicks(JsonObject json)
    {
        if (Ticks is null)
        {
            return;
        }

        json["tickmode"] = "array";
        json["tickvals"] = new JsonArray([.. Ticks.Select(static tick => PlotlyValues.Number(tick.Value))]);
        json["ticktext"] = Json.Array(Ticks.Select(static tick => tick.Label));
    }

    private void AddRange(JsonObject json)
    {
        if (Minimum is { } minimum && Maximum is { } maximum)
        {
            var (first, last) = Reversed ? (maximum, minimum) : (minimum, maximum);
            json["range"] = new JsonArray(PlotlyValues.Number(Place(first)), PlotlyValues.Number(Place(last)));
        }
        else if (Reversed)
        {
            json["autorange"] = "reversed";
        }
    }
}
