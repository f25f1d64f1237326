using MathNet.Numerics.Distributions;

namespace HealthKart.Analysis.Performance;

/// <summary>The 90 % interval of a ROAS: what chance alone could have made of it, the basket value taken as fixed.</summary>
/// <param name="Lower">The lower limit.</param>
/// <param name="Upper">The upper limit.</param>
public readonly record struct RoasInterval(decimal Lower, decimal Upper)
{
    private const double Tail = 0.05;

    // The upper 5 % point of the normal distribution.
    private const double NormalQuantile = 1.6448536269514722;
    private const double ManyOrders = 10_000;

    /// <summary>The interval from exact Poisson limits of the number of orders × AOV ÷ payout.</summary>
    /// <remarks>
    /// Source: Garwood (1936), exact limits of a Poisson count n: χ²(0.05; 2n) ÷ 2 and χ²(0.95; 2n + 2) ÷ 2.
    /// </remarks>
    /// <returns><c>null</c> without orders or without a payout above 0.</returns>
    public static RoasInterval? Of(decimal? revenue, decimal? orders, decimal? payout)
    {
        if (revenue is not { } earned || orders is not > 0 || payout is not > 0)
        {
            return null;
        }

        var count = (double)orders.Value;
        var roasOfAnOrder = earned / orders.Value / payout.Value;
        var lower = (decimal)(Quantile(2 * count, -NormalQuantile) / 2) * roasOfAnOrder;
        var upper = (decimal)(Quantile((2 * count) + 2, NormalQuantile) / 2) * roasOfAnOrder;
        return lower <= upper ? new RoasInterval(lower, upper) : new RoasInterval(upper, lower);
    }

    // The search for the exact quantile takes minutes for millions of orders; there Wilson and Hilferty's is right to seven digits.
    private static double Quantile(double freedom, double normal)
    {
        if (freedom <= (2 * ManyOrders) + 2)
        {
            return ChiSquared.InvCDF(freedom, normal < 0 ? Tail : 1 - Tail);
        }

        var variance = 2 / (9 * freedom);
        return freedom * Math.Pow(1 - variance + (normal * Math.Sqrt(variance)), 3);
    }
}
