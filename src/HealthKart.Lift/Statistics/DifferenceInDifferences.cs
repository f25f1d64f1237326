using HealthKart.Analysis.Values;

namespace HealthKart.Lift.Statistics;

/// <summary>What treated geos gained beyond what control geos gained.</summary>
/// <remarks>Source: Card and Krueger (1994), Minimum wages and employment, table 3. Right only where both would have gained the same
/// without the campaign.</remarks>
public static class DifferenceInDifferences
{
    private const double Rounding = 1e-13;

    /// <summary>(treated after − treated before) − (control after − control before).</summary>
    public static double OfMeans(double treatedBefore, double treatedAfter, double controlBefore, double controlAfter) =>
        treatedAfter - treatedBefore - (controlAfter - controlBefore);

    /// <summary>The effect on a treated geo and day, from each geo's own change of its daily mean.</summary>
    /// <param name="geos">The geos.</param>
    /// <param name="daysBefore">Days of the pretest.</param>
    /// <param name="daysDuring">Days of the test.</param>
    /// <exception cref="CampaignInputException">Fewer than two geos in an arm.</exception>
    public static Estimate PerGeoAndDay(IReadOnlyCollection<GeoTotals> geos, int daysBefore, int daysDuring)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(daysBefore);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(daysDuring);
        var (treated, control) = (Changes(true), Changes(false));
        if (Math.Min(treated.Count, control.Count) < 2)
        {
            throw new CampaignInputException(StatisticsWords.TooFewGeosInAnArm(treated.Count, control.Count));
        }

        var estimate = new MeanDifference(SampleMoments.Of(treated), SampleMoments.Of(control)).Estimate;
        var largest = geos.Max(geo => Math.Max(Math.Abs(geo.During / daysDuring), Math.Abs(geo.Before / daysBefore)));
        return estimate.StandardError <= Rounding * largest ? estimate with { StandardError = 0 } : estimate;

        List<double> Changes(bool isTreated) =>
            [.. geos.Where(geo => geo.IsTreated == isTreated).Select(geo => (geo.During / daysDuring) - (geo.Before / daysBefore))];
    }
}
