namespace HealthKart.Samples;

/// <summary>A post of an influencer for a campaign.</summary>
internal sealed record SamplePost(
    SampleInfluencer Influencer, SampleWindow Campaign, DateOnly Date, string Url, string Caption, int Reach, int Likes, int Comments);
