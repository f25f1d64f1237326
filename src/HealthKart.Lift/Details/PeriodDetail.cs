namespace HealthKart.Lift.Details;

/// <summary>When the test was, and which days it has.</summary>
internal abstract record PeriodDetail : LiftDetail
{
    /// <summary>The data end before the test does.</summary>
    internal sealed record Peeking(DateOnly Last, DateOnly End) : PeriodDetail;

    /// <summary>The data go on after the day on which the test is judged.</summary>
    internal sealed record LookedAtInTheMiddle(DateOnly End, DateOnly Last) : PeriodDetail;

    /// <summary>Days that a geo lacks are left out of all geos.</summary>
    internal sealed record DaysLeftOut(int Days, string Geo, DateOnly First) : PeriodDetail;
}
