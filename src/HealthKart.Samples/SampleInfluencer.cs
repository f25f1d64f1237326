namespace HealthKart.Samples;

/// <summary>An influencer, with the cohort that explains the sales and the payouts.</summary>
internal sealed record SampleInfluencer(
    string Id, string Name, string Category, string Gender, int Followers, string Platform, FollowerRange Size, Cohort Cohort)
{
    /// <summary>The account name in addresses of posts.</summary>
    public string Handle => Name.Replace(' ', '.').ToLowerInvariant();
}
