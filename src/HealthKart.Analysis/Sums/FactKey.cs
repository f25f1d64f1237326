namespace HealthKart.Analysis.Sums;

/// <summary>What the sales of one fact have in common; −1 where facts are not summed by it.</summary>
/// <param name="Influencer">The number of the influencer; −1 for nobody.</param>
/// <param name="Campaign">The number of the campaign.</param>
/// <param name="Product">The number of the product.</param>
/// <param name="Brand">The number of the brand.</param>
/// <param name="Source">The number of the source.</param>
/// <param name="Day">The number of the day, or of the first day of the month; −1 for an unknown one.</param>
internal readonly record struct FactKey(int Influencer, int Campaign, int Product, int Brand, int Source, int Day)
{
    internal const int None = -1;

    /// <summary>The key without what the dimensions lack.</summary>
    internal FactKey In(FactDimensions dimensions) => new(
        Influencer,
        dimensions.Campaign ? Campaign : None,
        dimensions.Product ? Product : None,
        dimensions.Brand ? Brand : None,
        dimensions.Source ? Source : None,
        dimensions.Time switch { FactTime.Day => Day, FactTime.Month => MonthOf(Day), _ => None });

    /// <summary>The key of a fact by influencer alone.</summary>
    internal static FactKey OfInfluencer(int influencer) => new(influencer, None, None, None, None, None);

    /// <summary>The key under other numbers.</summary>
    /// <param name="influencers">The new number of each influencer.</param>
    /// <param name="values">The new number of each value of a dimension; <c>null</c>: they stay.</param>
    internal FactKey Under(IReadOnlyList<int> influencers, IReadOnlyDictionary<SaleDimension, int[]>? values)
    {
        return new FactKey(
            Influencer < 0 ? None : influencers[Influencer],
            Of(SaleDimension.Campaign, Campaign),
            Of(SaleDimension.Product, Product),
            Of(SaleDimension.Brand, Brand),
            Of(SaleDimension.Source, Source),
            Day);

        int Of(SaleDimension dimension, int value) => value < 0 || values is null ? value : values[dimension][value];
    }

    private static int MonthOf(int day)
    {
        if (day == None)
        {
            return None;
        }

        var date = DateOnly.FromDayNumber(day);
        return day - date.Day + 1;
    }
}
