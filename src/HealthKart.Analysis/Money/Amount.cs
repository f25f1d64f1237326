using System.Runtime.CompilerServices;

namespace HealthKart.Analysis.Money;

/// <summary>An exact number: whole hundredths, as money nearly always is, and what does not fit them as a decimal.</summary>
internal readonly struct Amount
{
    // A box, because nearly no amount needs it and every row carries it: a decimal in here would be copied and compared a million times.
    private readonly StrongBox<decimal>? _rest;

    internal Amount(long hundredths)
    {
        Hundredths = hundredths;
    }

    private Amount(decimal rest)
    {
        _rest = new StrongBox<decimal>(rest);
    }

    internal long Hundredths { get; }

    internal bool HasRest => _rest is not null;

    /// <summary>What is not in <see cref="Hundredths"/>.</summary>
    internal decimal Rest => _rest?.Value ?? 0;

    internal bool IsZero => Hundredths == 0 && !HasRest;

    internal bool IsNegative => Hundredths < 0 || _rest?.Value < 0;

    internal decimal Value => HasRest ? ToDecimal(Hundredths) + Rest : ToDecimal(Hundredths);

    /// <summary>Hundredths as a number without trailing zeros.</summary>
    internal static decimal ToDecimal(long hundredths)
    {
        // What a division by 100 gives, in a fifth of its time.
        var (digits, scale) = hundredths % 100 == 0 ? (hundredths / 100, 0) : hundredths % 10 == 0 ? (hundredths / 10, 1) : (hundredths, 2);
        var magnitude = digits < 0 ? 0UL - (ulong)digits : (ulong)digits;
        return new decimal((int)magnitude, (int)(magnitude >> 32), 0, digits < 0, (byte)scale);
    }

    /// <summary>Whether a sum of two did not fit.</summary>
    internal static bool Overflows(long left, long right, long sum) => ((left ^ sum) & (right ^ sum)) < 0;

    /// <summary>An amount of whole hundredths, as many as there are.</summary>
    internal static Amount OfHundredths(Int128 hundredths) =>
        hundredths <= long.MaxValue && hundredths >= long.MinValue ? new Amount((long)hundredths) : new Amount((decimal)hundredths / 100);

    internal static Amount Of(decimal value)
    {
        var hundredths = Math.Abs(value) < long.MaxValue / 100 ? value * 100 : 0.5m;
        return decimal.IsInteger(hundredths) ? new Amount((long)hundredths) : new Amount(value);
    }
}
