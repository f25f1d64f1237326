using HealthKart.Lift.Statistics;

namespace HealthKart.Lift;

/// <summary>An experiment in which a campaign ran in some geos and not in others.</summary>
/// <param name="Campaign">The campaign that was tested.</param>
/// <param name="Pretest">The days before the test, in their order.</param>
/// <param name="Test">The days of the test, in their order.</param>
/// <param name="Geos">Every geo, before and in the test.</param>
public sealed record GeoExperiment(
    string Campaign, IReadOnlyList<GeoDay> Pretest, IReadOnlyList<GeoDay> Test, IReadOnlyList<GeoTotals> Geos)
{
    private const int DaysOfWeek = 7;

    /// <summary>The randomised pairs: what the treated geo had more in the test; empty where geos are in none.</summary>
    public IReadOnlyList<GeoPair> Pairs { get; init; } = [];

    /// <summary>The name of the file it stands in.</summary>
    public string File { get; init; } = "";

    /// <summary>The same geos in two parts of the pretest, when nothing ran; <c>null</c> where it is too short to be parted.</summary>
    public GeoPlacebo? Placebo { get; init; }

    /// <summary>The iROAS with which the data were simulated; <c>null</c> for every real experiment, where nobody knows it.</summary>
    public double? TrueRoas { get; init; }

    /// <summary>The days that a geo lacks, which are left out of all geos; <c>null</c>: none.</summary>
    public MissingGeoDays? MissingDays { get; init; }

    /// <summary>Days of data after the test, which are not used.</summary>
    public int DaysAfter { get; init; }

    /// <summary>The day on which the test was to end, where it lies after the last day of data; <c>null</c>: it has ended.</summary>
    public DateOnly? EndsLater { get; init; }

    /// <summary>
    /// The last day on which treated geos spend, where it lies after the day on which the test is said to end;
    /// <c>null</c>: they stop with it.
    /// </summary>
    public DateOnly? GoesOnUntil { get; init; }

    /// <summary>What a row of it is of, in a word: a day, or a week where rows are whole weeks apart.</summary>
    internal string Unit
    {
        get
        {
            var days = Pretest.Concat(Test).Select(static day => day.Date.DayNumber).ToList();
            return days.Count > 1 && days.Zip(days.Skip(1)).All(static pair => (pair.Second - pair.First) % DaysOfWeek == 0)
                ? "week"
                : "day";
        }
    }

    /// <summary>
    /// What the test spent more: the treated geos' spend in the test beyond the pretest's pace, less the same of the control geos.
    /// </summary>
    public decimal AddedSpend
    {
        get
        {
            var pace = Pretest.Count == 0 ? 0 : (double)Test.Count / Pretest.Count;
            return (decimal)Geos.Sum(geo => (geo.IsTreated ? 1 : -1) * (geo.SpendDuring - (geo.SpendBefore * pace)));
        }
    }
}
