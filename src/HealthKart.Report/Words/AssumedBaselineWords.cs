using HealthKart.Analysis.Wording;
using HealthKart.Lift;
using static HealthKart.Analysis.Wording.Phrases;

namespace HealthKart.Report.Words;

/// <summary>What the ROAS would be at an assumed baseline: always said to be assumed.</summary>
internal static class AssumedBaselineWords
{
    internal static string Caption(decimal share) =>
        Say($"ASSUMED, not measured: ROAS if {share:percent} of the attributed revenue had come without the campaign");

    /// <summary>That it is assumed, what it would be, and at which share it breaks even.</summary>
    internal static string Of(AssumedBaseline assumed)
    {
        using var scope = Numerals.Within(assumed.Currency);
        if (assumed.Total is not { AttributedRoas: { } attributed, Roas: { } roas })
        {
            return "ASSUMED, not measured: there is no payout, so there is no ROAS at an assumed baseline.";
        }

        var breakEven = assumed.Total.BreakEvenShare is { } share
            ? Say($"It breaks even ({assumed.BreakEven:ratio}) where {share:percent} would have come anyway; beyond that it loses money.")
            : Say($"Even the whole attributed revenue does not break even ({assumed.BreakEven:ratio}).");
        var allocated = assumed.PayoutAllocated ? " Payouts that name no campaign are split over the campaigns by orders." : "";
        return
            Say($"ASSUMED, not measured: if {assumed.Share:percent} of the attributed revenue had come without the campaign, ")
            + Say($"an attributed ROAS of {attributed:ratio} would be {roas:ratio}. {breakEven} ")
            + $"Only an experiment with a control group tells the share.{allocated}";
    }
}
