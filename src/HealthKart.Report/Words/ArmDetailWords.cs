using System.Diagnostics;
using HealthKart.Lift.Details;
using static HealthKart.Analysis.Wording.Phrases;

namespace HealthKart.Report.Words;

/// <summary>Who is in the arms of a hold-out.</summary>
internal static class ArmDetailWords
{
    internal static string Of(ArmDetail detail) => detail switch
    {
        ArmDetail.SampleRatioFits arms =>
            Say($"{arms.Treated:count} treated and {arms.Control:count} control users fit ")
            + Say($"the planned {(decimal)arms.PlannedShare:percent} treated ({EstimateWords.PInWords(arms.Chance)})."),
        ArmDetail.SampleRatioMismatch arms =>
            Say($"{arms.Treated:count} treated and {arms.Control:count} control users do not fit ")
            + Say($"the planned {(decimal)arms.PlannedShare:percent} treated ({EstimateWords.PInWords(arms.Chance)}): ")
            + "something other than chance chose who is in an arm. Find it before you use the result.",
        ArmDetail.Contaminated both =>
            Say($"{Counted(both.Users, "user")} in both arms ({both.Part:percent} of all): left out of both. ")
            + "Where many were reached by the campaign although they are control, the result is too low.",
        ArmDetail.TooFewOrders orders =>
            Say($"{Counted(orders.Treated, "order")} in the treated and {orders.Control:count} in the control arm: too few to rely on. ")
            + "It takes at least 100 in all and 30 in each.",
        ArmDetail.OrdersAboveUsers =>
            "An arm has more orders than users, so orders are no share of users and have no interval: "
            + "add a column buyers (users with an order), or one row a user.",
        _ => throw new UnreachableException(),
    };
}
