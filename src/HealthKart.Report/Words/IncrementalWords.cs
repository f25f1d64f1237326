using static HealthKart.Analysis.Wording.Phrases;

namespace HealthKart.Report.Words;

/// <summary>What experiments show beside a campaign's own numbers.</summary>
internal static class IncrementalWords
{
    internal const string MeasuredIncrementalRule =
        "Incremental ROAS is in \"What the campaigns added\" only. It comes from the folder's experiments with control groups. "
        + "No other number of this report says what would have come without the influencers.";

    internal const string FiltersAreNotForExperiments =
        "The filters of this report do not cut experiments, nor the attributed ROAS beside them: "
        + "the groups of a test stay as they were.";

    internal static string ExperimentsUnusable(string reason) =>
        $"The folder has experiments, and they cannot be used: {OneLine(reason)} Until then incremental ROAS cannot be computed. "
        + "The rest of the report does not need them.";

    internal static string NoResultOfExperiments =>
        "The folder has experiments, and none gives a result, so incremental ROAS cannot be computed.";

    internal static string ExperimentsHaveErrors(long rows, string first) =>
        $"{(rows == 0 ? "An experiment" : Counted(rows, "row") + " of the experiments")} could not be used. The first: "
        + $"{first} healthkart lift lists them.";

    internal static string OfCampaign(string campaign, string message) => $"{OneLine(campaign)}: {message}";
}
