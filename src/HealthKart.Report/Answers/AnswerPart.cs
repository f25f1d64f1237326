using HealthKart.Report.Parts;

namespace HealthKart.Report.Answers;

/// <summary>Where money is lost, or made: a group of influencers, and what their payout brought back.</summary>
/// <param name="Gap">How much of the revenue is missing to break even, or stands above it; empty where there is no such group.</param>
/// <param name="Sentence">Who they are, what they took and what they brought back.</param>
/// <param name="Tone">Whether money is lost or made.</param>
public sealed record AnswerPart(string Gap, string Sentence, Tone Tone);
