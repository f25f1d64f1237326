namespace HealthKart.Analysis.Sums;

/// <summary>What a pass sums of an influencer's sales beside the total.</summary>
/// <param name="PayoutKeys">The payouts that are for a part of the sales only.</param>
/// <param name="IsChosen">Whether days and facts are kept.</param>
internal sealed record WantedParts(IReadOnlyList<(PayoutKey Key, int Number)> PayoutKeys, bool IsChosen);
