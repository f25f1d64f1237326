using System.Text.Json.Nodes;

namespace HealthKart.Plotly;

/// <summary>Words at a point of the figure.</summary>
/// <param name="X">The value on the horizontal axis.</param>
/// <param name="Y">The value on the vertical axis.</param>
/// <param name="Text">The words: data, shown as they are.</param>
public sealed record PlotlyNote(double X, double Y, string Text)
{
    internal JsonObject ToJson(PlotlyAxis x, PlotlyAxis y) => new()
    {
        ["text"] = PlotlyText.Label(Text, 60),
        ["x"] = x.Place(X),
        ["y"] = y.Place(Y),
        ["showarrow"] = true,
        ["arrowhead"] = 0,
        ["arrowwidth"] = 1,
        ["arrowcolor"] = Palette.Muted.OnScreen,
        ["ax"] = 0,
        ["ay"] = -26,
        ["font"] = new JsonObject { ["color"] = Palette.Text.OnScreen, ["size"] = 12 },
    };
}
