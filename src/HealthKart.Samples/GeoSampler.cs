using static HealthKart.Samples.SampleExperiments;

namespace HealthKart.Samples;

/// <summary>
/// Draws what each city sells each day: a rhythm that all share, chance of its own, and in treated cities what the campaign adds.
/// </summary>
internal sealed class GeoSampler
{
    // Monday to Sunday, in percent of the mean.
    private static readonly int[] s_weekdays = [92, 90, 93, 97, 104, 115, 109];

    // Thousandths of a city's revenue: two of a pair are never quite alike.
    private const int Unlikeness = 20;

    // Per day and in all cities alike, in hundred-thousandths: sales grow slowly, and good and bad days come to all.
    private const int Growth = 20;
    private const int CommonChance = 3_000;

    private const int SpendPercent = 4;

    // Orders come by chance: the variance of their sum is its mean × Σ order² ÷ Σ order, in rupees.
    private const int VarianceOfRupee = 3_500;

    private readonly SampleRandom _random;

    private GeoSampler(long seed) => _random = new(seed, SampleTopic.Geos);

    /// <summary>Every city's days, day by day.</summary>
    public static IReadOnlyList<SampleGeoDay> Draw(long seed) => new GeoSampler(seed).Draw();

    private List<SampleGeoDay> Draw()
    {
        var geos = CityPairs.SelectMany((pair, index) => DrawPair(pair, index + 1)).ToList();
        var first = TestFrom.AddDays(-PretestDays);
        return Enumerable.Range(0, PretestDays + TestDays).SelectMany(day => DrawDay(geos, first.AddDays(day), day)).ToList();
    }

    private SampleGeo[] DrawPair((string One, string Other, int Revenue) pair, int number)
    {
        var isOneTreated = _random.Chance(50);
        return [City(pair.One, isOneTreated), City(pair.Other, !isOneTreated)];

        SampleGeo City(string name, bool isTreated) =>
            new(name, number, isTreated, pair.Revenue * (1_000m + _random.Between(-Unlikeness, Unlikeness)) / 1_000);
    }

    private List<SampleGeoDay> DrawDay(IReadOnlyList<SampleGeo> geos, DateOnly date, int day)
    {
        var weekday = s_weekdays[((int)date.DayOfWeek + 6) % 7] / 100m;
        var common = weekday * (100_000 + (Growth * day) + _random.Between(-CommonChance, CommonChance)) / 100_000;
        return geos.Select(geo => DrawOne(geo, date, geo.Revenue * common)).ToList();
    }

    private SampleGeoDay DrawOne(SampleGeo geo, DateOnly date, decimal expected)
    {
        var spend = geo.IsTreated && date >= TestFrom ? (int)(geo.Revenue * SpendPercent * _random.Between(90, 110) / 10_000) : 0;
        var revenue = expected + (DrawDeviation() * (decimal)Math.Sqrt((double)(VarianceOfRupee * expected))) + (GeoTrueRoas * spend);
        return new(date, geo, (long)(100 * Math.Max(0, revenue)), spend);
    }

    // About normal, with the variance 1; without a logarithm, whose last digit is another on another machine.
    private decimal DrawDeviation() => Enumerable.Range(0, 12).Sum(_ => _random.Between(-1_000_000, 1_000_000)) / 2_000_000m;
}
