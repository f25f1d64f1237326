namespace HealthKart.Analysis.Performance;

/// <summary>A category or platform among the top five.</summary>
/// <param name="Name">The category or platform.</param>
/// <param name="Count">How many of the five are in it.</param>
/// <param name="ShareOfAll">The share of it among all influencers who are ranked.</param>
internal sealed record TopPart(string Name, int Count, decimal ShareOfAll);
