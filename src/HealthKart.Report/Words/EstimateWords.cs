using HealthKart.Analysis.Wording;
using HealthKart.Lift.Statistics;

namespace HealthKart.Report.Words;

/// <summary>How exact an estimate is.</summary>
internal static class EstimateWords
{
    /// <summary>An interval, open sides named.</summary>
    internal static string Of(LiftInterval interval, Func<double?, string> write) => interval switch
    {
        { Low: { } low, High: { } high } => $"{write(low)} to {write(high)}",
        { Low: { } low } => $"{write(low)} or more, no upper limit",
        { High: { } high } => $"{write(high)} or less, no lower limit",
        _ => "no limits",
    };

    internal static string RoasOf(LiftInterval? interval) =>
        interval is { } known ? Of(known, Numerals.Current.EstimatedRatio) : Numerals.Undefined;

    internal static string MoneyOf(LiftInterval? interval) =>
        interval is { } known ? Of(known, Numerals.Current.EstimatedMoney) : Numerals.Undefined;

    internal static string PInWords(double? value) => Numerals.Current.PValue(value) is var p && p.StartsWith('<') ? $"p {p}" : $"p = {p}";
}
