using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Wording;

namespace HealthKart.Analysis.Performance;

/// <summary>One filter under all its names: the one table that pairs option, notebook parameter and JSON name.</summary>
public sealed class FilterField
{
    private readonly Func<CampaignFilter, IReadOnlyList<string>> _texts;
    private readonly Func<CampaignFilter, string, IReadOnlyList<string>, CampaignFilter> _with;

    private FilterField(
        string name,
        string parameter,
        string help,
        FilterValue value,
        Func<CampaignFilter, IReadOnlyList<string>> texts,
        Func<CampaignFilter, string, IReadOnlyList<string>, CampaignFilter> with)
    {
        Name = name;
        Option = OptionOf(name);
        Parameter = parameter;
        Help = help;
        Value = value;
        _texts = texts;
        _with = with;
    }

    /// <summary>The filter by further columns.</summary>
    internal static FilterField Where { get; } = Names(
        "where", "where", "Only sales, or influencers, that have this value in a further column of their file, as customer_type=new.", f => f.Where, (f, v) => f with { Where = v });

    /// <summary>Every filter, in the order of the report.</summary>
    public static IReadOnlyList<FilterField> All { get; } =
    [
        Names("platform", "platforms", "Only influencers of this platform.", f => f.Platforms, (f, v) => f with { Platforms = v }),
        Names("category", "categories", "Only influencers of this category.", f => f.Categories, (f, v) => f with { Categories = v }),
        Names("gender", "genders", "Only influencers of this gender.", f => f.Genders, (f, v) => f with { Genders = v }),
        Names("tier", "tiers", "Only influencers of this follower tier: nano, micro, macro or mega.", f => f.Tiers, (f, v) => f with { Tiers = v }),
        new("name", "name", "Only influencers whose name contains this.", FilterValue.Text, f => OneText(f.Name), (f, _, v) => f with { Name = v[^1] }),
        Names("campaign", "campaigns", "Only sales of this campaign.", f => f.Campaigns, (f, v) => f with { Campaigns = v }),
        Names("product", "products", "Only sales of this product.", f => f.Products, (f, v) => f with { Products = v }),
        Names("brand", "brands", "Only sales of this brand.", f => f.Brands, (f, v) => f with { Brands = v }),
        Names("source", "sources", "Only sales from this source.", f => f.Sources, (f, v) => f with { Sources = v }),
        Where,
        Day("from", "fromDate", "Only sales from this day on, as 2025-01-31.", f => f.From, (f, v) => f with { From = v }),
        Day("to", "toDate", "Only sales up to this day, as 2025-12-31.", f => f.To, (f, v) => f with { To = v }),
        Number("minRoas", "minRoas", "Hide influencers with a lower ROAS.", f => f.MinRoas, (f, v) => f with { MinRoas = v }),
        Number("minOrders", "minOrders", "Hide influencers with fewer orders.", f => f.MinOrders, (f, v) => f with { MinOrders = v }),
    ];

    /// <summary>The name in JSON and in the address of a report, such as <c>minRoas</c>.</summary>
    public string Name { get; }

    /// <summary>The option of the command, such as <c>--min-roas</c>.</summary>
    public string Option { get; }

    /// <summary>The variable of the report notebook, such as <c>minRoas</c> or <c>platforms</c>.</summary>
    public string Parameter { get; }

    /// <summary>What the filter does, in a sentence.</summary>
    public string Help { get; }

    /// <summary>What kind of value the filter takes.</summary>
    public FilterValue Value { get; }

    /// <summary>Whether the filter takes several values.</summary>
    public bool Repeats => Value == FilterValue.Names;

    /// <summary>The values that a filter gives this field, as they are written; none when it does not filter by it.</summary>
    public IReadOnlyList<string> TextsOf(CampaignFilter filter) => _texts(filter);

    /// <summary>The filter with this field set from text.</summary>
    /// <exception cref="CampaignInputException">A text is no date or no number.</exception>
    public CampaignFilter Set(CampaignFilter filter, IReadOnlyList<string> texts) => texts.Count == 0 ? filter : _with(filter, Option, texts);

    /// <summary>The values of this field as JSON: a list of texts, a text or a number; <c>null</c> when the filter does not use it.</summary>
    public JsonNode? ToJson(CampaignFilter filter)
    {
        var texts = TextsOf(filter);
        return texts.Count == 0 ? null
            : Repeats ? new JsonArray([.. texts.Select(text => JsonValue.Create(text))])
            : Value == FilterValue.Number ? JsonValue.Create(decimal.Parse(texts[0], CultureInfo.InvariantCulture))
            : JsonValue.Create(texts[0]);
    }

    private static string OptionOf(string name)
    {
        var option = new StringBuilder("--");
        foreach (var letter in name)
        {
            option.Append(char.IsUpper(letter) ? "-" : "").Append(char.ToLowerInvariant(letter));
        }

        return option.ToString();
    }

    private static FilterField Names(
        string name,
        string parameter,
        string help,
        Func<CampaignFilter, IReadOnlyList<string>> get,
        Func<CampaignFilter, IReadOnlyList<string>, CampaignFilter> set) =>
        new(name, parameter, help, FilterValue.Names, get, (filter, _, values) => set(filter, values));

    private static FilterField Day(
        string name, string parameter, string help, Func<CampaignFilter, DateOnly?> get, Func<CampaignFilter, DateOnly?, CampaignFilter> set) =>
        new(
            name,
            parameter,
            help,
            FilterValue.Date,
            filter => OneText(get(filter)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            (filter, option, values) => set(filter, ParseDay(option, values[^1])));

    private static FilterField Number(
        string name, string parameter, string help, Func<CampaignFilter, decimal> get, Func<CampaignFilter, decimal, CampaignFilter> set) =>
        new(
            name,
            parameter,
            help,
            FilterValue.Number,
            filter => OneText(get(filter) == 0 ? null : get(filter).ToString(CultureInfo.InvariantCulture)),
            (filter, option, values) => set(filter, ParseNumber(option, values[^1])));

    private static string[] OneText(string? text) => string.IsNullOrWhiteSpace(text) ? [] : [text];

    private static DateOnly ParseDay(string option, string text) =>
        DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new CampaignInputException(Sentences.OptionIsNoDate(option, text));

    private static decimal ParseNumber(string option, string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new CampaignInputException(Sentences.OptionIsNoNumber(option, text));
}
