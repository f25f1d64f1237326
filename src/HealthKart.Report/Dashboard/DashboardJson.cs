using System.Numerics;
using System.Text;
using System.Text.Json;
using HealthKart.Analysis.Campaigns;
using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Sums;
using HealthKart.Analysis.Wording;
using HealthKart.Report.Answers;
using HealthKart.Report.Display;
using HealthKart.Report.Json;
using HealthKart.Report.Parts;
using HealthKart.Report.Words;

namespace HealthKart.Report.Dashboard;

/// <summary>
/// Writes the data of a dashboard as JSON. The encoder leaves no <c>&lt;</c>, <c>&gt;</c> or <c>&amp;</c>,
/// so that no text can end a script element.
/// </summary>
internal sealed class DashboardJson(DashboardData data)
{
    private const string CsvFile = "filtered-influencers.csv";

    private CampaignPerformance Campaign => data.Campaign;

    /// <summary>The whole, always the same bytes for the same data.</summary>
    /// <param name="csv">How the page writes its CSV file.</param>
    /// <param name="before">The report of an earlier period that this one is compared with; <c>null</c>: none.</param>
    internal string Write(CsvExportOptions csv, CampaignPerformance? before = null)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            WriteReport(json);
            WriteStart(json);
            WriteFilters(json);
            WriteCsv(json, csv);
            WriteLeftOut(json);
            WriteValues(json);
            WriteNames(json);
            WriteInfluencers(json);
            WriteFacts(json);
            WritePayouts(json);
            WritePosts(json);
            DashboardScreen.Write(json, data, before);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    /// <summary>Writes the facts: with the payouts, what the budget is for.</summary>
    internal void WriteFacts(Utf8JsonWriter json)
    {
        json.WriteStartObject("facts");
        var facts = data.Facts;
        Column(json, "influencer", facts, fact => fact.Influencer);
        ColumnIf(data.Dimensions.Campaign, json, "campaign", facts, fact => fact.Campaign);
        ColumnIf(data.Dimensions.Product, json, "product", facts, fact => fact.Product);
        ColumnIf(data.Dimensions.Brand, json, "brand", facts, fact => fact.Brand);
        ColumnIf(data.Dimensions.Source, json, "source", facts, fact => fact.Source);
        ColumnIf(data.Dimensions.Time != FactTime.None, json, TimeName, facts, fact => fact.Time);
        Column(json, "rows", facts, fact => fact.Rows);
        Column(json, "orders", facts, fact => Orders(fact.Orders));
        Column(json, "revenue", facts, fact => Money(fact.Revenue));
        ColumnIf(facts.Any(static fact => fact.Open != 0), json, "open", facts, fact => Money(fact.Open));
        json.WriteEndObject();
    }

    /// <summary>Writes the payouts.</summary>
    internal void WritePayouts(Utf8JsonWriter json)
    {
        json.WriteStartObject("payouts");
        var payouts = data.Payouts;
        Column(json, "influencer", payouts, payout => data.PlaceOf(payout.Row.Influencer));
        ColumnIf(
            payouts.Any(payout => data.CampaignPlaceOf(payout) >= 0),
            json,
            "campaign",
            payouts,
            payout => data.CampaignPlaceOf(payout));
        ColumnIf(
            payouts.Any(payout => data.TimePlaceOf(payout) >= 0),
            json,
            TimeName,
            payouts,
            payout => data.TimePlaceOf(payout));
        Column(json, "basis", payouts, payout => data.BasisPlaceOf(payout));
        Column(json, "rows", payouts, payout => payout.Rows);
        Column(json, "amount", payouts, payout => Money(payout.Amount));
        ColumnIf(
            payouts.Any(static payout => payout.Row.Payout.IsOpen),
            json,
            "open",
            payouts,
            payout => payout.Row.Payout.IsOpen ? 1 : 0);
        var isAllocated = data.Dimensions != FactDimensions.None || Campaign.Sales.Query.Slice.CutsAnything;
        ColumnIf(isAllocated, json, "wholeOrders", payouts, payout => Orders(payout.Whole.Orders));
        ColumnIf(isAllocated, json, "wholeRevenue", payouts, payout => Money(payout.Whole.Revenue));
        var hasParts = payouts.Any(payout => payout.Part is not null);
        ColumnIf(hasParts, json, "partOrders", payouts, payout => Orders(payout.Part?.Orders));
        ColumnIf(hasParts, json, "partRevenue", payouts, payout => Money(payout.Part?.Revenue));
        json.WriteEndObject();
    }

    private string TimeName => data.Dimensions.Time == FactTime.Day ? "day" : "month";

