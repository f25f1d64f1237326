using HealthKart.Analysis.Wording;
using HealthKart.Lift;
using HealthKart.Lift.Details;
using HealthKart.Lift.Plans;

namespace HealthKart.Report.Words;

/// <summary>What is said of experiments in several places.</summary>
internal static class ExperimentWords
{
    internal const string NoExperiments = "Incremental ROAS cannot be computed: no control data.";
    private const string ExperimentsNeedShort = "The figure needs lift.csv or geo_sales.csv in the data folder.";
    internal const string NoUsableExperiment = "No experiment gives a result.";
    internal const string NoCounterfactual = "No geo experiment has days that allow a counterfactual.";

    internal const string CounterfactualNeeds =
        "The figure needs geo_sales.csv with dates: at least three days before the test, and sales of both arms on each.";

    internal static string Roas(double? value) => Numerals.Current.EstimatedRatio(value);

    internal static string RoasWithLimits(LiftFigure? roas) => roas is null ? Numerals.Undefined
        : roas.Interval is null ? $"{Roas(roas.Value)} (no interval)"
        : $"{Roas(roas.Value)} ({EstimateWords.RoasOf(roas.Interval)})";

    internal static string NoExperimentTitle(LiftReport report) => report.Reasons.Count == 0 ? NoExperiments : NoUsableExperiment;

    internal static string NoExperimentWhy(LiftReport report) =>
        report.Reasons.Count == 0 ? ExperimentsNeedShort : string.Join(' ', report.Reasons.Select(LiftDetailWords.Of));

    internal static string NoRoasReason(LiftResult result) => LiftDetailWords.Of(
        result.Warnings
            .FirstOrDefault(static warning => warning.Kind is LiftWarningKind.NoSpendDifference or LiftWarningKind.NoRevenue)
            ?.Detail
        ?? new SpendDetail.NoDifference(result.AddedSpend));

    /// <summary>A lift, with the iROAS that it is.</summary>
    internal static string LiftAndRoas(LiftPlan plan, double lift) =>
        Numerals.Current.EstimatedPercent(lift)
            + (plan.SpendPerUser > 0 ? $" (iROAS {Roas(lift * plan.RevenuePerUser / plan.SpendPerUser)})" : "");

    // Where a sign of less or more would stand in a sentence.
    internal static string InProse(string probability) =>
        probability.Replace("> ", "more than ", StringComparison.Ordinal).Replace("< ", "less than ", StringComparison.Ordinal);

    internal static string ShareWords(LiftResult result) =>
        result.IncrementalShare > 0 ? Numerals.Current.EstimatedPercent(result.IncrementalShare) : "nothing";

    internal static string Rupees(double value) => Numerals.Current.EstimatedMoney(value);
}
