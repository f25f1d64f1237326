using HealthKart.Lift;
using static HealthKart.Analysis.Wording.Phrases;

namespace HealthKart.Report.Words;

/// <summary>Files that are called like those of experiments and are none.</summary>
internal static class UnreadExperimentWords
{
    internal static string Of(UnreadExperiment file) => file.IsWide
        ? $"{OneLine(file.File)} was not read: it seems to have a column for each geo. "
            + "Turn it into a row for each day and geo: date, geo, arm, revenue, spend."
        : $"{OneLine(file.File)} was not read: it does not have the columns of an experiment.";
}
