using HealthKart.Analysis.Campaigns;
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

    /// <summary>The reason, marked where there are too few orders to be sure of it.</summary>
    internal static string ReasonOf(PoorRoas row) =>
        row.Influencer.TooFewOrders ? $"{Reason(row.Reason)} ({TooFewOrders})" : Reason(row.Reason);

    internal static string StatusOf(InfluencerPerformance row) => row.PayoutStatus switch
    {
        PayoutStatus.Paid when row.OpenPayout != 0 => Say($"paid, {row.OpenPayout:money} open{(row.PayoutAllocated ? ", allocated" : "")}"),
        PayoutStatus.Paid => row.PayoutAllocated ? "paid, allocated" : "paid",
        PayoutStatus.Open => row.PayoutAllocated ? "open, allocated" : "open",
        PayoutStatus.ZeroPayout => "zero payout",
        _ => "no payout",
    };
}
