using HealthKart.Analysis.Campaigns;
using HealthKart.Analysis.Money;
using HealthKart.Analysis.Wording;

namespace HealthKart.Analysis.Performance;

/// <summary>What one influencer sold and was paid, within the filters.</summary>
public sealed record InfluencerPerformance : IInCurrency
{
    internal int Index { get; init; }

    /// <inheritdoc/>
    public string Currency { get; internal init; } = Numerals.Current.Currency;

    /// <summary>Who it is.</summary>
    public required Influencer Influencer { get; init; }

    /// <summary>The tier by followers.</summary>
    public required string Tier { get; init; }

    /// <summary>The number of sales rows; 0 without a sales file.</summary>
    public long SalesRows { get; init; }

    /// <summary>The tracked orders; <c>null</c> without a sales file.</summary>
    public decimal? Orders { get; init; }

    /// <summary>The tracked revenue in ₹, exact; <c>null</c> without a sales file.</summary>
    public decimal? Revenue { get; init; }

    /// <summary>The payout in ₹, exact; <c>null</c> where there is none.</summary>
    public decimal? TotalPayout { get; init; }

    /// <summary>What of the revenue may still not happen, in ₹: its sales are pending, on hold and the like.</summary>
    public decimal OpenRevenue { get; init; }

    /// <summary>What of the payout is still open, in ₹: pending, scheduled and the like.</summary>
    public decimal OpenPayout { get; init; }

    /// <summary>
    /// Whether the payout holds money that was allocated by orders,
    /// because a filter cuts the sales and the payout rows do not say what they were for.
    /// </summary>
    public bool PayoutAllocated { get; init; }

    /// <summary>
    /// What the payout rows are for; <see cref="Campaigns.PayoutBasis.Mixed"/> for several; empty without a payout row or a basis.
    /// </summary>
    public string PayoutBasis { get; init; } = "";

    /// <summary>Whether there is a payout, which a ROAS of 0 does not say.</summary>
    public required PayoutStatus PayoutStatus { get; init; }

    /// <summary>Whether there are fewer orders than a ROAS can be trusted with.</summary>
    public bool TooFewOrders { get; init; }

    /// <summary>The influencer's id.</summary>
    public string InfluencerId => Influencer.Id;

    /// <summary>The influencer's name.</summary>
    public string Name => Influencer.Name;

    /// <summary>The influencer's platform.</summary>
    public string Platform => Influencer.Platform;

    /// <summary>The influencer's category.</summary>
    public string Category => Influencer.Category;

    /// <summary>The influencer's gender.</summary>
    public string Gender => Influencer.Gender;

    /// <summary>The influencer's followers; <c>null</c> where the file gives none.</summary>
    public decimal? FollowerCount => Influencer.FollowerCount;

    /// <summary>Whether there is a payouts file: without one no ROAS is known.</summary>
    internal bool IsCostKnown { get; init; } = true;

    /// <inheritdoc cref="Ratios.Roas"/>
    public decimal? Roas => IsCostKnown ? Ratios.Roas(Revenue, TotalPayout) : null;

    /// <inheritdoc cref="Ratios.Roi"/>
    public decimal? Roi => Ratios.Roi(Revenue, TotalPayout);

    /// <inheritdoc cref="Ratios.Aov"/>
    public decimal? Aov => Ratios.Aov(Revenue, Orders);

    /// <summary>
    /// What is left in ₹ after the goods and the payout; <c>null</c> where no gross margin was given, without a sales or payouts file.
    /// </summary>
    public decimal? Contribution { get; init; }

    /// <inheritdoc cref="Ratios.CostPerOrder"/>
    public decimal? CostPerOrder => Ratios.CostPerOrder(TotalPayout, Orders);

    /// <inheritdoc cref="Performance.RoasInterval.Of"/>
    public RoasInterval? RoasInterval => Performance.RoasInterval.Of(Revenue, Orders, TotalPayout);

    /// <summary>Whether the influencer has at least one used sales row.</summary>
    public bool HasSales => SalesRows > 0;

    /// <summary>Whether ROAS can be ranked: there are orders, and there is a payout.</summary>
    public bool IsRanked => Orders > 0 && TotalPayout > 0;
}
