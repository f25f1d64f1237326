namespace HealthKart.Lift.Details;

/// <summary>Who is in the arms of a hold-out.</summary>
internal abstract record ArmDetail : LiftDetail
{
    /// <summary>The arms have the users that the planned share lets expect.</summary>
    internal sealed record SampleRatioFits(long Treated, long Control, double PlannedShare, double Chance) : ArmDetail;

    /// <summary>The arms do not have these.</summary>
    internal sealed record SampleRatioMismatch(long Treated, long Control, double PlannedShare, double Chance) : ArmDetail;

    /// <summary>Users stand in both arms.</summary>
    internal sealed record Contaminated(long Users, decimal Part) : ArmDetail;

    /// <summary>So few orders that chance alone moves the result far.</summary>
    internal sealed record TooFewOrders(decimal Treated, decimal Control) : ArmDetail;

    /// <summary>An arm has more orders than users.</summary>
    internal sealed record OrdersAboveUsers : ArmDetail;
}
