namespace HealthKart.Analysis.Lift;

/// <summary>An experiment in which chance decided which users a campaign reached.</summary>
/// <param name="Campaign">The campaign that was tested.</param>
/// <param name="Treated">The users whom it reached, or could reach.</param>
/// <param name="Control">The users whom it was kept from.</param>
public sealed record Holdout(string Campaign, HoldoutArm Treated, HoldoutArm Control)
{
    /// <summary>The planned part of treated users, between 0 and 1; <c>null</c> where the file does not say it.</summary>
    public double? PlannedShare { get; init; }

    /// <summary>The iROAS with which the data were simulated; <c>null</c> for every real experiment, where nobody knows it.</summary>
    public double? TrueRoas { get; init; }

    /// <summary>Users who stand in both arms, and were left out of both.</summary>
    public long ContaminatedUsers { get; init; }

    /// <summary>The first day; <c>null</c> where the file has no dates.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day; <c>null</c> where the file has no dates.</summary>
    public DateOnly? To { get; init; }
}
