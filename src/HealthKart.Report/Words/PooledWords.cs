using HealthKart.Lift;
using HealthKart.Lift.Statistics;
using static HealthKart.Analysis.Wording.Phrases;

namespace HealthKart.Report.Words;

/// <summary>What all experiments show together.</summary>
internal static class PooledWords
{
    internal static string Of(PooledEffect pooled, LiftSettings settings)
    {
        var isPart = pooled.LeftOut.Count > 0;
        var leftOut = isPart ? $" Left out, since a check of its own failed: {Listed(pooled.LeftOut.Select(OneLine))}." : "";
        return (pooled.Experiments == 1 ? OfOne(pooled, settings, isPart) : OfSeveral(pooled, settings, isPart)) + leftOut;
    }

    private static string OfOne(PooledEffect pooled, LiftSettings settings, bool isPart) =>
        $"Only one experiment has an interval{(isPart ? " and passed its checks" : "")}, so there is nothing to put together: "
        + $"{Estimate(pooled, settings)}.";

    private static string OfSeveral(PooledEffect pooled, LiftSettings settings, bool isPart)
    {
        var differ = pooled.HeterogeneityPValue < 1 - settings.Level
            ? " The experiments differ by more than chance explains: one number for all of them says little."
            : "";
        var shared = pooled.SharesControl ? " Some share their control; that is taken into account." : "";
        var experiments = $"{InWords(pooled.Experiments)} experiments with an interval{(isPart ? " that passed their checks" : "")}";
        return $"The {experiments}, taken together: {Estimate(pooled, settings)}.{differ}{shared}";
    }

    private static string Estimate(PooledEffect pooled, LiftSettings settings) =>
        Say($"{pooled.Estimate.Value:iroas} ({EstimateWords.RoasOf(pooled.Estimate.Interval(settings.Level))})");
}
