using static HealthKart.Samples.Catalogue;

namespace HealthKart.Samples;

/// <summary>
/// The experiments of the sample and their truth; <c>data/README.md</c> tells the story. Chosen by what many seeds show, not by one draw.
/// </summary>
internal static class SampleExperiments
{
    /// <summary>The campaign of the geo experiment.</summary>
    public const string GeoCampaign = "MB_YearEnd_Bulk";

    /// <summary>What a rupee of spend truly adds in the geo experiment.</summary>
    public const decimal GeoTrueRoas = 2;

    /// <summary>The days before the geo experiment, for how its cities go together.</summary>
    public const int PretestDays = 56;

    /// <summary>The days on which the campaign runs in the treated cities.</summary>
    public const int TestDays = 28;

    /// <summary>The first day of the geo experiment: the campaign's.</summary>
    public static DateOnly TestFrom { get; } = CampaignCalendar.Campaigns.Single(static campaign => campaign.Name == GeoCampaign).From;

    /// <summary>The hold-outs: users whom a campaign may reach, and users whom it is kept from.</summary>
    public static IReadOnlyList<SampleHoldout> Holdouts { get; } =
    [
        // Earns its money, though less than is attributed to it.
        new()
        {
            Campaign = "MB_Summer_Shred", Brand = MuscleBlaze, Users = 60_000, BuyersOfThousand = 50, SpendOnUser = 12, TrueRoas = 2.5m,
        },
        // The best by attribution: its users would have bought anyway.
        new()
        {
            Campaign = "MB_Freedom_Gains", Brand = MuscleBlaze, Users = 100_000, BuyersOfThousand = 60, SpendOnUser = 20, TrueRoas = 0.3m,
        },
        // Adds about what it costs.
        new()
        {
            Campaign = "MB_Festive_Strength", Brand = MuscleBlaze, Users = 40_000, BuyersOfThousand = 50, SpendOnUser = 20, TrueRoas = 1.1m,
        },
        // Below break-even by attribution, for many who saw it buy without a link.
        new()
        {
            Campaign = "HKV_Monsoon_Care",
            Brand = HKVitals,
            Users = 80_000,
            TreatedPercent = 70,
            BuyersOfThousand = 50,
            SpendOnUser = 10,
            TrueRoas = 1.8m,
        },
        // Too small a test.
        new() { Campaign = "Gritzo_ChildrensDay", Brand = Gritzo, Users = 1_200, BuyersOfThousand = 20, SpendOnUser = 6, TrueRoas = 0.8m },
    ];

    /// <summary>
    /// The pairs of cities of the geo experiment that sell about as much, and what each of the two sells on an average day, in rupees.
    /// </summary>
    public static IReadOnlyList<(string One, string Other, int Revenue)> CityPairs { get; } =
    [
        ("Mumbai", "Delhi", 360_000),
        ("Bengaluru", "Hyderabad", 270_000),
        ("Pune", "Chennai", 210_000),
        ("Kolkata", "Ahmedabad", 170_000),
        ("Jaipur", "Lucknow", 135_000),
        ("Chandigarh", "Surat", 115_000),
        ("Indore", "Nagpur", 100_000),
        ("Kochi", "Coimbatore", 90_000),
        ("Bhopal", "Visakhapatnam", 80_000),
        ("Guwahati", "Bhubaneswar", 70_000),
    ];
}
