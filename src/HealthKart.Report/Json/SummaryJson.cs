using HealthKart.Analysis.Frames;
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
    private static readonly JsonEncodedText s_contribution = JsonEncodedText.Encode("contribution");
    private static readonly JsonEncodedText s_costPerOrder = JsonEncodedText.Encode("costPerOrder");
    private static readonly JsonEncodedText s_payoutStatus = JsonEncodedText.Encode("payoutStatus");

    /// <summary>Writes the summary as UTF-8; the stream stays open.</summary>
    /// <param name="performance">The performance.</param>
    /// <param name="stream">Takes the JSON.</param>
    /// <param name="breakdowns">
    /// The breakdowns to write, each with the column as it was asked for; <c>null</c>, or none: the property <c>breakdowns</c> is left out.
    /// </param>
    public static void Write(
        CampaignPerformance performance, Stream stream, IReadOnlyList<NamedBreakdown>? breakdowns = null)
    {
        ArgumentNullException.ThrowIfNull(performance);
        using var json = new Utf8JsonWriter(stream, JsonForm.Options);
        json.WriteStartObject();
        WriteFilters(json, performance.Filter);
        WriteTotals(json, performance.Totals);
        json.WriteOptional("openRevenue", performance.Totals.OpenRevenue);
        json.WriteOptional("openPayout", performance.Totals.OpenPayout);
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
        json.WriteOptional("revenue", totals.Revenue);
        json.WriteOptional("orders", totals.Orders);
        json.WriteOptional("totalPayout", totals.TotalPayout);
        json.WriteOptional("roas", totals.Roas);
        json.WriteOptional("roi", totals.Roi);
        json.WriteOptional("aov", totals.Aov);
        json.WriteOptional("costPerOrder", totals.CostPerOrder);
        if (totals.Contribution is { } contribution)
        {
            json.WriteNumber("contribution", contribution);
        }
    }

    private static void WriteMeans(Utf8JsonWriter json, PerformanceTotals totals)
    {
        json.WriteOptional("meanInfluencerRoas", totals.MeanInfluencerRoas);
        json.WriteOptional("medianInfluencerRoas", totals.MedianInfluencerRoas);
    }

    private static void WriteWithSales(Utf8JsonWriter json, PerformanceTotals totals)
    {
        json.WriteStartObject("withSales");
        json.WriteNumber("influencers", totals.Influencers);
        json.WriteOptional("revenue", totals.Revenue);
        json.WriteOptional("orders", totals.Orders);
        json.WriteOptional("totalPayout", totals.TotalPayout);
        json.WriteOptional("roas", totals.Roas);
        WriteMeans(json, totals);
        json.WriteEndObject();
    }

    private static void WriteRemainders(Utf8JsonWriter json, CampaignPerformance performance)
    {
        WriteRemainder(json, "unattributed", performance.Unattributed, hasOrders: true);
        json.WriteStartObject("notAllocated");
        json.WriteOptional("totalPayout", performance.NotAllocatedPayout);
        json.WriteEndObject();
        json.WriteStartObject("notPlaced");
        json.WriteOptional("totalPayout", performance.NotPlaced.Sum(static each => each.Money));
        json.WriteList("campaigns", performance.NotPlaced, static (json, campaign) =>
        {
            json.WriteString("campaign", campaign.Name);
            json.WriteOptional("totalPayout", campaign.Money);
            json.WriteString("nearest", campaign.Nearest);
        });
        json.WriteEndObject();
        json.WriteStartObject("wholePayout");
        json.WriteOptional("totalPayout", performance.WholePayout);
        json.WriteOptional("roas", performance.RoasOnWholePayout);
        json.WriteOptional("costPerOrder", performance.WholePayoutPerOrder);
        json.WriteEndObject();
        WriteRemainder(json, "excluded", performance.Excluded);
        WriteRemainder(json, "rejected", performance.Rejected);
        json.WriteStartObject("hidden");
        json.WriteNumber("influencers", performance.Hidden.Influencers);
        json.WriteOptional("revenue", performance.Hidden.Revenue);
        json.WriteOptional("totalPayout", performance.Hidden.TotalPayout);
        json.WriteEndObject();
    }

    private static void WriteRemainder(Utf8JsonWriter json, string name, Remainder rest, bool hasOrders = false)
    {
        json.WriteStartObject(name);
        json.WriteNumber("rows", rest.Rows);
        json.WriteOptional("revenue", rest.Revenue);
        if (hasOrders)
        {
            json.WriteOptional("orders", rest.Orders);
        }

        json.WriteOptional("totalPayout", rest.TotalPayout);
        json.WriteEndObject();
    }

    private static void WriteBreakdowns(Utf8JsonWriter json, IReadOnlyList<NamedBreakdown> breakdowns)
    {
        if (breakdowns.Count == 0)
        {
            return;
        }

        json.WriteList("breakdowns", breakdowns, static (json, breakdown) =>
        {
            json.WriteString("by", breakdown.Column);
            json.WriteList("parts", breakdown.Parts, WritePart);
        });
    }

    private static void WritePart(Utf8JsonWriter json, BreakdownRow part)
    {
        json.WriteString("value", part.Value);
        json.WriteNumber("influencers", part.Influencers);
        json.WriteOptional("orders", part.Orders);
        json.WriteOptional("revenue", part.Revenue);
        json.WriteOptional("totalPayout", part.TotalPayout);
        json.WriteOptional("roas", part.Roas);
        json.WriteOptional("roi", part.Roi);
        json.WriteOptional("aov", part.Aov);
        json.WriteOptional("costPerOrder", part.CostPerOrder);
        json.WriteBoolean("payoutAllocated", part.PayoutAllocated);
        json.WriteOptional("roasOnWholePayout", part.RoasOnWholePayout);
        json.WriteOptional("wholePayoutPerOrder", part.WholePayoutPerOrder);
        if (part.Contribution is { } contribution)
        {
            json.WriteNumber(s_contribution, contribution);
        }
    }

    private static void WriteInfluencers(Utf8JsonWriter json, CampaignPerformance performance)
    {
        var texts = new EncodedTexts(JsonForm.Options.Encoder!);
        json.WriteList("influencers", performance.Influencers, (_, row) =>
        {
            json.WriteString(s_influencerId, row.InfluencerId);
            json.WriteString(s_name, row.Name);
            json.WriteString(s_platform, texts.Of(row.Platform));
            json.WriteString(s_category, texts.Of(row.Category));
            json.WriteString(s_gender, texts.Of(row.Gender));
            json.WriteString(s_tier, texts.Of(row.Tier));
            json.WriteOptional(s_orders, row.Orders);
            json.WriteOptional(s_revenue, row.Revenue);
            json.WriteOptional(s_totalPayout, row.TotalPayout);
            json.WriteOptional(s_roas, row.Roas);
            json.WriteOptional(s_roi, row.Roi);
            json.WriteOptional(s_aov, row.Aov);
            json.WriteOptional(s_costPerOrder, row.CostPerOrder);
            if (row.Contribution is { } contribution)
            {
                json.WriteNumber(s_contribution, contribution);
            }

            json.WriteString(s_payoutStatus, texts.Of(row.PayoutStatus.ToString()));
        });
    }

    internal static void WriteIssues(Utf8JsonWriter json, IReadOnlyList<DataIssue> issues)
    {
        json.WriteList("issues", issues, static (json, issue) =>
        {
            json.WriteString("file", issue.File);
            json.WriteOptional("line", issue.Line);
            json.WriteString("column", issue.Column);
            json.WriteString("severity", JsonWriting.NameOf(issue.Severity));
            json.WriteString("message", issue.Message);
            json.WriteNumber("count", issue.Count);
        });
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
