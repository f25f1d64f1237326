using System.Text.Json;
using HealthKart.Analysis.Comparisons;
using HealthKart.Analysis.Money;
using HealthKart.Analysis.Performance;

namespace HealthKart.Report.Json;

/// <summary>
/// Writes a comparison as the JSON that other programs read: each number with its value before and after, the difference, and the difference
/// as a share of the value before; unrounded, what is undefined is <c>null</c>.
/// </summary>
public static class ComparisonJson
{
    /// <summary>Writes the comparison as UTF-8; the stream stays open.</summary>
    public static void Write(CampaignComparison comparison, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        using var json = new Utf8JsonWriter(stream, SummaryJson.Options);
        json.WriteStartObject();
        WriteSide(json, "before", comparison.BeforeName, comparison.Before);
        WriteSide(json, "after", comparison.AfterName, comparison.After);
        json.WriteStartObject("total");
        foreach (var total in comparison.Totals)
        {
            WriteChange(json, total.Key, total.Change);
        }

        json.WriteEndObject();
        json.WriteNumber("hidden", comparison.Hidden);
        WriteRows(json, "influencers", comparison.Influencers, row =>
        {
            json.WriteString("influencerId", row.Id);
            json.WriteString("name", row.Name);
        });
        WriteRows(json, "campaigns", comparison.Campaigns, row => json.WriteString("campaign", row.Name));
        json.WriteEndObject();
    }

    private static void WriteSide(Utf8JsonWriter json, string key, string name, CampaignPerformance side)
    {
        json.WriteStartObject(key);
        json.WriteString("name", name);
        SummaryJson.WriteFilters(json, side.Filter);
        json.WriteBoolean("payoutAllocated", side.PayoutAllocated);
        SummaryJson.Write(json, "notAllocatedPayout", side.NotAllocatedPayout);
        json.WriteNumber("rejectedRows", side.Rejected.Rows);
        json.WriteEndObject();
    }

    private static void WriteRows(Utf8JsonWriter json, string key, IEnumerable<ComparisonRow> rows, Action<ComparisonRow> writeName)
    {
        json.WriteStartArray(key);
        foreach (var row in rows)
        {
            json.WriteStartObject();
            writeName(row);
            json.WriteString("presence", row.Presence switch { Presence.New => "new", Presence.Gone => "gone", _ => "both" });
            json.WriteBoolean("tooFewOrders", row.TooFewOrders);
            json.WriteBoolean("payoutAllocated", row.PayoutAllocated);
            WriteChange(json, "orders", row.Orders);
            WriteChange(json, "revenue", row.Revenue);
            WriteChange(json, "totalPayout", row.TotalPayout);
            WriteChange(json, "roas", row.Roas);
            json.WriteEndObject();
            SummaryJson.FlushIfLarge(json);
        }

        json.WriteEndArray();
    }

    private static void WriteChange(Utf8JsonWriter json, string key, Change change)
    {
        json.WriteStartObject(key);
        SummaryJson.Write(json, "before", change.Before);
        SummaryJson.Write(json, "after", change.After);
        SummaryJson.Write(json, "change", change.Absolute);
        SummaryJson.Write(json, "changeShare", change.Share);
        json.WriteEndObject();
    }
}
