using System.Text.Json.Nodes;

namespace HealthKart.Plotly;

/// <summary>Bars on a labelled axis: bar <c>i</c> stands at the axis' label <c>i</c>.</summary>
/// <param name="Values">The lengths of the bars; <c>null</c> leaves a gap.</param>
public sealed record BarTrace(PlotlyValues Values) : PlotlyTrace
{
    /// <summary>The opacity of bars with intervals over them, for series that stand for their colours in a legend.</summary>
    public const double OpacityBehindErrors = 0.62;

    /// <summary>Bars from left to right, labels beside them: for names. Otherwise upright.</summary>
    public bool Horizontal { get; init; }

    /// <summary>A colour for each bar instead of <see cref="PlotlyTrace.Color"/>.</summary>
    public IReadOnlyList<PaletteColor>? Colors { get; init; }

    /// <summary>The intervals drawn over the bars; the bars' text then stands beyond them, so this is for one series alone.</summary>
    public ErrorBars? Errors { get; init; }

    internal override IEnumerable<JsonObject> ToJson()
    {
        var (length, place) = Horizontal ? ("x", "y") : ("y", "x");
        var json = Start("bar");
        json["orientation"] = Horizontal ? "h" : "v";
        json[place] = PlotlyValues.Places(Values.Count).ToJson();
        json[length] = Values.ToJson();
        JsonNode color = Colors is null ? Color.OnScreen : Json.Array(Colors.Select(static color => color.OnScreen));
        // On a bar in its full colour a whisker could not be seen.
        json["marker"] = new JsonObject { ["color"] = color }.With("opacity", Errors is null ? null : OpacityBehindErrors);
        json.With("error_" + length, Errors?.ToJson());
        if (Text is not null && Errors is null)
        {
            json.With("text", Json.Array(Text.Select(static text => PlotlyText.Label(text))));
            json.With("textposition", "outside").With("cliponaxis", false).With("textangle", 0);
            // Beside a thin bar plotly would shrink the text until nobody can read it.
            json["constraintext"] = "none";
        }

        return Text is null || Errors is null ? [json] : [json, TextBeyond(Errors, Text)];
    }

    /// <summary>The range that bars with text beyond their whiskers need; null where plotly finds it.</summary>
    /// <remarks>Plotly would make room for the text as if it were data, on a narrow screen most of the room.</remarks>
    internal (double Low, double High)? Range
    {
        get
        {
            if (Text is null || Errors is null)
            {
                return null;
            }

            double[] ends = [0, .. Ends(Errors).OfType<double>()];
            var space = (ends.Max() - ends.Min()) * 0.02;
            return space > 0 ? (ends.Min() < 0 ? ends.Min() - space : 0, ends.Max() + space) : null;
        }
    }

    private IEnumerable<double?> Ends(ErrorBars errors) => Values.AsNumbers.Select((value, index) => value < 0
        ? value - (errors.Below.AsNumbers.ElementAtOrDefault(index) ?? 0)
        : value + (errors.Above.AsNumbers.ElementAtOrDefault(index) ?? 0));

    // Plotly would write across the whisker.
    private JsonObject TextBeyond(ErrorBars errors, IReadOnlyList<string> text)
    {
        var numbers = Values.AsNumbers;
        var ends = PlotlyValues.Numbers(Ends(errors));
        var (beyond, before) = Horizontal ? ("middle right", "middle left") : ("top center", "bottom center");
        var labels = text.Select(static text => $"\u2002{PlotlyText.Label(text)}\u2002");
        var positions = Json.Array(numbers.Select(value => value < 0 ? before : beyond));
        var places = PlotlyValues.Places(Values.Count).ToJson();
        return Horizontal
            ? Labels(ends.ToJson(), places, labels, positions, Palette.Text.OnScreen)
            : Labels(places, ends.ToJson(), labels, positions, Palette.Text.OnScreen);
    }
}
