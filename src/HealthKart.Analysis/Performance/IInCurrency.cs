namespace HealthKart.Analysis.Performance;

/// <summary>A result whose amounts are in the currency of its campaign.</summary>
public interface IInCurrency
{
    /// <summary>The currency, as its code.</summary>
    public string Currency { get; }
}
