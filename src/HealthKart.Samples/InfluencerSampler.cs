using System.Globalization;

namespace HealthKart.Samples;

/// <summary>Draws the influencers, in the proportions of <see cref="Cohorts"/>.</summary>
internal static class InfluencerSampler
{
    public static IReadOnlyList<SampleInfluencer> Draw(SampleOptions options)
    {
        var random = new SampleRandom(options.Seed, SampleTopic.Influencers);
        var cohorts = DrawCohorts(random, options.Influencers);
        var names = new HashSet<string>(StringComparer.Ordinal);
        return cohorts.Select((cohort, index) => DrawOne(random, cohort, IdOf(index + 1), names)).ToList();
    }

    /// <summary>The id of the influencer with this number, which need not exist.</summary>
    public static string IdOf(int number) => string.Create(CultureInfo.InvariantCulture, $"INF{number:000}");

    private static List<Cohort> DrawCohorts(SampleRandom random, int influencers)
    {
        var counts = Shares.Split(influencers, Cohorts.All.Select(cohort => cohort.Count).ToList());
        var cohorts = Cohorts.All.Zip(counts).SelectMany(pair => Enumerable.Repeat(pair.First, pair.Second)).ToList();
        random.Shuffle(cohorts);
        return cohorts;
    }

    private static SampleInfluencer DrawOne(SampleRandom random, Cohort cohort, string id, HashSet<string> names)
    {
        var category = random.Pick(cohort.Categories);
        var woman = random.Chance(ShareOfWomen(category));
        var name = SampleNames.Draw(random, woman, names);
        var size = random.Pick(cohort.Sizes);
        return new SampleInfluencer(
            id, name, category, woman ? "Female" : "Male", DrawFollowers(random, size), random.Pick(cohort.Platforms), size, cohort);
    }

    private static int ShareOfWomen(string category) => category switch
    {
        "Fitness" or "Sports" => 35,
        "Parenting" or "Beauty" => 78,
        _ => 55,
    };

    // Squared: within a range most accounts are near its lower end.
    private static int DrawFollowers(SampleRandom random, FollowerRange size)
    {
        long draw = random.Between(0, 1_000);
        return (int)(size.Low + (size.High - size.Low) * draw * draw / 1_000_000);
    }
}
