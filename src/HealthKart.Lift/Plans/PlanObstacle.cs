namespace HealthKart.Lift.Plans;

/// <summary>What is not there that a plan needs.</summary>
public enum PlanObstacle
{
    /// <summary>A hold-out whose control arm shows revenue and its spread.</summary>
    NoBaseline,

    /// <summary>Revenue in the file.</summary>
    NoRevenueColumn,

    /// <summary>How much revenue varies from user to user.</summary>
    NoSumOfSquares,

    /// <summary>Revenue of the control arm.</summary>
    NoControlRevenue,

    /// <summary>Control users that differ.</summary>
    NothingVaries,
}
