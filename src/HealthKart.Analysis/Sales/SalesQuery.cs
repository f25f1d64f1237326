using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Sums;

namespace HealthKart.Analysis.Sales;

/// <summary>What a pass over the sales is to sum.</summary>
internal sealed record SalesQuery
{
    /// <summary>The part of the sales to sum.</summary>
    internal SaleSlice Slice { get; init; } = SaleSlice.All;

    /// <summary>Whether to keep the sums of each influencer by dimension.</summary>
    internal bool ByDimension { get; init; }

    /// <summary>What the sales are summed by where an engine is asked for one after the other; <c>null</c>: all that they have.</summary>
    internal FactDimensions? Only { get; init; }

    /// <summary>The most groups in which an engine is asked for all at once; <c>null</c>: as many as facts are kept.</summary>
    internal int? MostGroups { get; init; }

    /// <summary>The further columns by which to keep the sums of each influencer.</summary>
    internal IReadOnlyList<SaleDimension> SplitBy { get; init; } = [];

    /// <summary>Whether to keep the sums of each day, of those who are chosen.</summary>
    internal bool KeepsDays { get; init; }

    /// <summary>Whether to keep what those who are chosen sold as facts; sums by dimension are kept then, too.</summary>
    internal bool KeepsFacts { get; init; }

    /// <summary>The influencers whose days and facts are kept; <c>null</c>: those of all.</summary>
    internal IReadOnlySet<int>? Chosen { get; init; }

    /// <summary>The payouts that are for a part of their influencer's sales only; <c>null</c> when there are none.</summary>
    internal PayoutKeys? PayoutKeys { get; init; }

    /// <summary>
    /// The influencers by whose numbers <see cref="Chosen"/> and <see cref="PayoutKeys"/> speak; <c>null</c> when neither asks.
    /// </summary>
    internal InfluencerTable? Influencers { get; init; }

    /// <summary>The day after which a date is an issue; <c>null</c>: none is.</summary>
    internal DateOnly? Today { get; init; }

    /// <summary>Whether to note the rows by their hashes.</summary>
    internal bool NotesRows { get; init; }

    /// <summary>What learns how far the file has been read; <c>null</c>: nobody.</summary>
    internal LoadProgress? Progress { get; init; }

    /// <summary>The bytes from which two readers share the file.</summary>
    internal long LeastToShare { get; init; } = LoadOptions.FewestBytesToShare;

    /// <summary>Whether sums by a dimension are kept.</summary>
    internal bool SumsBy(SaleDimension dimension) =>
        dimension.IsFurther() ? SplitBy.Contains(dimension) : ByDimension && Only?.Has(dimension) != false;

    /// <summary>The same for payouts that are for a part of their influencer's sales only, where there are any.</summary>
    internal SalesQuery With(PayoutKeys payouts, InfluencerTable influencers) =>
        payouts.Any ? this with { PayoutKeys = payouts, Influencers = influencers } : this;

    /// <summary>Whether the sums of one are those of the other: everything but how the file is read.</summary>
    internal bool AsksTheSameAs(SalesQuery other) =>
        Slice.IsSameAs(other.Slice)
        && (ByDimension, KeepsDays, KeepsFacts) == (other.ByDimension, other.KeepsDays, other.KeepsFacts)
        && SplitBy.SequenceEqual(other.SplitBy)
        && (Chosen is null || other.Chosen is null ? Chosen == other.Chosen : Chosen.SetEquals(other.Chosen));
}
