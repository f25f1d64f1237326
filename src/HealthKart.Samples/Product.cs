namespace HealthKart.Samples;

/// <summary>A product with its list price.</summary>
internal sealed record Product(string Brand, string Name, int PriceInRupees)
{
    /// <summary>How likely the product is in a basket, relative to the other products of its brand.</summary>
    public int WeightIn(Basket basket) => (basket, PriceInRupees) switch
    {
        (Basket.Small, < 700) => 12,
        (Basket.Small, _) => 1,
        (Basket.Usual, < 700) => 4,
        (Basket.Usual, < 2_000) => 5,
        (Basket.Usual, _) => 2,
        (_, < 700) => 1,
        (_, < 2_000) => 4,
        _ => 6,
    };
}
