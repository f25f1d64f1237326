using HealthKart.Analysis.Performance;

namespace HealthKart.Analysis.Wording;

internal static partial class Sentences
{
    internal static string Reason(PoorRoasReason reason) => reason switch
    {
        PoorRoasReason.HighPayout => "high payout",
        PoorRoasReason.FewOrders => "few orders",
        PoorRoasReason.HighPayoutAndFewOrders => "high payout and few orders",
        PoorRoasReason.LowBasket => "low basket value",
        _ => "nothing stands out",
    };
}
