using HealthKart.Analysis.Frames;
using System.Text.Json;
using HealthKart.Analysis.Comparisons;
using HealthKart.Analysis.Money;
using HealthKart.Analysis.Performance;

namespace HealthKart.Report.Json;

/// <summary>
/// Writes a comparison as the JSON that other programs read: each number with its value before and after, the difference, and the
/// difference as a share of the value before; unrounded, what is undefined is <c>null</c>.
/// </summary>
public static class ComparisonJson
{
    /// <summary>Writes the comparison as UTF-8; the stream stays open.</summary>
    public static void Write(CampaignComparison comparison, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        using var json = new Utf8JsonWriter(stream, JsonForm.Options);
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
        json.WriteOptional("notAllocatedPayout", side.NotAllocatedPayout);
        json.WriteNumber("rejectedRows", side.Rejected.Rows);
        json.WriteEndObject();
    }

    private static void WriteRows(Utf8JsonWriter json, string key, IEnumerable<ComparisonRow> rows, Action<ComparisonRow> writeName)
    {
        json.WriteList(key, rows, (_, row) =>
        {
            writeName(row);
            json.WriteString("presence", JsonWriting.NameOf(row.Presence));
            json.WriteBoolean("tooFewOrders", row.TooFewOrders);
            json.WriteBoolean("payoutAllocated", row.PayoutAllocated);
            WriteChange(json, "orders", row.Orders);
            WriteChange(json, "revenue", row.Revenue);
            WriteChange(json, "totalPayout", row.TotalPayout);
            WriteChange(json, "roas", row.Roas);
        });
    }

    private static void WriteChange(Utf8JsonWriter json, string key, Change change)
    {
        json.WriteStartObject(key);
        json.WriteOptional("before", change.Before);
        json.WriteOptional("after", change.After);
        json.WriteOptional("change", change.Absolute);
        json.WriteOptional("changeShare", change.Share);
        json.WriteEndObject();
    }
}
