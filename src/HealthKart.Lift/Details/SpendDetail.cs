namespace HealthKart.Lift.Details;

/// <summary>What the arms cost.</summary>
internal abstract record SpendDetail : LiftDetail
{
    /// <summary>The file has no spend.</summary>
    internal sealed record NoColumn : SpendDetail;

    /// <summary>The treated arm cost no more than the control arm.</summary>
    internal sealed record NoDifference(decimal Added) : SpendDetail;

    /// <summary>The treated arm cost less.</summary>
    internal sealed record Cut(decimal Saved) : SpendDetail;

    /// <summary>The control arm cost something too.</summary>
    internal sealed record OfControl(decimal Spend, long Users) : SpendDetail;
}
