namespace HealthKart.Lift;

/// <summary>How far chance moves the results of two experiments together, because they share their control.</summary>
internal static class SharedControls
{
    private const int FewestDays = 3;

    /// <summary>
    /// The covariance of the iROAS of two hold-outs: that of the means of their control arms, from the users that stand in both.
    /// </summary>
    internal static double Covariance(Holdout one, Holdout other)
    {
        if (one.AddedSpend == 0
            || other.AddedSpend == 0
            || one.Control.Moments() is not { } moments
            || Common(one.Control, other.Control) is not (> 0 and var common))
        {
            return 0;
        }

        var ofMeans = moments.Variance * common / ((double)one.Control.Users * other.Control.Users);
        return ofMeans * one.Treated.Users / (double)one.AddedSpend * other.Treated.Users / (double)other.AddedSpend;
    }

    /// <summary>
    /// The correlation of the effects of two geo experiments, from what the days before the test are off the line in both.
    /// </summary>
    internal static double Correlation(GeoExperiment one, GeoExperiment other)
    {
        var controls = one.Geos.Where(static geo => !geo.IsTreated)
            .Select(static geo => geo.Geo)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var days = one.Test.Select(static day => day.Date).Intersect(other.Test.Select(static day => day.Date)).Count();
        if (days == 0 || !other.Geos.Any(geo => !geo.IsTreated && controls.Contains(geo.Geo)))
        {
            return 0;
        }

        var (first, second) = (GeoAnalysis.Residuals(one), GeoAnalysis.Residuals(other));
        var both = first.Keys.Intersect(second.Keys).ToList();
        var (squares, otherSquares) = (both.Sum(day => first[day] * first[day]), both.Sum(day => second[day] * second[day]));
        if (both.Count < FewestDays || !(squares > 0) || !(otherSquares > 0))
        {
            return 0;
        }

        // Arms that drift apart by chance make two campaigns look alike; what drives them apart is no shared control.
        var correlation = Math.Max(0, both.Sum(day => first[day] * second[day]) / Math.Sqrt(squares * otherSquares));
        return correlation * days / Math.Sqrt((double)one.Test.Count * other.Test.Count);
    }

    private static long Common(HoldoutArm one, HoldoutArm other)
    {
        if (one.Ids is { } ids && other.Ids is { } others)
        {
            var known = ids.ToHashSet(StringComparer.OrdinalIgnoreCase);
            return others.LongCount(known.Contains);
        }

        // Of sums only the file's own arms tell that the users are the same ones.
        return one.SharedBy is not null && one.SharedBy == other.SharedBy ? one.Users : 0;
    }
}
