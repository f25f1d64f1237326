using System.Globalization;
using System.Text.Json.Nodes;

namespace HealthKart.Plotly;

/// <summary>The values along one direction of a trace: numbers, dates or places on a labelled axis.</summary>
public sealed class PlotlyValues
{
    private readonly IReadOnlyList<Func<JsonNode?>> _values;

    private PlotlyValues(IReadOnlyList<Func<JsonNode?>> values, IReadOnlyList<double?> asNumbers) =>
        (_values, AsNumbers) = (values, asNumbers);

    /// <summary>How many values there are.</summary>
    public int Count => _values.Count;

    /// <summary>Numbers; <c>null</c>, not-a-number and infinity leave a gap.</summary>
    public static PlotlyValues Numbers(IEnumerable<double?> values) => OfNumbers(values);

    /// <summary>Amounts; <c>null</c> leaves a gap.</summary>
    public static PlotlyValues Numbers(IEnumerable<decimal?> values) => OfNumbers(values.Select(static value => (double?)value));

    /// <summary>Days, for an axis of <see cref="AxisScale.Date"/>.</summary>
    public static PlotlyValues Dates(IEnumerable<DateOnly> values) =>
        Of(values, static value => JsonValue.Create(value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));

    /// <summary>The places 0, 1, 2, … of an axis made with <see cref="PlotlyAxis.Labelled(IEnumerable{string}, bool)"/>.</summary>
    /// <remarks>Places, not names: plotly would draw two influencers of the same name as one.</remarks>
    public static PlotlyValues Places(int count) => Of(Enumerable.Range(0, count), static value => JsonValue.Create(value));

    /// <summary>The finite numbers among the values, <c>null</c> for the others.</summary>
    internal IReadOnlyList<double?> AsNumbers { get; }

    internal static JsonNode? Number(double? value) =>
        value is { } number && double.IsFinite(number) ? JsonValue.Create(number) : null;

    internal JsonArray ToJson() => [.. _values.Select(static value => value())];

    private static PlotlyValues OfNumbers(IEnumerable<double?> values)
    {
        double?[] numbers = [.. values.Select(static value => value is { } number && double.IsFinite(number) ? value : null)];
        return new([.. numbers.Select(static value => (Func<JsonNode?>)(() => Number(value)))], numbers);
    }

    private static PlotlyValues Of<T>(IEnumerable<T> values, Func<T, JsonNode?> node)
    {
        Func<JsonNode?>[] nodes = [.. values.Select(value => (Func<JsonNode?>)(() => node(value)))];
        return new(nodes, new double?[nodes.Length]);
    }
}
