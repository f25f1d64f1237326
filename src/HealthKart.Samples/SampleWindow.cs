namespace HealthKart.Samples;

/// <summary>A campaign of one brand and the days on which it runs, both included.</summary>
internal sealed record SampleWindow(string Name, string Brand, DateOnly From, DateOnly To, int Weight);
