namespace HealthKart.Samples;

/// <summary>The few odd rows that a real export has: returns, rows exported twice, unknown and differently spelled ids.</summary>
internal static class Blemishes
{
    private const int Spacing = 600;

    /// <summary>How many odd rows a file of so many sales has.</summary>
    public static int CountIn(int sales) => sales / Spacing;

    /// <summary>Adds odd rows that repeat, take back or borrow a drawn sale.</summary>
    public static void Add(List<SampleSale> sales, int count, int influencers, SampleRandom random)
    {
        var drawn = sales.Count;
        for (var i = 0; i < count && drawn > 0; i++)
        {
            var sale = sales[random.Between(0, drawn - 1)];
            sales.Add((i % 5) switch
            {
                0 or 1 => TakeBack(sale, random.Between(4, 12)),
                2 => sale,
                // Somebody who has left: the sale is tracked, the influencers file has the id no more.
                3 => sale with { InfluencerId = InfluencerSampler.IdOf(influencers + 14) },
                _ => sale with { InfluencerId = InfluencerSampler.IdOf(influencers + 57) },
            });
        }
    }

    /// <summary>Writes three ids in small letters, as another system might.</summary>
    public static List<SampleSale> Respell(List<SampleSale> sales)
    {
        for (var quarter = 1; quarter <= 3 && sales.Count >= Spacing; quarter++)
        {
            var index = sales.Count * quarter / 4;
            sales[index] = sales[index] with { InfluencerId = sales[index].InfluencerId.ToLowerInvariant() };
        }

        return sales;
    }

    private static SampleSale TakeBack(SampleSale sale, int daysLater)
    {
        var lastDay = new DateOnly(sale.Date.Year, 12, 31);
        var date = sale.Date.AddDays(Math.Min(daysLater, lastDay.DayNumber - sale.Date.DayNumber));
        return sale with { Date = date, Orders = 0, Paise = -sale.Paise };
    }
}
