namespace HealthKart.Analysis.Loading;

/// <summary>What a row says of itself: whether it stands, and what went back of its money.</summary>
internal readonly record struct RowVerdict
{
    /// <summary>Why the row is excluded; <c>null</c>: it is not.</summary>
    internal Exclusion? Excluded { get; init; }

    /// <summary>Whether the row may still not happen; it is used.</summary>
    internal bool IsOpen { get; init; }

    /// <summary>Whether the row is a return, though its amount may not be negative.</summary>
    internal bool IsReturn { get; init; }

    /// <summary>What went back of the row's money; 0: nothing did.</summary>
    internal decimal Refunded { get; init; }

    /// <summary>Of which of the <see cref="RowRules"/>' columns the word is not known, and the word; <c>null</c>: all are.</summary>
    internal (int Column, string Word)? Unknown { get; init; }

    /// <summary>The same with what went back of the money.</summary>
    internal RowVerdict With((decimal Money, Exclusion? All) refunded) => this with { Refunded = refunded.Money, Excluded = refunded.All };
}
