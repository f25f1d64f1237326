namespace HealthKart.Samples;

/// <summary>A range of followers, and what share of them reacts to a post, in thousandths of the reach.</summary>
internal sealed record FollowerRange(int Low, int High, int LeastEngagement, int MostEngagement)
{
    public static readonly FollowerRange Nano = new(1_400, 9_900, 55, 120);
    public static readonly FollowerRange Micro = new(11_000, 98_000, 35, 85);
    public static readonly FollowerRange Macro = new(105_000, 960_000, 18, 48);
    public static readonly FollowerRange Mega = new(1_050_000, 7_500_000, 8, 24);
}
