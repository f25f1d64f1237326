namespace HealthKart.Lift.Details;

/// <summary>Why an experiment, or a method, gives no result.</summary>
internal abstract record ReasonDetail : LiftDetail
{
    /// <summary>The amounts are larger than can be counted.</summary>
    internal sealed record NumbersTooLarge(string Campaign) : ReasonDetail;

    /// <summary>A method cannot be used; its own line says why.</summary>
    internal sealed record MethodRefused(string Line) : ReasonDetail;
}
