namespace HealthKart.Analysis.Sums;

/// <summary>What a pass sums of an influencer's sales beside the total.</summary>
/// <param name="PayoutKeys">The payouts that are for a part of the sales only.</param>
/// <param name="CountsDays">Whether the sales are summed by day.</param>
internal sealed record WantedParts(IReadOnlyList<(PayoutKey Key, int Number)> PayoutKeys, bool CountsDays);
