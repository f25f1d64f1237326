using HealthKart.Analysis.Campaigns;
using HealthKart.Analysis.Wording;
using static HealthKart.Analysis.Wording.Phrases;

namespace HealthKart.Analysis.Performance;

/// <summary>What the cells of results say: the names of their values.</summary>
internal static class PerformanceWords
{
    internal const string TooFewOrders = "too few orders";
    internal const string PayoutIsOpen = "payout open";
    private const string TooFewInfluencers = "too few influencers";

    /// <summary>What to know of an influencer in a ranking: too few orders to rank by, or a payout that nobody got yet.</summary>
    internal static string RemarkOf(InfluencerPerformance row) => string.Join(
        ", ",
        new[] { row.TooFewOrders ? TooFewOrders : null, row.PayoutStatus == PayoutStatus.Open ? PayoutIsOpen : null }.OfType<string>());

    internal static string Interval(decimal lower, decimal upper) =>
        Interval(Numerals.Current.Ratio(lower), Numerals.Current.Ratio(upper));

    /// <summary>Two limits that are written already, or the gaps for them.</summary>
    internal static string Interval(string low, string high) => $"{low} – {high}";

    internal const string AttributedName = "Influencers";
    internal const string OrganicName = "Unattributed (organic)";

    internal static string RemarkOf(Persona persona) => string.Join(", ", new[]
    {
        persona.TooFewInfluencers ? TooFewInfluencers : "",
        persona.TooFewOrders ? TooFewOrders : "",
    }.Where(remark => remark.Length > 0));

    internal static string IntervalOf(RoasInterval? interval) =>
        interval is { } limits ? Interval(limits.Lower, limits.Upper) : Numerals.Undefined;

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