    private void WriteReport(Utf8JsonWriter json)
    {
        json.WriteBoolean("hasSales", Campaign.HasSales);
        json.WriteBoolean("hasPayouts", Campaign.Data.HasPayouts);
        json.WriteBoolean("hasPosts", data.Posts is not null);
        WriteCurrency(json);
        json.WriteNumber("moneyDecimals", data.MoneyDecimals);
        json.WriteNumber("orderDecimals", data.OrderDecimals);
        json.WriteNumber("breakEvenRoas", ExactNumbers.WithoutZeros(Campaign.Settings.BreakEvenRoas));
        json.WriteNumber("margin", ExactNumbers.WithoutZeros(Campaign.Settings.Margin));
        json.WriteBoolean("hasMargin", Campaign.Settings.GrossMargin is not null);
        json.WriteNumber("tooFewOrders", ExactNumbers.WithoutZeros(Campaign.Settings.TooFewOrders));
        json.WriteBoolean("includesUnattributed", Campaign.IncludesUnattributed);
        json.WriteStartObject("cuts");
        foreach (var field in FilterField.All.Where(static field => field.Dimension is not null))
        {
            json.WriteBoolean(field.Name, field.TextsOf(Campaign.Filter).Count > 0);
        }

        json.WriteBoolean("further", Campaign.Sales.Query.Slice.CutsFurther);
        json.WriteBoolean("dates", Campaign.Sales.Query.Slice.CutsDates);
        json.WriteEndObject();
        json.WriteStartArray("unsoldCampaigns");
        foreach (var place in data.UnsoldCampaigns)
        {
            json.WriteNumberValue(place);
        }

        json.WriteEndArray();
        json.WriteStartObject("report");
        // The minimums can be loosened in the page, which says them itself.
        json.WriteString("scope", CardWords.ScopeOf(Campaign));
        // No filter of the page cuts these two.
        var experiments = ExperimentAnswer.Of(data.Shown);
        json.WriteStartObject("experiments");
        json.WriteString("text", experiments.Text);
        json.WriteBoolean("isWarning", experiments.Tone == Tone.Warning);
        json.WriteEndObject();
        json.WriteString("completeness", CompletenessWords.Of(data.Shown));
        if (HeadlineNotices.OfAccount(Campaign).ToList() is { Count: > 0 } account)
        {
            json.WriteTexts("account", account.Select(static notice => notice.Text));
        }

        json.WriteEndObject();
    }

