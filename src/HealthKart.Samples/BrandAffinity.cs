using static HealthKart.Samples.Catalogue;

namespace HealthKart.Samples;

/// <summary>Which brands suit a category, and which platforms sell.</summary>
internal static class BrandAffinity
{
    /// <summary>How likely each brand is in a post about a category.</summary>
    public static IReadOnlyList<(string Brand, int Weight)> Of(string category) => category switch
    {
        "Fitness" or "Sports" => [(MuscleBlaze, 9), (HKVitals, 1)],
        "Nutrition" => [(MuscleBlaze, 6), (HKVitals, 3), (Gritzo, 1)],
        "Yoga" => [(HKVitals, 8), (MuscleBlaze, 2)],
        "Parenting" => [(Gritzo, 8), (HKVitals, 2)],
        "Food" => [(HKVitals, 4), (MuscleBlaze, 3), (Gritzo, 3)],
        _ => [(HKVitals, 8), (MuscleBlaze, 1), (Gritzo, 1)],
    };

    /// <summary>What a platform sells compared with Instagram, in percent.</summary>
    public static int PullOf(string platform) => platform switch
    {
        "YouTube" => 105,
        "Facebook" => 60,
        "Twitter" => 45,
        _ => 100,
    };
}
