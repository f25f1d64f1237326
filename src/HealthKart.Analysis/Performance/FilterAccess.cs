using System.Globalization;
using HealthKart.Analysis.Values;

namespace HealthKart.Analysis.Performance;

/// <summary>How a filter stands in a <see cref="CampaignFilter"/>: its property as texts, and texts as its property.</summary>
/// <param name="Value">What kind of value it is.</param>
/// <param name="TextsOf">The values as they are written; none where the filter is not used.</param>
/// <param name="With">
/// The filter with the property set from at least one text, of which a property with one value takes the last. The option's name is for
/// the message where a text is no date or no number.
/// </param>
internal sealed record FilterAccess(
    FilterValue Value,
    Func<CampaignFilter, IReadOnlyList<string>> TextsOf,
    Func<CampaignFilter, string, IReadOnlyList<string>, CampaignFilter> With)
{
    internal static FilterAccess Names(
        Func<CampaignFilter, IReadOnlyList<string>> get, Func<CampaignFilter, IReadOnlyList<string>, CampaignFilter> set) =>
        new(FilterValue.Names, get, (filter, _, texts) => set(filter, texts));

    internal static FilterAccess Text(Func<CampaignFilter, string?> get, Func<CampaignFilter, string, CampaignFilter> set) =>
        new(FilterValue.Text, filter => One(get(filter)), (filter, _, texts) => set(filter, texts[^1]));

    internal static FilterAccess Day(Func<CampaignFilter, DateOnly?> get, Func<CampaignFilter, DateOnly, CampaignFilter> set) => new(
        FilterValue.Date,
        filter => One(get(filter)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        (filter, option, texts) => set(filter, ParseDay(option, texts[^1])));

    internal static FilterAccess Number(Func<CampaignFilter, decimal> get, Func<CampaignFilter, decimal, CampaignFilter> set) => new(
        FilterValue.Number,
        filter => One(get(filter) == 0 ? null : get(filter).ToString(CultureInfo.InvariantCulture)),
        (filter, option, texts) => set(filter, ParseNumber(option, texts[^1])));

    private static string[] One(string? text) => string.IsNullOrWhiteSpace(text) ? [] : [text];

    private static DateOnly ParseDay(string option, string text) =>
        DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new CampaignInputException(FilterWords.OptionIsNoDate(option, text));

    private static decimal ParseNumber(string option, string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new CampaignInputException(FilterWords.OptionIsNoNumber(option, text));
}
