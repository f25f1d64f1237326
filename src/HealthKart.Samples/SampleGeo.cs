namespace HealthKart.Samples;

/// <summary>A city of the geo experiment.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Pair">The number of its pair.</param>
/// <param name="IsTreated">Whether the campaign runs there.</param>
/// <param name="Revenue">What it sells on an average day before the campaign, in rupees.</param>
internal sealed record SampleGeo(string Name, int Pair, bool IsTreated, decimal Revenue);
