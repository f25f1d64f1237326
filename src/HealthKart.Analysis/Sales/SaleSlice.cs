namespace HealthKart.Analysis.Sales;

/// <summary>The part of the sales that filters on the sales themselves leave: campaigns, products, brands, sources, days.</summary>
internal sealed record SaleSlice
{
    internal static SaleSlice All { get; } = new();

    /// <summary>The wanted values of a dimension; none given: all of them.</summary>
    internal IReadOnlyDictionary<SaleDimension, IReadOnlyList<string>> Values { get; init; } =
        new Dictionary<SaleDimension, IReadOnlyList<string>>();

    /// <summary>The first day, inclusive.</summary>
    internal DateOnly? From { get; init; }

    /// <summary>The last day, inclusive.</summary>
    internal DateOnly? To { get; init; }

    internal bool CutsDates => From is not null || To is not null;

    internal bool CutsAnything => CutsDates || Values.Count > 0;

    /// <summary>Whether a day is in the slice; an unknown day is not when the slice cuts days.</summary>
    internal bool Contains(DateOnly? date) =>
        !CutsDates || (date is { } day && (From is null || day >= From) && (To is null || day <= To));

    /// <summary>Whether a value of a dimension is in the slice.</summary>
    internal bool Contains(SaleDimension dimension, string value) =>
        !Values.TryGetValue(dimension, out var wanted) || wanted.Contains(value, StringComparer.OrdinalIgnoreCase);
}
