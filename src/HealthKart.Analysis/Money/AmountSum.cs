namespace HealthKart.Analysis.Money;

/// <summary>An exact sum of amounts: hundredths in a long as long as they fit, the rest in a decimal.</summary>
internal sealed class AmountSum
{
    private long _hundredths;
    private decimal _rest;

    internal decimal Value => Amount.ToDecimal(_hundredths) + _rest;

    /// <summary>Whether the sum is surely more than twice a number of hundredths; a quick look.</summary>
    internal bool IsMoreThanTwice(long hundredths) => _rest == 0 && hundredths < long.MaxValue / 4 && _hundredths > 2 * hundredths;

    internal void Add(Amount amount)
    {
        AddHundredths(amount.Hundredths);
        if (amount.HasRest)
        {
            _rest += amount.Rest;
        }
    }

    internal void AddHundredths(long hundredths)
    {
        var sum = _hundredths + hundredths;
        if (Amount.Overflows(_hundredths, hundredths, sum))
        {
            _rest += Amount.ToDecimal(hundredths);
            return;
        }

        _hundredths = sum;
    }

    internal void Add(AmountSum other)
    {
        AddHundredths(other._hundredths);
        _rest += other._rest;
    }
}
