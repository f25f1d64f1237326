namespace HealthKart.Lift;

/// <summary>How an experiment tells what a campaign added.</summary>
public enum LiftDesign
{
    /// <summary>Users whom the campaign was kept from, by chance.</summary>
    Holdout,

    /// <summary>Geos with a pretest, compared day by day (TBR).</summary>
    TimeBasedRegression,

    /// <summary>Geos with a pretest, compared geo by geo (GBR).</summary>
    GeoBasedRegression,

    /// <summary>Geos in randomised pairs (Trimmed Match).</summary>
    TrimmedMatch,

    /// <summary>Geos before and in the test, the difference of the differences.</summary>
    DifferenceInDifferences,
}
