namespace HealthKart.Lift;

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

    /// <summary>Whether the file says who ordered how often; where not, orders are 0 and nothing is said of them.</summary>
    public bool HasOrders { get; init; } = true;

    /// <summary>Whether the file says what users spent; where not, revenue is 0 and nothing is said of it.</summary>
    public bool HasRevenue { get; init; } = true;

    /// <summary>Whether the file says what users cost; where not, spend is 0 and there is no iROAS.</summary>
    public bool HasSpend { get; init; } = true;

    /// <summary>The name of the file it stands in.</summary>
    public string File { get; init; } = "";

    /// <summary>Users who stand in both arms, and were left out of both.</summary>
    public long ContaminatedUsers { get; init; }

    /// <summary>The first day; <c>null</c> where the file has no dates.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day; <c>null</c> where the file has no dates.</summary>
    public DateOnly? To { get; init; }

    /// <summary>
    /// The day on which the test was to end, where it lies after the last day of data; <c>null</c>: it has ended, or nobody said when.
    /// </summary>
    public DateOnly? EndsLater { get; init; }

    /// <summary>The last day of data, where it lies after the day on which the test is said to end; <c>null</c>: nothing follows.</summary>
    public DateOnly? GoesOnUntil { get; init; }

    /// <summary>What the test spent more on the treated arm than on as large a control arm, in ₹.</summary>
    /// <exception cref="OverflowException">The amounts are larger than a decimal.</exception>
    public decimal AddedSpend => Treated.Spend - (Control.Spend / Control.Users * Treated.Users);
}
