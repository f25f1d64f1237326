using HealthKart.Analysis.Values;

namespace HealthKart.Lift.Plans;

/// <summary>What is asked of a test that is still to be done: how many users, and which effect it shall find.</summary>
/// <remarks>What users bring without the campaign, and how much that varies,
/// comes from the control arm of a hold-out that has been done.</remarks>
public sealed record PlannedTest
{
    /// <summary>
    /// The campaign whose hold-out the plan starts from; <c>null</c>: the first whose control arm shows revenue and its spread.
    /// </summary>
    public string? Campaign { get; init; }

    /// <summary>Users of both arms, above 0; <c>null</c>: as many as that hold-out had.</summary>
    public long? Users { get; init; }

    /// <summary>The lift of revenue per user that the test shall find, such as 0.05; <c>null</c>: no one in particular.</summary>
    public double? Lift { get; init; }

    /// <summary>The iROAS that the test shall find, instead of a lift; <c>null</c>: no one in particular.</summary>
    public double? Roas { get; init; }

    /// <summary>How probable it shall be to find it, above 0.5 and below 1. Default: 0.8.</summary>
    public double Power { get; init; } = 0.8;

    /// <summary>The part of users who are treated, between 0 and 1; <c>null</c>: as in that hold-out.</summary>
    public double? TreatedShare { get; init; }

    /// <summary>Spend for each treated user, in ₹; <c>null</c>: what that hold-out spent more on them.</summary>
    public decimal? SpendPerUser { get; init; }

    /// <summary>
    /// Users who come into the test each day, above 0; <c>null</c>: as many as in that hold-out, where its file has dates.
    /// </summary>
    public double? UsersADay { get; init; }

    /// <summary>The plan that answers it; <c>null</c> where no hold-out shows revenue without the campaign and its spread.</summary>
    /// <exception cref="CampaignInputException">A number makes no sense, or there is no hold-out of the campaign.</exception>
    internal TestPlan? Of(LiftReport report)
    {
        Check();
        if (Campaign is not null && !report.Holdouts.Any(test => IsOf(test)))
        {
            throw new CampaignInputException(PlanWords.NoSuchHoldout(Campaign, report.Holdouts.Select(static test => test.Campaign)));
        }

        foreach (var test in report.Holdouts.Where(IsOf))
        {
            if (LiftPlan.From(test, report.Settings, Power) is { } like)
            {
                var plan = like with
                {
                    TreatedShare = TreatedShare ?? like.TreatedShare,
                    SpendPerUser = (double?)SpendPerUser ?? like.SpendPerUser,
                    UsersADay = UsersADay ?? like.UsersADay,
                };
                var users = Users ?? (test.Treated.Users + test.Control.Users);
                return new(
                    test.Campaign,
                    plan,
                    users,
                    Lift ?? (plan.SpendPerUser > 0 ? Roas * plan.SpendPerUser / plan.RevenuePerUser : null),
                    report.Settings.BreakEven);
            }
        }

        return null;
    }

    /// <summary>Why there is no plan: what the hold-out that is asked for, or the first, does not have.</summary>
    internal PlanObstacle WhyNone(LiftReport report) =>
        report.Holdouts.Where(IsOf).Select(LiftPlan.WhyNone).FirstOrDefault() ?? PlanObstacle.NoBaseline;

    private bool IsOf(Holdout test) => Campaign is null || string.Equals(test.Campaign, Campaign, StringComparison.OrdinalIgnoreCase);

    private void Check()
    {
        var fault = this switch
        {
            { Users: <= 1 } =>
                PlanWords.NotPlannable("a number of users", LiftWords.Plain(Users.Value), "a whole number above 1, such as 20000"),
            { Lift: not null and not > 0 } =>
                PlanWords.NotPlannable("a lift", LiftWords.Plain(Lift.Value), "a share above 0, such as 0.05"),
            { Roas: not null and not > 0 } =>
                PlanWords.NotPlannable("an iROAS", LiftWords.Plain(Roas.Value), "a number above 0, such as 2"),
            { Lift: not null, Roas: not null } => PlanWords.LiftOrRoas,
            { Power: not (> 0.5 and < 1) } =>
                PlanWords.NotPlannable("a power", LiftWords.Plain(Power), "a share above 0.5 and below 1, such as 0.8"),
            { TreatedShare: not null and not (> 0 and < 1) } =>
                PlanWords.NotPlannable("a treated share", LiftWords.Plain(TreatedShare.Value), "a share above 0 and below 1, such as 0.5"),
            { SpendPerUser: < 0 } =>
                PlanWords.NotPlannable("a spend per user", LiftWords.Plain((double)SpendPerUser.Value), "an amount of 0 or more"),
            { UsersADay: not null and not (> 0 and < double.PositiveInfinity) } =>
                PlanWords.NotPlannable("a pace", LiftWords.Plain(UsersADay.Value), "users a day above 0, such as 500"),
            _ => null,
        };
        if (fault is not null)
        {
            throw new CampaignInputException(fault);
        }
    }
}