    // How the page writes amounts; rupees need no word.
    private static void WriteCurrency(Utf8JsonWriter json)
    {
        var numerals = Numerals.Current;
        if (numerals == Numerals.Indian)
        {
            return;
        }

        json.WriteStartObject("currency");
        json.WriteString("sign", numerals.Signed(""));
        json.WriteStartArray("groups");
        foreach (var size in numerals.GroupSizes)
        {
            json.WriteNumberValue(size);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteStart(Utf8JsonWriter json)
    {
        json.WriteStartObject("start");
        foreach (var filter in LiveFilter.All)
        {
            json.WritePropertyName(filter.Key);
            WriteStart(json, filter);
        }

        json.WriteEndObject();
    }

    // What the report was run with stands in the page, but for the minimums, which can be loosened there.
    private void WriteStart(Utf8JsonWriter json, LiveFilter filter)
    {
        if (filter.Kind == LiveFilterKind.Minimum)
        {
            var least = FilterField.All.Single(field => field.Name == filter.Name).ToJson(data.Shown.Filter)?.GetValue<decimal>() ?? 0;
            json.WriteNumberValue(ExactNumbers.WithoutZeros(least));
        }
        else if (filter.Kind is LiveFilterKind.Text or LiveFilterKind.Day)
        {
            json.WriteStringValue("");
        }
        else
        {
            json.WriteStartArray();
            json.WriteEndArray();
        }
    }

    private static void WriteFilters(Utf8JsonWriter json) => json.WriteList("filters", LiveFilter.All, static (json, filter) =>
    {
        json.WriteString("name", filter.Name);
        json.WriteString("key", filter.Key);
        json.WriteString("title", filter.Title);
        json.WriteString("kind", JsonWriting.NameOf(filter.Kind));
        if (filter.Figure is { } figure)
        {
            json.WriteString("figure", figure);
        }

        if (filter.Thing is { } thing)
        {
            json.WriteString("thing", thing);
        }
    });

    private void WriteCsv(Utf8JsonWriter json, CsvExportOptions csv)
    {
        json.WriteStartObject("csv");
        json.WriteBoolean("guardFormulas", csv.GuardFormulas);
        json.WriteBoolean("byteOrderMark", csv.ByteOrderMark);
        json.WriteString("lineEnd", csv.LineEnd);
        json.WriteString("fileName", CsvFile);
        json.WriteTexts("headers", ResultFrame.NamesOf(Campaign.Influencers.Columns));
        json.WriteEndObject();
    }

    private void WriteLeftOut(Utf8JsonWriter json) => json.WriteList("leftOut", data.LeftOut, static (json, left) =>
    {
        json.WriteString("filter", left.Filter);
        json.WriteString("why", left.Why);
    });

    private void WriteValues(Utf8JsonWriter json)
    {
        json.WriteStartObject("values");
        foreach (var values in data.InfluencerValues)
        {
            json.WriteTexts(values.Name, values.Values.Names);
        }

        json.WriteTexts("campaign", data.Campaigns.Names);
        json.WriteTexts("product", data.Products.Names);
        json.WriteTexts("brand", data.Brands.Names);
        json.WriteTexts("source", data.Sources.Names);
        json.WriteTexts("month", data.Months.Names);
        if (data.Dimensions.Time == FactTime.Day)
        {
            json.WriteTexts("day", data.Days.Names);
        }

        json.WriteEndObject();
    }

    // What the library calls the parts that have no name of their own.
    private void WriteNames(Utf8JsonWriter json)
    {
        json.WriteStartObject("names");
        json.WriteString("unknown", Influencer.Unknown);
        json.WriteString("mixed", PayoutBasis.Mixed);
        json.WriteString("noPayout", PayoutBasis.None);
        json.WriteString("unattributed", BreakdownRow.Unattributed);
        json.WriteString("notAllocated", BreakdownRow.NotAllocated);
        json.WriteEndObject();
        json.WriteTexts("paidFor", data.InfluencerValues.Single(static values => values.IsBasis).Values.Names.Select(InsightWords.PaidFor));
    }

    private void WriteInfluencers(Utf8JsonWriter json)
    {
        json.WriteStartObject("influencers");
        json.WriteTexts("id", data.Influencers.Select(row => row.InfluencerId));
        json.WriteTexts("name", data.Influencers.Select(row => row.Name));
        foreach (var values in data.InfluencerValues)
        {
            Column(json, values.Name, data.Influencers, row => values.PlaceOf(row));
        }

        CountColumn(json, "followers", data.Influencers, row => row.FollowerCount);
        WriteSpellings(json);
        json.WriteStartArray("further");
        for (var i = 0; i < Campaign.Data.FurtherColumns.Count; i++)
        {
            var column = i;
            json.WriteStartObject();
            json.WriteString("header", Campaign.Data.FurtherColumns[column]);
            json.WriteTexts(
                "values", data.Influencers.Select(row => row.Influencer.IsListed ? row.Influencer.FurtherValues[column] : null));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    // A CSV file has every influencer's own spelling, which filters do not see.
    private void WriteSpellings(Utf8JsonWriter json)
    {
        json.WriteStartObject("spelled");
        foreach (var values in data.InfluencerValues)
        {
            json.WriteStartObject(values.Name);
            foreach (var (place, row) in data.Influencers.Index().Where(item => values.IsSpelledOtherwise(item.Item)))
            {
                json.WriteString(place.ToString(System.Globalization.CultureInfo.InvariantCulture), values.TextOf(row));
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private void WritePosts(Utf8JsonWriter json)
    {
        if (data.Posts is not { } posts)
        {
            json.WriteNull("posts");
            return;
        }

        json.WriteStartObject("posts");
        Column(json, "posts", posts, post => post.Posts);
        CountColumn(json, "reach", posts, post => post.Reach);
        CountColumn(json, "likes", posts, post => post.Likes);
        CountColumn(json, "comments", posts, post => post.Comments);
        CountColumn(json, "engagedWithReach", posts, post => post.EngagedWithReach);
        json.WriteEndObject();
    }

    private BigInteger? Money(decimal? amount) => ExactNumbers.UnitsOf(amount, data.MoneyDecimals);

    private BigInteger? Orders(decimal? orders) => ExactNumbers.UnitsOf(orders, data.OrderDecimals);

    private static void ColumnIf<T>(bool isThere, Utf8JsonWriter json, string name, IReadOnlyList<T> rows, Func<T, BigInteger?> value)
    {
        if (isThere)
        {
            Column(json, name, rows, value);
        }
    }

    private static void Column<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> rows, Func<T, BigInteger?> value) =>
        PackedNumbers.Write(json, name, [.. rows.Select(value)]);

    // Nobody has half a follower, but a file may say so.
    private static void CountColumn<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> rows, Func<T, decimal?> value)
    {
        if (rows.All(row => value(row) is not { } count || decimal.IsInteger(count)))
        {
            Column(json, name, rows, row => (BigInteger?)value(row));
            return;
        }

        json.WriteStartArray(name);
        foreach (var row in rows)
        {
            if (value(row) is { } count)
            {
                json.WriteNumberValue(ExactNumbers.WithoutZeros(count));
            }
            else
            {
                json.WriteNullValue();
            }
        }

        json.WriteEndArray();
    }
}
