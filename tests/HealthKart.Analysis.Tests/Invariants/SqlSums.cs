namespace HealthKart.Analysis.Tests.Invariants;

/// <summary>Sums as SQL computes them.</summary>
/// <param name="Rows">Rows of a file, or influencers.</param>
/// <param name="Orders">The orders.</param>
/// <param name="Revenue">The revenue in ₹.</param>
/// <param name="Payout">The payout in ₹; <c>null</c> where there is none.</param>
/// <param name="Roas">Revenue ÷ payout, cut off after four decimals; 0 without a payout.</param>
/// <param name="Basis">What the payout rows are for.</param>
internal sealed record SqlSums(long Rows, decimal Orders, decimal Revenue, decimal? Payout, decimal Roas, string Basis)
{
    internal static SqlSums None { get; } = new(0, 0, 0, 0, 0, "");
}
