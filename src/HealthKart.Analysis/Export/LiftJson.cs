using System.Text.Json;
using HealthKart.Analysis.Lift;

namespace HealthKart.Analysis.Export;

/// <summary>
/// Writes what experiments show as the JSON that other programs read: numbers unrounded, what is undefined <c>null</c>. An interval without a limit
/// on a side has <c>null</c> there; one that is not known at all is <c>null</c> itself.
/// </summary>
public static class LiftJson
{
    /// <summary>Writes the report as UTF-8; the stream stays open.</summary>
    public static void Write(LiftReport report, IReadOnlyList<Loading.DataIssue> issues, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(report);
        using var json = new Utf8JsonWriter(stream, SummaryJson.Options);
        json.WriteStartObject();
        json.WriteNumber("level", report.Settings.Level);
        json.WriteNumber("breakEven", report.Settings.BreakEven);
        WriteResults(json, "results", report.Results);
        WriteResults(json, "otherMethods", report.Others);
        json.WritePropertyName("pooledRoas");
        if (report.Pooled is { } pooled)
        {
            json.WriteStartObject();
            json.WriteNumber("estimate", pooled.Estimate.Value);
            json.WriteNumber("standardError", pooled.Estimate.StandardError);
            Write(json, "interval", pooled.Estimate.Interval(report.Settings.Level));
            Write(json, "heterogeneityP", pooled.HeterogeneityPValue);
            Write(json, "inconsistency", pooled.Inconsistency);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNullValue();
        }

        json.WriteStartArray("reasons");
        foreach (var reason in report.Reasons)
        {
            json.WriteStringValue(reason);
        }

        json.WriteEndArray();
        SummaryJson.WriteIssues(json, issues);
        json.WriteEndObject();
    }

    private static void WriteResults(Utf8JsonWriter json, string key, IReadOnlyList<LiftResult> results)
    {
        json.WriteStartArray(key);
        foreach (var result in results)
        {
            json.WriteStartObject();
            json.WriteString("campaign", result.Campaign);
            json.WriteString("design", NameOf(result.Design.ToString()));
            json.WriteNumber("addedSpend", result.AddedSpend);
            Write(json, "incrementalOrders", result.Orders);
            Write(json, "incrementalRevenue", result.Revenue);
            Write(json, "ordersLift", result.OrdersLift);
            Write(json, "revenueLift", result.RevenueLift);
            Write(json, "incrementalRoas", result.Roas);
            Write(json, "costPerIncrementalOrder", result.CostPerOrder);
            Write(json, "probabilityAboveBreakEven", result.ProbabilityAboveBreakEven);
            Write(json, "p", result.PValue);
            Write(json, "adjustedP", result.AdjustedPValue);
            json.WriteString("verdict", NameOf(result.Verdict.ToString()));
            Write(json, "attributedRoas", (double?)result.AttributedRoas);
            Write(json, "incrementalShare", result.IncrementalShare);
            json.WriteStartArray("warnings");
            foreach (var warning in result.Warnings)
            {
                json.WriteStartObject();
                json.WriteString("kind", NameOf(warning.Kind.ToString()));
                json.WriteString("message", warning.Message);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string key, LiftFigure? figure)
    {
        if (figure is null)
        {
            json.WriteNull(key);
            return;
        }

        json.WriteStartObject(key);
        Write(json, "estimate", (double?)figure.Value);
        Write(json, "standardError", figure.StandardError);
        Write(json, "interval", figure.Interval);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string key, LiftInterval? interval)
    {
        if (interval is not { } known)
        {
            json.WriteNull(key);
            return;
        }

        json.WriteStartObject(key);
        Write(json, "low", known.Low);
        Write(json, "high", known.High);
        json.WriteBoolean("bounded", known.IsBounded);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string key, double? number)
    {
        if (number is { } known && double.IsFinite(known))
        {
            json.WriteNumber(key, known);
        }
        else
        {
            json.WriteNull(key);
        }
    }

    private static string NameOf(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
