using HealthKart.Analysis.Money;
using HealthKart.Analysis.Wording;

namespace HealthKart.Analysis.Performance;

/// <summary>Sums over influencers, and the ratios of those sums.</summary>
public sealed record PerformanceTotals : IInCurrency
{
    /// <summary>The number of influencers.</summary>
    public required int Influencers { get; init; }

    /// <summary>The revenue in ₹; <c>null</c> without a sales file.</summary>
    public required decimal? Revenue { get; init; }

    /// <summary>The orders; <c>null</c> without a sales file.</summary>
    public required decimal? Orders { get; init; }

    /// <summary>The payout in ₹; <c>null</c> without a payouts file.</summary>
    public required decimal? TotalPayout { get; init; }

    /// <summary>What of the revenue may still not happen, in ₹; it is in <see cref="Revenue"/> too.</summary>
    public decimal OpenRevenue { get; init; }

    /// <summary>What of the payout is still open, in ₹; it is in <see cref="TotalPayout"/> too.</summary>
    public decimal OpenPayout { get; init; }

    /// <inheritdoc/>
    public string Currency { get; internal init; } = Numerals.Current.Currency;

    /// <summary>
    /// The mean of the influencers' ROAS, no payout counting as 0; not the ROAS.
    /// <c>null</c> without influencers, sales file or payouts file.
    /// </summary>
    public required decimal? MeanInfluencerRoas { get; init; }

    /// <summary>
    /// The median of the influencers' ROAS, no payout counting as 0; not the ROAS.
    /// <c>null</c> without influencers, sales file or payouts file.
    /// </summary>
    public required decimal? MedianInfluencerRoas { get; init; }

    /// <summary>
    /// What is left in ₹ after the goods and the payout; <c>null</c> where no gross margin was given, without a sales or payouts file.
    /// </summary>
    public decimal? Contribution { get; init; }

    /// <inheritdoc cref="Ratios.Roas"/>
    public decimal? Roas => TotalPayout is null ? null : Ratios.Roas(Revenue, TotalPayout);

    /// <inheritdoc cref="Ratios.Roi"/>
    public decimal? Roi => Ratios.Roi(Revenue, TotalPayout);

    /// <inheritdoc cref="Ratios.Aov"/>
    public decimal? Aov => Ratios.Aov(Revenue, Orders);

    /// <inheritdoc cref="Ratios.CostPerOrder"/>
    public decimal? CostPerOrder => Ratios.CostPerOrder(TotalPayout, Orders);
}
