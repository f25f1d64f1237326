namespace HealthKart.Analysis.Loading;

/// <summary>Where an influencer's row stands.</summary>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Column">The column of the ids as the file's header names it.</param>
internal sealed record RowPlace(long Line, string Column);
