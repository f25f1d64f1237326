namespace HealthKart.Benchmarks;

/// <summary>What a soak came to.</summary>
/// <param name="Ended">How many runs ended by themselves.</param>
/// <param name="Killed">How many were killed before their end.</param>
/// <param name="FilesChecked">How many files were looked at, after each run all that were there.</param>
/// <param name="Problems">What was wrong with a file or a run; empty is the aim.</param>
internal sealed record SoakResult(int Ended, int Killed, int FilesChecked, IReadOnlyList<string> Problems)
{
    public static SoakResult operator +(SoakResult one, SoakResult other) => new(
        one.Ended + other.Ended, one.Killed + other.Killed, one.FilesChecked + other.FilesChecked, [.. one.Problems, .. other.Problems]);
}
