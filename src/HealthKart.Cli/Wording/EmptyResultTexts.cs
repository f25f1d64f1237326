using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Wording;

namespace HealthKart.Cli.Wording;

/// <summary>That the filters leave nothing, and which to loosen.</summary>
internal static class EmptyResultTexts
{
    /// <summary>The line for a result that the filters have emptied; <c>null</c> where something is left, or no filter is set.</summary>
    internal static string? Of(CampaignPerformance performance)
    {
        var given = FilterField.All.Where(field => field.TextsOf(performance.Filter).Count > 0).ToList();
        var minimums = given.Where(static field => field.Value == FilterValue.Number).ToList();
        var others = given.Except(minimums).ToList();
        var line = (performance.Influencers.Count, performance.Hidden.Influencers) switch
        {
            (0, > 0) when others.Count == 0 || HasSales(performance) => AllHidden(performance, minimums, others.Count > 0),
            _ when CutsSales(performance.Filter) && performance.HasSales && !HasSales(performance) => NoSale(performance, others),
            (0, 0) when others.Count > 0 => NobodyHasAll(performance.Filter, others),
            _ => null,
        };
        return line is null ? null : PlainText.OneLine(line);
    }

    private static bool HasSales(CampaignPerformance performance) =>
        performance.WithSales.Influencers > 0
        || performance.Hidden.Revenue != 0
        || performance.Unattributed is { Revenue: not 0 } or { Orders: not 0 };

    // Who is chosen may have no sale by any filter: that is a finding about them.
    private static bool CutsSales(CampaignFilter filter) =>
        (filter.From ?? filter.To) is not null
        || filter.Campaigns.Count + filter.Products.Count + filter.Brands.Count + filter.Sources.Count + filter.Where.Count > 0;

    private static string AllHidden(CampaignPerformance performance, List<FilterField> minimums, bool hasOthers) =>
        $"No influencer is left: the filters ({string.Join(", ", minimums.Select(field => Minimum(field, performance.Filter)))}) hide all "
        + $"{Numerals.Current.Count(performance.Hidden.Influencers)}{(hasOthers ? " that the other filters leave" : "")}. "
        + $"Loosen {Options(minimums)}.";

    private static string NobodyHasAll(CampaignFilter filter, List<FilterField> others) =>
        $"No influencer is left: nobody in the files fits {string.Join(" and ", others.Select(field => Given(field, filter)))} together. "
        + $"Loosen {Options(others)}.";

    private static string NoSale(CampaignPerformance performance, List<FilterField> others) =>
        $"No sale is left: none of the files' sales{Days(performance)} fits "
        + $"{string.Join(" and ", others.Select(field => Given(field, performance.Filter)))}. Loosen {Options(others)}.";

    private static string Days(CampaignPerformance performance) => (performance.Data.FirstDay, performance.Data.LastDay) switch
    {
        ({ } first, { } last) => FormattableString.Invariant($" ({first:yyyy-MM-dd} to {last:yyyy-MM-dd})"),
        _ => "",
    };

    private static string Minimum(FilterField field, CampaignFilter filter) =>
        $"{char.ToLowerInvariant(field.Title[0])}{field.Title[1..]} {field.TextsOf(filter)[0]}{(field.Name == "minRoas" ? "×" : "")}";

    private static string Given(FilterField field, CampaignFilter filter) =>
        $"{field.Option} {string.Join(", ", field.TextsOf(filter))}";

    private static string Options(List<FilterField> fields) => fields.Count == 1
        ? fields[0].Option
        : $"{string.Join(", ", fields.SkipLast(1).Select(static field => field.Option))} or {fields[^1].Option}";
}
