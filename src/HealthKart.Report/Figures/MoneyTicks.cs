using HealthKart.Analysis.Wording;
using HealthKart.Report.Plots;

namespace HealthKart.Report.Figures;

/// <summary>Marks of an axis of rupees, at round amounts in lakh and crore.</summary>
internal static class MoneyTicks
{
    internal const int Steps = 5;
    internal const int MostDecades = 7;

    /// <summary>Marks at equal steps from the least to the greatest amount.</summary>
    internal static IReadOnlyList<AxisTick> Linear(decimal least, decimal greatest, int steps = Steps)
    {
        var step = Step((Math.Max(greatest, 0) - Math.Min(least, 0)) / steps);
        var first = Math.Floor(Math.Min(least, 0) / step);
        var last = Math.Ceiling(Math.Max(greatest, 0) / step);
        return [.. Enumerable.Range(0, (int)(last - first) + 1).Select(i => Tick((first + i) * step))];
    }

    /// <summary>Marks at equal steps around amounts that lie far from 0, which the axis then leaves out.</summary>
    internal static IReadOnlyList<AxisTick> Between(decimal least, decimal greatest)
    {
        var step = Step((greatest - least) / Steps);
        var (first, last) = (Math.Floor(least / step), Math.Ceiling(greatest / step));
        return [.. Enumerable.Range(0, (int)(last - first) + 1).Select(i => Tick((first + i) * step))];
    }

    /// <summary>Marks at powers of ten, where there are few with 2 and 5 of each.</summary>
    internal static IReadOnlyList<AxisTick> Logarithmic(decimal least, decimal greatest)
    {
        var (first, last) = ((int)Math.Floor(Math.Log10((double)least)), (int)Math.Ceiling(Math.Log10((double)greatest)));
        var every = 1 + ((last - first) / MostDecades);
        // Within one or two decades, powers of ten alone would leave an axis with a single mark.
        decimal[] within = last - first <= 2 ? [1, 2, 5] : [1];
        return
        [
            .. Enumerable.Range(0, last - first + 1)
                .Where(i => i % every == 0)
                .SelectMany(i => within.Select(times => Tick(times * (decimal)Math.Pow(10, first + i)))),
        ];
    }

    private static AxisTick Tick(decimal amount) => new((double)amount, Numerals.Current.ShortMoney(amount));

    /// <summary>The next 1, 2 or 5 of a power of ten.</summary>
    private static decimal Step(decimal least)
    {
        var power = (decimal)Math.Pow(10, Math.Floor(Math.Log10((double)Math.Max(least, 0.01m))));
        decimal[] round = [power, 2 * power, 5 * power, 10 * power];
        return round.First(step => step >= least || step == 10 * power);
    }
}
