using static HealthKart.Samples.Catalogue;

namespace HealthKart.Samples;

/// <summary>The campaigns of the year: New Year, summer, school, festivals, and what runs all year.</summary>
internal static class CampaignCalendar
{
    /// <summary>Campaigns that influencers post for.</summary>
    public static IReadOnlyList<SampleWindow> Campaigns { get; } =
    [
        Campaign("MB_NewYear_Reset", MuscleBlaze, 1, 1, 2, 9, weight: 9),
        Campaign("MB_Summer_Shred", MuscleBlaze, 3, 15, 5, 25, weight: 8),
        Campaign("MB_Freedom_Gains", MuscleBlaze, 8, 1, 8, 24, weight: 5),
        Campaign("MB_Festive_Strength", MuscleBlaze, 9, 28, 10, 31, weight: 7),
        Campaign("MB_YearEnd_Bulk", MuscleBlaze, 11, 20, 12, 31, weight: 6),
        Campaign("HKV_Winter_Immunity", HKVitals, 1, 8, 2, 28, weight: 5),
        Campaign("HKV_Summer_Glow", HKVitals, 4, 1, 6, 15, weight: 9),
        Campaign("HKV_Monsoon_Care", HKVitals, 7, 1, 8, 20, weight: 5),
        Campaign("HKV_Festive_Wellness", HKVitals, 9, 22, 11, 5, weight: 8),
        Campaign("Gritzo_Summer_Camp", Gritzo, 4, 10, 5, 31, weight: 4),
        Campaign("Gritzo_BackToSchool", Gritzo, 6, 5, 7, 25, weight: 9),
        Campaign("Gritzo_ChildrensDay", Gritzo, 11, 1, 11, 24, weight: 5),
    ];

    /// <summary>What runs all year: sales that no campaign's post brought.</summary>
    public static IReadOnlyList<SampleWindow> AlwaysOn { get; } =
    [
        Campaign("MB_AlwaysOn", MuscleBlaze, 1, 1, 12, 31, weight: 5),
        Campaign("HKV_AlwaysOn", HKVitals, 1, 1, 12, 31, weight: 3),
        Campaign("Gritzo_AlwaysOn", Gritzo, 1, 1, 12, 31, weight: 2),
    ];

    /// <summary>The campaigns of a brand that influencers post for.</summary>
    public static IReadOnlyList<SampleWindow> Of(string brand) => s_byBrand[brand];

    private static readonly Dictionary<string, IReadOnlyList<SampleWindow>> s_byBrand =
        Campaigns.GroupBy(campaign => campaign.Brand)
            .ToDictionary(brand => brand.Key, IReadOnlyList<SampleWindow> (brand) => brand.ToList());

    private static SampleWindow Campaign(
        string name, string brand, int fromMonth, int fromDay, int toMonth, int toDay, int weight) =>
        new(name, brand, new DateOnly(2025, fromMonth, fromDay), new DateOnly(2025, toMonth, toDay), weight);
}
