using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Performance;

namespace HealthKart.Analysis.Export;

/// <summary>
/// Writes a performance as the JSON that other programs read: a contract. Money and ratios are unrounded numbers, what is undefined is
/// <c>null</c>, influencers stand highest ROAS first.
/// </summary>
public static class SummaryJson
{
    private static readonly JsonWriterOptions s_options = new() { Indented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Writes the summary as UTF-8; the stream stays open.</summary>
    public static void Write(CampaignPerformance performance, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(performance);
        using var json = new Utf8JsonWriter(stream, s_options);
        json.WriteStartObject();
        WriteFilters(json, performance.Filter);
        WriteTotals(json, performance.Totals);
        json.WriteBoolean("payoutAllocated", performance.PayoutAllocated);
        WriteMeans(json, performance.Totals);
        WriteWithSales(json, performance.WithSales);
        WriteRemainders(json, performance);
        WriteInfluencers(json, performance);
        WriteIssues(json, performance.Data.Issues);
        json.WriteEndObject();
    }

    private static void WriteFilters(Utf8JsonWriter json, CampaignFilter filter)
    {
        json.WriteStartObject("filters");
        foreach (var field in FilterField.All)
        {
            if (field.ToJson(filter) is { } value)
            {
                json.WritePropertyName(field.Name);
                value.WriteTo(json);
            }
        }

        json.WriteEndObject();
    }

    private static void WriteTotals(Utf8JsonWriter json, PerformanceTotals totals)
    {
        Write(json, "revenue", totals.Revenue);
        Write(json, "orders", totals.Orders);
        Write(json, "totalPayout", totals.TotalPayout);
        Write(json, "roas", totals.Roas);
        Write(json, "roi", totals.Roi);
        Write(json, "aov", totals.Aov);
        Write(json, "costPerOrder", totals.CostPerOrder);
    }

    private static void WriteMeans(Utf8JsonWriter json, PerformanceTotals totals)
    {
        Write(json, "meanInfluencerRoas", totals.MeanInfluencerRoas);
        Write(json, "medianInfluencerRoas", totals.MedianInfluencerRoas);
    }

    private static void WriteWithSales(Utf8JsonWriter json, PerformanceTotals totals)
    {
        json.WriteStartObject("withSales");
        json.WriteNumber("influencers", totals.Influencers);
        Write(json, "revenue", totals.Revenue);
        Write(json, "orders", totals.Orders);
        Write(json, "totalPayout", totals.TotalPayout);
        Write(json, "roas", totals.Roas);
        WriteMeans(json, totals);
        json.WriteEndObject();
    }

    private static void WriteRemainders(Utf8JsonWriter json, CampaignPerformance performance)
    {
        var (unattributed, rejected, hidden) = (performance.Unattributed, performance.Rejected, performance.Hidden);
        json.WriteStartObject("unattributed");
        json.WriteNumber("rows", unattributed.Rows);
        Write(json, "revenue", unattributed.Revenue);
        Write(json, "orders", unattributed.Orders);
        Write(json, "totalPayout", unattributed.TotalPayout);
        json.WriteEndObject();
        json.WriteStartObject("notAllocated");
        Write(json, "totalPayout", performance.NotAllocatedPayout);
        json.WriteEndObject();
        json.WriteStartObject("rejected");
        json.WriteNumber("rows", rejected.Rows);
        Write(json, "revenue", rejected.Revenue);
        Write(json, "totalPayout", rejected.TotalPayout);
        json.WriteEndObject();
        json.WriteStartObject("hidden");
        json.WriteNumber("influencers", hidden.Influencers);
        Write(json, "revenue", hidden.Revenue);
        Write(json, "totalPayout", hidden.TotalPayout);
        json.WriteEndObject();
    }

    private static void WriteInfluencers(Utf8JsonWriter json, CampaignPerformance performance)
    {
        json.WriteStartArray("influencers");
        foreach (var row in performance.Influencers)
        {
            json.WriteStartObject();
            json.WriteString("influencerId", row.InfluencerId);
            json.WriteString("name", row.Name);
            json.WriteString("platform", row.Platform);
            json.WriteString("category", row.Category);
            json.WriteString("gender", row.Gender);
            json.WriteString("tier", row.Tier);
            Write(json, "orders", row.Orders);
            Write(json, "revenue", row.Revenue);
            Write(json, "totalPayout", row.TotalPayout);
            Write(json, "roas", row.Roas);
            Write(json, "roi", row.Roi);
            Write(json, "aov", row.Aov);
            Write(json, "costPerOrder", row.CostPerOrder);
            json.WriteString("payoutStatus", row.PayoutStatus.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteIssues(Utf8JsonWriter json, IReadOnlyList<DataIssue> issues)
    {
        json.WriteStartArray("issues");
        foreach (var issue in issues)
        {
            json.WriteStartObject();
            json.WriteString("file", issue.File);
            Write(json, "line", issue.Line);
            json.WriteString("column", issue.Column);
            json.WriteString("severity", issue.Severity == IssueSeverity.Error ? "error" : "warning");
            json.WriteString("message", issue.Message);
            json.WriteNumber("count", issue.Count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string name, decimal? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
