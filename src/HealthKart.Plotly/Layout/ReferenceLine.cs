using System.Text.Json.Nodes;

namespace HealthKart.Plotly;

/// <summary>A dashed line with a label that the data is held against, such as break-even.</summary>
public sealed record ReferenceLine
{
    private ReferenceLine(string label) => Label = label;

    /// <summary>What the line means.</summary>
    public string Label { get; }

    /// <summary>The colour of the line and its label.</summary>
    public PaletteColor Color { get; init; } = Palette.Warning;

    private (double Start, double End)? X { get; init; }

    private (double Start, double End)? Y { get; init; }

    private IReadOnlyList<(double Start, double End)>? Pieces { get; init; }

    /// <summary>An upright line at a value of the horizontal axis.</summary>
    public static ReferenceLine AtX(double x, string label) => new(label) { X = (x, x) };

    /// <summary>A level line at a value of the vertical axis.</summary>
    public static ReferenceLine AtY(double y, string label) => new(label) { Y = (y, y) };

    /// <summary>A line between two points; its label stands in the legend.</summary>
    public static ReferenceLine Between(double x0, double y0, double x1, double y1, string label) =>
        new(label) { X = (x0, x1), Y = (y0, y1) };

    /// <summary>An upright line with gaps, for words that stand where it would run; its label stands in the legend.</summary>
    /// <param name="x">The value of the horizontal axis.</param>
    /// <param name="pieces">From where to where on the vertical axis it is drawn, in order.</param>
    /// <param name="label">What the line means.</param>
    public static ReferenceLine AtX(double x, IReadOnlyList<(double Start, double End)> pieces, string label) =>
        Between(x, pieces[0].Start, x, pieces[^1].End, label) with { Pieces = pieces };

    /// <summary>Whether the line goes from point to point: it is drawn as a series then, and its label stands in the legend.</summary>
    internal bool IsSeries => X is not null && Y is not null;

    /// <summary>Whether the label stands above the drawing.</summary>
    internal bool HasLabelOnTop => X is not null && Y is null;

    internal PlotlyTrace ToSeries() => new ScatterTrace(PlotlyValues.Numbers(Across), PlotlyValues.Numbers(Up))
    {
        Name = Label,
        Color = Color,
        Mode = ScatterMode.Lines,
        LineWidth = 1.5,
        Dashed = true,
    };

    private IEnumerable<double?> Across => Pieces is null ? [X?.Start, X?.End] : Pieces.SelectMany(_ => new[] { X?.Start, X?.End, null });

    private IEnumerable<double?> Up => Pieces is null ? [Y?.Start, Y?.End] : Pieces.SelectMany(static piece => new double?[] { piece.Start, piece.End, null });

    internal JsonObject ToShape() => new()
    {
        ["type"] = "line",
        ["layer"] = "above",
        ["xref"] = X is null ? "paper" : "x",
        ["yref"] = Y is null ? "paper" : "y",
        ["x0"] = X?.Start ?? 0,
        ["x1"] = X?.End ?? 1,
        ["y0"] = Y?.Start ?? 0,
        ["y1"] = Y?.End ?? 1,
        ["line"] = new JsonObject { ["color"] = Color.OnScreen, ["width"] = 1.5, ["dash"] = "dash" },
    };

    internal JsonObject ToAnnotation(PlotlyAxis x, PlotlyAxis y) => new()
    {
        ["text"] = PlotlyText.Label(Label, 60),
        ["showarrow"] = false,
        ["xref"] = X is null ? "paper" : "x",
        ["yref"] = Y is null ? "paper" : "y",
        // Shapes take values on a logarithmic axis, annotations their logarithm.
        ["x"] = X is { } across ? x.Place(across.End) : 1,
        ["y"] = Y is { } up ? y.Place(up.End) : 1,
        ["xanchor"] = HasLabelOnTop ? "center" : "right",
        ["yanchor"] = "bottom",
        ["font"] = new JsonObject { ["color"] = Color.OnScreen, ["size"] = 12 },
    };
}
