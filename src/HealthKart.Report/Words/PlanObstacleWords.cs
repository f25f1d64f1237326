using HealthKart.Lift.Plans;

namespace HealthKart.Report.Words;

/// <summary>What is not there that a plan needs.</summary>
internal static class PlanObstacleWords
{
    internal static string Of(PlanObstacle obstacle) => obstacle switch
    {
        PlanObstacle.NoRevenueColumn => IntervalDetailWords.NoRevenueColumn,
        PlanObstacle.NoSumOfSquares =>
            "How much revenue varies from user to user is not known, so nothing can be planned from this test: "
            + "add a column revenue_sum_of_squares, or one row a user.",
        PlanObstacle.NoControlRevenue => "The control arm has no revenue, so there is no lift to plan for.",
        PlanObstacle.NothingVaries => "Every control user brings the same revenue, so nothing can be planned from this test.",
        _ => "The plan needs a hold-out whose control arm has revenue, with revenue_sum_of_squares or a row for each user.",
    };
}
