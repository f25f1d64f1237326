using HealthKart.Analysis.Wording;

namespace HealthKart.Lift.Details;

/// <summary>What is to be known of an experiment: a kind, with the values that a sentence about it needs.</summary>
public abstract record LiftDetail
{
    private protected LiftDetail()
    {
    }

    /// <summary>The currency of its amounts, as its code.</summary>
    public string Currency { get; } = Numerals.Current.Currency;
}
