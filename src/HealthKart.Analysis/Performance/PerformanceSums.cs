using HealthKart.Analysis.Sales;
using HealthKart.Analysis.Sums;

namespace HealthKart.Analysis.Performance;

/// <summary>What a calculation hands to the performance that it computed.</summary>
internal sealed record PerformanceSums
{
    internal required SalesSummary Sales { get; init; }

    internal required PayoutAllocation Allocation { get; init; }

    internal required PayoutSums Payouts { get; init; }

    /// <summary>The payout rows, in the filter or not.</summary>
    internal required IReadOnlyList<InfluencerPayout> PayoutRows { get; init; }

    /// <summary>
    /// Those in the filter whom the minimum ROAS and orders do not hide; where it cuts the sales, those who have any of what is left, or a
    /// payout for it.
    /// </summary>
    internal required IReadOnlyList<InfluencerPerformance> Shown { get; init; }

    /// <summary>Those whom the filter chooses and no minimum hides, who have neither sales nor a payout in what it leaves.</summary>
    internal required IReadOnlyList<InfluencerPerformance> Absent { get; init; }

    /// <summary>Those in the filter whom they do hide.</summary>
    internal required IReadOnlyList<InfluencerPerformance> Hidden { get; init; }

    /// <summary>Whether sales and payouts that belong to nobody are in the filter.</summary>
    internal required bool IncludesUnattributed { get; init; }
}
