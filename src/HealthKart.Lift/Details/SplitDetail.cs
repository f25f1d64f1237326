namespace HealthKart.Lift.Details;

/// <summary>What the control users show when they are split at random.</summary>
/// <param name="Users">How many control users were split.</param>
/// <param name="Splits">How often.</param>
/// <param name="Alarms">The part of splits that show an effect.</param>
/// <param name="Level">The level of the interval.</param>
internal abstract record SplitDetail(int Users, int Splits, double Alarms, double Level) : LiftDetail
{
    /// <summary>An effect as seldom as the level says.</summary>
    internal sealed record Holds(int Users, int Splits, double Alarms, double Level) : SplitDetail(Users, Splits, Alarms, Level);

    /// <summary>More often, or less.</summary>
    internal sealed record Fails(int Users, int Splits, double Alarms, double Level) : SplitDetail(Users, Splits, Alarms, Level);

    /// <summary>By Student's interval, where the result's own one is found by shuffling.</summary>
    internal sealed record OfShuffled(int Users, int Splits, double Alarms, double Level) : SplitDetail(Users, Splits, Alarms, Level);
}
