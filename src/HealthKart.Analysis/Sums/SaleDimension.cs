namespace HealthKart.Analysis.Sums;

/// <summary>What sales can be split by, apart from the influencer.</summary>
public enum SaleDimension
{
    /// <summary>The campaign column.</summary>
    Campaign,

    /// <summary>The product column.</summary>
    Product,

    /// <summary>The brand column.</summary>
    Brand,

    /// <summary>The source column.</summary>
    Source,

    /// <summary>The month of the date, as <c>2025-01</c>.</summary>
    Month,
}
