namespace HealthKart.Samples;

/// <summary>How large the sample campaign is, and which of the many possible ones is written.</summary>
public sealed record SampleOptions
{
    /// <summary>The start of the random numbers: the same seed writes the same bytes. Defaults to 2025.</summary>
    public long Seed { get; init; } = 2025;

    /// <summary>How many influencers there are; at least 1. Defaults to 200.</summary>
    public int Influencers { get; init; } = 200;

    /// <summary>How many posts they publish together. Defaults to 600.</summary>
    public int Posts { get; init; } = 600;

    /// <summary>How many rows of tracked sales there are, unattributed ones included. Defaults to 6,000.</summary>
    public int Sales { get; init; } = 6_000;

    /// <summary>Whether files of the same name are replaced. Defaults to <see langword="false"/>: then they are an error.</summary>
    public bool Overwrite { get; init; }

    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Influencers, 1, nameof(Influencers));
        ArgumentOutOfRangeException.ThrowIfNegative(Posts, nameof(Posts));
        ArgumentOutOfRangeException.ThrowIfNegative(Sales, nameof(Sales));
    }
}
