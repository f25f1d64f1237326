using HealthKart.Analysis.Loading;

namespace HealthKart.Analysis.Sales;

/// <summary>An exact number: whole hundredths, as money nearly always is, and what does not fit them as a decimal.</summary>
internal readonly record struct Amount(long Hundredths, decimal Rest = 0)
{
    internal decimal Value => (Hundredths / 100m) + Rest;

    /// <summary>The amount of money in a cell.</summary>
    internal static bool TryParse(ReadOnlySpan<byte> cell, out Amount amount)
    {
        if (NumberText.TryParseHundredths(cell, out var hundredths))
        {
            amount = new Amount(hundredths);
            return true;
        }

        var isMoney = NumberText.TryParseMoney(cell, out var value);
        amount = isMoney ? Of(value) : default;
        return isMoney;
    }

    internal static Amount Of(decimal value)
    {
        var hundredths = Math.Abs(value) < long.MaxValue / 100 ? value * 100 : 0.5m;
        return decimal.IsInteger(hundredths) ? new Amount((long)hundredths) : new Amount(0, value);
    }
}
