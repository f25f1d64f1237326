using HealthKart.Analysis.Frames;

namespace HealthKart.Lift.Plans;

/// <summary>A planned test with the numbers that it starts from.</summary>
/// <param name="Campaign">The campaign of the hold-out that the numbers come from.</param>
/// <param name="Plan">Revenue per user, its spread, spend, level and power.</param>
/// <param name="Users">Users of both arms.</param>
/// <param name="Lift">The lift that the test shall find; <c>null</c>: no one in particular.</param>
/// <param name="BreakEven">The iROAS that earns its spend back.</param>
internal sealed record TestPlan(string Campaign, LiftPlan Plan, long Users, double? Lift, double BreakEven)
{
    private static readonly double[] s_sizes = [0.25, 0.5, 1, 2, 4];

    /// <summary>What is shown where there is no plan.</summary>
    internal static ResultList<LiftPlanRow> NoTable { get; } = new([], LiftPlanRow.Columns) { Subject = new LiftSubject.Planned(null) };

    /// <summary>What the planned users, fewer and more of them take, cost and find.</summary>
    internal ResultList<LiftPlanRow> Table()
    {
        var sizes = s_sizes.Select(size => (long)(Users * size)).Where(static users => users >= LiftPlan.FewestUsers);
        return new(Plan.Users(sizes), LiftPlanRow.Columns) { Subject = new LiftSubject.Planned(Plan) };
    }
}
