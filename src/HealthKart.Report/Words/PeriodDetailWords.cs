using System.Diagnostics;
using HealthKart.Lift.Details;
using static HealthKart.Analysis.Wording.Phrases;

namespace HealthKart.Report.Words;

/// <summary>When a test was, and which days it has.</summary>
internal static class PeriodDetailWords
{
    internal static string Of(PeriodDetail detail) => detail switch
    {
        PeriodDetail.Peeking test =>
            $"The test runs until {Day(test.End)} and the data end on {Day(test.Last)}: "
            + "whoever looks often enough sees an effect some day. Judge it when it has ended.",
        PeriodDetail.LookedAtInTheMiddle test =>
            $"The test is judged on {Day(test.End)}, and the data go on until {Day(test.Last)}: "
            + "if the campaign was still running, whoever chooses the end by the result sees an effect some day.",
        PeriodDetail.DaysLeftOut missing =>
            $"{Counted(missing.Days, "day")} that a geo has no usable row of "
            + $"({Found(missing.Geo)} the most, the first one {Day(missing.First)}) {Are(missing.Days)} left out of all geos.",
        _ => throw new UnreachableException(),
    };
}
