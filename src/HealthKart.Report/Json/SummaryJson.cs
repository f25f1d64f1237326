using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Performance;

namespace HealthKart.Report.Json;

/// <summary>
/// Writes a performance as the JSON that other programs read: a contract. Money and ratios are unrounded numbers, what is undefined is
/// <c>null</c>, influencers stand highest ROAS first.
/// </summary>
public static class SummaryJson
{
    private const int MostPending = 32 * 1024;

    // For programs and terminals, never for a page: names and ₹ stay readable, control characters are escaped all the same.
    internal static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // Written for every influencer, so that they are encoded once.
    private static readonly JsonEncodedText s_influencerId = JsonEncodedText.Encode("influencerId");
    private static readonly JsonEncodedText s_name = JsonEncodedText.Encode("name");
    private static readonly JsonEncodedText s_platform = JsonEncodedText.Encode("platform");
    private static readonly JsonEncodedText s_category = JsonEncodedText.Encode("category");
    private static readonly JsonEncodedText s_gender = JsonEncodedText.Encode("gender");
    private static readonly JsonEncodedText s_tier = JsonEncodedText.Encode("tier");
    private static readonly JsonEncodedText s_orders = JsonEncodedText.Encode("orders");
    private static readonly JsonEncodedText s_revenue = JsonEncodedText.Encode("revenue");
    private static readonly JsonEncodedText s_totalPayout = JsonEncodedText.Encode("totalPayout");
    private static readonly JsonEncodedText s_roas = JsonEncodedText.Encode("roas");
    private static readonly JsonEncodedText s_roi = JsonEncodedText.Encode("roi");
    private static readonly JsonEncodedText s_aov = JsonEncodedText.Encode("aov");
    private static readonly JsonEncodedText s_costPerOrder = JsonEncodedText.Encode("costPerOrder");
    private static readonly JsonEncodedText s_payoutStatus = JsonEncodedText.Encode("payoutStatus");

    /// <summary>Writes the summary as UTF-8; the stream stays open.</summary>
    /// <param name="performance">The performance.</param>
    /// <param name="stream">Takes the JSON.</param>
    /// <param name="breakdowns">The breakdowns to write, each with the column as it was asked for; <c>null</c>, or none: the property <c>breakdowns</c> is left out.</param>
    public static void Write(
        CampaignPerformance performance, Stream stream, IReadOnlyList<NamedBreakdown>? breakdowns = null)
    {
        ArgumentNullException.ThrowIfNull(performance);
        using var json = new Utf8JsonWriter(stream, Options);
        json.WriteStartObject();
        WriteFilters(json, performance.Filter);
        WriteTotals(json, performance.Totals);
        Write(json, "openRevenue", performance.Totals.OpenRevenue);
        Write(json, "openPayout", performance.Totals.OpenPayout);
        json.WriteBoolean("payoutAllocated", performance.PayoutAllocated);
        WriteMeans(json, performance.Totals);
        WriteWithSales(json, performance.WithSales);
        WriteRemainders(json, performance);
        WriteBreakdowns(json, breakdowns ?? []);
        WriteInfluencers(json, performance);
        WriteIssues(json, performance.Data.Issues);
        json.WriteEndObject();
    }

