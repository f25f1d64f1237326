using HealthKart.Lift.Statistics;

namespace HealthKart.Lift.Plans;

/// <summary>The limits of what a plan can be asked.</summary>
internal static class PlanLimits
{
    internal static double Above0(double value, string name, string sentence) =>
        value > 0 && LiftInterval.IsAmount(value) ? value : throw Outside(name, value, sentence);

    internal static double NotBelow0(double value, string name, string sentence) =>
        value >= 0 && LiftInterval.IsAmount(value) ? value : throw Outside(name, value, sentence);

    internal static double Between(double value, double low, string name, string sentence) =>
        value > low && value < 1 ? value : throw Outside(name, value, sentence);

    internal static double Finite(double value, string name, string sentence) =>
        LiftInterval.IsAmount(value) ? value : throw Outside(name, value, sentence);

    internal static long NotBelow(long value, long least, string name, string sentence) =>
        value >= least ? value : throw Outside(name, value, sentence);

    private static ArgumentOutOfRangeException Outside(string name, object value, string sentence) => new(name, value, sentence);
}
