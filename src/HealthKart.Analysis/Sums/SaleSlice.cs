namespace HealthKart.Analysis.Sums;

/// <summary>
/// The part of the sales that filters on the sales themselves leave: campaigns, products, brands, sources, further columns, days.
/// </summary>
internal sealed record SaleSlice
{
    internal static SaleSlice All { get; } = new();

    /// <summary>The wanted values of the dimensions that are cut.</summary>
    internal IReadOnlyList<WantedValues> Values { get; init; } = [];

    /// <summary>The first day, inclusive.</summary>
    internal DateOnly? From { get; init; }

    /// <summary>The last day, inclusive.</summary>
    internal DateOnly? To { get; init; }

    internal bool CutsDates => From is not null || To is not null;

    /// <summary>Whether the slice has some values of a further column only.</summary>
    internal bool CutsFurther => Values.Any(static values => values.Dimension.IsFurther());

    internal bool CutsAnything => CutsDates || Values.Count > 0;

    /// <summary>Whether both are the same part.</summary>
    internal bool IsSameAs(SaleSlice other) =>
        (From, To, Values.Count) == (other.From, other.To, other.Values.Count)
        && Values.Zip(other.Values).All(
            static pair => pair.First.Dimension == pair.Second.Dimension && pair.First.Names.SequenceEqual(pair.Second.Names));

    /// <summary>Whether a day is in the slice; an unknown day is not when the slice cuts days.</summary>
    internal bool Contains(DateOnly? date) =>
        !CutsDates || (date is { } day && (From is null || day >= From) && (To is null || day <= To));

    /// <summary>Whether no day of a period is in the slice.</summary>
    internal bool IsOutside(DateOnly first, DateOnly last) => last < From || first > To;

    /// <summary>Whether a value of a dimension is in the slice.</summary>
    internal bool Contains(SaleDimension dimension, string value) =>
        Wanted(dimension) is not { } wanted || wanted.Contains(value, CampaignNames.ComparerOf(dimension));

    /// <summary>Whether the slice has some values of a dimension only.</summary>
    internal bool Cuts(SaleDimension dimension) => Wanted(dimension) is not null;

    private IReadOnlyList<string>? Wanted(SaleDimension dimension)
    {
        foreach (var values in Values)
        {
            if (values.Dimension == dimension)
            {
                return values.Names;
            }
        }

        return null;
    }

    /// <summary>The values of a dimension that are in the slice.</summary>
    /// <param name="Dimension">The dimension.</param>
    /// <param name="Names">The values.</param>
    /// <param name="Field">What the dimension is called in sentences.</param>
    internal sealed record WantedValues(SaleDimension Dimension, IReadOnlyList<string> Names, string Field);
}
