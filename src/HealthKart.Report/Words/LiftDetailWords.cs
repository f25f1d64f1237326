using System.Diagnostics;
using HealthKart.Analysis.Wording;
using HealthKart.Lift;
using HealthKart.Lift.Details;

namespace HealthKart.Report.Words;

/// <summary>What is to be known of an experiment, in the currency of its amounts.</summary>
internal static class LiftDetailWords
{
    internal static string Of(LiftDetail detail)
    {
        using var scope = Numerals.Within(detail.Currency);
        return detail switch
        {
            ArmDetail arm => ArmDetailWords.Of(arm),
            IntervalDetail interval => IntervalDetailWords.Of(interval),
            PeriodDetail period => PeriodDetailWords.Of(period),
            PretestDetail pretest => PretestDetailWords.Of(pretest),
            SpendDetail spend => SpendDetailWords.Of(spend),
            SplitDetail split => SplitDetailWords.Of(split),
            ReasonDetail.NumbersTooLarge reason => LiftWords.NumbersTooLarge(reason.Campaign),
            ReasonDetail.MethodRefused reason => reason.Line,
            _ => throw new UnreachableException(),
        };
    }
}
