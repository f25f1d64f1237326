using HealthKart.Analysis.Performance;

namespace HealthKart.Report.Answers;

/// <summary>What to do about an influencer, and why.</summary>
/// <param name="Influencer">The influencer.</param>
/// <param name="Reason">The reason, with its numbers.</param>
public sealed record AnswerStep(InfluencerPerformance Influencer, string Reason);
