using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Wording;
using static HealthKart.Analysis.Wording.Sentences;

namespace HealthKart.Lift.Wording;

/// <summary>What experiments show beside a campaign's own numbers: in its report, handed on to models, and what is only assumed.</summary>
internal static partial class LiftSentences
{
    internal const string LiftCaption = "What the campaigns added, by experiment";

    internal static string PaysTitle => ColumnCatalogue.Find("probability_above_break_even")!.Title;

    internal const string MediaMixCaption = "What experiments tell a media-mix model";

    internal const string AllCampaigns = "(all campaigns)";

    internal const string AllocatedToCampaigns = "Payouts that name no campaign are split over the campaigns by orders.";

    internal const string AssumptionNeedsBoth =
        "A ROAS at an assumed baseline needs sales and payouts, and the folder lacks one of them. Add tracking….csv and payouts….csv, or leave --assume-baseline out.";

    internal const string MeasuredIncrementalRule =
        "Incremental ROAS stands in \"What the campaigns added\" only: it comes from the folder's experiments with control groups. No other number of this report says what would have come without the influencers.";

    internal const string FiltersAreNotForExperiments =
        "The filters of this report do not cut experiments, nor the attributed ROAS beside them: who was treated and who was not is as the test had it.";

    internal static string ExperimentsUnusable(string reason) =>
        $"The folder has experiments, and they cannot be used: {OneLine(reason)} Until then incremental ROAS cannot be computed. The rest of the report does not need them.";

    internal static string NoResultOfExperiments => "The folder has experiments, and none gives a result, so that incremental ROAS cannot be computed.";

    internal static string ExperimentsHaveErrors(long rows, string first) =>
        $"{(rows == 0 ? "An experiment" : Counted(rows, "row") + " of the experiments")} could not be used. The first: {first} healthkart lift lists them.";

    internal static string OfCampaign(string campaign, string message) => $"{OneLine(campaign)}: {message}";

    internal static string IntervalTitle(double level) => Say($"{(decimal)level:percent} interval");

    internal static string SimulatedWith(double roas) => Say($"The data are simulated, with an incremental ROAS of {roas:iroas}.");

    internal static string HowToReadLift(LiftSettings settings, bool hasAttributed)
    {
        var text = Say($"iROAS: added revenue ÷ added spend. Break-even is {settings.BreakEven:iroas}; scale: the whole interval is at or above it; stop: the whole interval is below; hold: it adds something, and may or may not pay; inconclusive: it may add nothing, or nobody can tell.");
        return hasAttributed ? $"{text} {AttributedBeside}" : text;
    }

    internal const string AttributedBeside =
        "Attributed ROAS is that of the campaign's own files, of all days, with payouts allocated by orders where they name no campaign; incremental: iROAS ÷ attributed ROAS.";

    internal static string HowToReadMediaMix(int results, IReadOnlyList<string> leftOut, int negative)
    {
        var text = Say($"{results - leftOut.Count:count} of {Counted(results, "experiment")} with a standard error; amounts are of the whole test, in {Numerals.Current.Sign}.");
        var missing = leftOut.Count == 0 ? "" : $" Left out, without a standard error: {Listed(leftOut.Select(OneLine))}.";
        var below = negative == 0 ? "" : Say($" {Counted(negative, "effect")} {(negative == 1 ? "is" : "are")} below 0, which PyMC-Marketing refuses.");
        return text + missing + below;
    }

    internal static string AssumedCaption(decimal share) => Say($"ASSUMED, not measured: ROAS if {share:percent} of the attributed revenue had come without the campaign");

    internal static string AssumedInWords(AssumedBaseline assumed)
    {
        if (assumed.Total is not { AttributedRoas: { } attributed, Roas: { } roas })
        {
            return $"ASSUMED, not measured: there is no payout, so that there is no ROAS at an assumed baseline.";
        }

        var breakEven = assumed.Total.BreakEvenShare is { } share
            ? Say($"It breaks even ({assumed.BreakEven:ratio}) where {share:percent} would have come anyway; beyond that it loses money.")
            : Say($"Even the whole attributed revenue does not break even ({assumed.BreakEven:ratio}).");
        var allocated = assumed.PayoutAllocated ? $" {AllocatedToCampaigns}" : "";
        return Say($"ASSUMED, not measured: if {assumed.Share:percent} of the attributed revenue had come without the campaign, an attributed ROAS of {attributed:ratio} would be {roas:ratio}. {breakEven} Only an experiment with a control group tells the share.{allocated}");
    }
}