    internal static void WriteFilters(Utf8JsonWriter json, CampaignFilter filter)
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
        json.WriteStartObject("notPlaced");
        Write(json, "totalPayout", performance.NotPlaced.Sum(static each => each.Money));
        json.WriteStartArray("campaigns");
        foreach (var campaign in performance.NotPlaced)
        {
            json.WriteStartObject();
            json.WriteString("campaign", campaign.Name);
            Write(json, "totalPayout", campaign.Money);
            json.WriteString("nearest", campaign.Nearest);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteStartObject("wholePayout");
        Write(json, "totalPayout", performance.WholePayout);
        Write(json, "roas", performance.RoasOnWholePayout);
        Write(json, "costPerOrder", performance.WholePayoutPerOrder);
        json.WriteEndObject();
        json.WriteStartObject("excluded");
        json.WriteNumber("rows", performance.Excluded.Rows);
        Write(json, "revenue", performance.Excluded.Revenue);
        Write(json, "totalPayout", performance.Excluded.TotalPayout);
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

    private static void WriteBreakdowns(Utf8JsonWriter json, IReadOnlyList<NamedBreakdown> breakdowns)
    {
        if (breakdowns.Count == 0)
        {
            return;
        }

        json.WriteStartArray("breakdowns");
        foreach (var (column, parts) in breakdowns)
        {
            json.WriteStartObject();
            json.WriteString("by", column);
            json.WriteStartArray("parts");
            foreach (var part in parts)
            {
                WritePart(json, part);
                FlushIfLarge(json);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WritePart(Utf8JsonWriter json, BreakdownRow part)
    {
        json.WriteStartObject();
        json.WriteString("value", part.Value);
        json.WriteNumber("influencers", part.Influencers);
        Write(json, "orders", part.Orders);
        Write(json, "revenue", part.Revenue);
        Write(json, "totalPayout", part.TotalPayout);
        Write(json, "roas", part.Roas);
        Write(json, "roi", part.Roi);
        Write(json, "aov", part.Aov);
        Write(json, "costPerOrder", part.CostPerOrder);
        json.WriteBoolean("payoutAllocated", part.PayoutAllocated);
        Write(json, "roasOnWholePayout", part.RoasOnWholePayout);
        Write(json, "wholePayoutPerOrder", part.WholePayoutPerOrder);
        json.WriteEndObject();
    }

    private static void WriteInfluencers(Utf8JsonWriter json, CampaignPerformance performance)
    {
        var texts = new EncodedTexts(Options.Encoder!);
        json.WriteStartArray("influencers");
        foreach (var row in performance.Influencers)
        {
            json.WriteStartObject();
            json.WriteString(s_influencerId, row.InfluencerId);
            json.WriteString(s_name, row.Name);
            json.WriteString(s_platform, texts.Of(row.Platform));
            json.WriteString(s_category, texts.Of(row.Category));
            json.WriteString(s_gender, texts.Of(row.Gender));
            json.WriteString(s_tier, texts.Of(row.Tier));
            Write(json, s_orders, row.Orders);
            Write(json, s_revenue, row.Revenue);
            Write(json, s_totalPayout, row.TotalPayout);
            Write(json, s_roas, row.Roas);
            Write(json, s_roi, row.Roi);
            Write(json, s_aov, row.Aov);
            Write(json, s_costPerOrder, row.CostPerOrder);
            json.WriteString(s_payoutStatus, texts.Of(row.PayoutStatus.ToString()));
            json.WriteEndObject();
            FlushIfLarge(json);
        }

        json.WriteEndArray();
    }

    internal static void WriteIssues(Utf8JsonWriter json, IReadOnlyList<DataIssue> issues)
    {
        json.WriteStartArray("issues");
        foreach (var issue in issues)
        {
            json.WriteStartObject();
            json.WriteString("file", issue.File);
            Write(json, "line", issue.Line);
            json.WriteString("column", issue.Column);
            json.WriteString("severity", QualityJson.NameOf(issue.Severity.ToString()));
            json.WriteString("message", issue.Message);
            json.WriteNumber("count", issue.Count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    // The writer would hold all of a large campaign, and make room for it over and over.
    internal static void FlushIfLarge(Utf8JsonWriter json)
    {
        if (json.BytesPending > MostPending)
        {
            json.Flush();
        }
    }

    internal static void Write(Utf8JsonWriter json, string name, decimal? value) => Write(json, JsonEncodedText.Encode(name), value);

    private static void Write(Utf8JsonWriter json, JsonEncodedText name, decimal? value)
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

    /// <summary>Texts that many influencers share, encoded once each.</summary>
    private sealed class EncodedTexts(JavaScriptEncoder encoder)
    {
        private readonly Dictionary<string, StrongBox<JsonEncodedText>> _texts = new(StringComparer.Ordinal);

        internal JsonEncodedText Of(string text)
        {
            if (!_texts.TryGetValue(text, out var encoded))
            {
                _texts.Add(text, encoded = new StrongBox<JsonEncodedText>(JsonEncodedText.Encode(text, encoder)));
            }

            return encoded.Value;
        }
    }
}
