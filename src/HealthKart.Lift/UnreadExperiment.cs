namespace HealthKart.Lift;

/// <summary>A file that is called like those of experiments and has not the columns of one.</summary>
/// <param name="File">The file's name.</param>
/// <param name="IsWide">Whether it seems to have a column for each geo.</param>
public sealed record UnreadExperiment(string File, bool IsWide);
