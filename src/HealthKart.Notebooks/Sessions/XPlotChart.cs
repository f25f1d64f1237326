using System.Text;
using System.Text.Json;

namespace HealthKart.Notebooks.Sessions;

/// <summary>The charts of XPlot.Plotly, which give themselves as a script only.</summary>
internal static class XPlotChart
{
    private const string TypeName = "XPlot.Plotly.PlotlyChart";
    private const string Script = "GetInlineJS";

    /// <summary>Whether a type is that of its charts.</summary>
    public static bool IsTypeOf(Type? type) => type?.FullName == TypeName && type.GetMethod(Script, Type.EmptyTypes) is not null;

    /// <summary>A chart as plotly's JSON: <c>data</c>, <c>layout</c>.</summary>
    /// <exception cref="FormatException">Its script is of a form that is not known.</exception>
    public static string ToJson(object chart)
    {
        var script = (string)chart.GetType().GetMethod(Script, Type.EmptyTypes)!.Invoke(chart, null)!;
        return $"{{\"data\":{ValueOf("data", script)},\"layout\":{ValueOf("layout", script)}}}";
    }

    // What is assigned is JSON, and what stands behind it is not.
    private static string ValueOf(string variable, string script)
    {
        var assignment = $"var {variable} =";
        var start = script.IndexOf(assignment, StringComparison.Ordinal);
        if (start < 0)
        {
            throw new FormatException($"The script of the XPlot chart has no '{assignment}'.");
        }

        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(script[(start + assignment.Length)..]), isFinalBlock: false, default);
        reader.Read();
        using var value = JsonDocument.ParseValue(ref reader);
        return value.RootElement.GetRawText();
    }
}
