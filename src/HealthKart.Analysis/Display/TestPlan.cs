using HealthKart.Analysis.Lift.Plans;

namespace HealthKart.Analysis.Display;

/// <summary>A planned test with the numbers that it starts from.</summary>
/// <param name="Campaign">The campaign of the hold-out that the numbers come from.</param>
/// <param name="Plan">Revenue per user, its spread, spend, level and power.</param>
/// <param name="Users">Users of both arms.</param>
/// <param name="Lift">The lift that the test shall find; <c>null</c>: no one in particular.</param>
/// <param name="BreakEven">The iROAS that earns its spend back.</param>
internal sealed record TestPlan(string Campaign, LiftPlan Plan, long Users, double? Lift, double BreakEven);
