namespace HealthKart.Samples;

/// <summary>Draws hold-outs user by user: the arm, whether the user buys, and what.</summary>
/// <remarks>
/// A treated user buys more often, and not more at a time. How much more often follows from the true effect: true iROAS × spend for a user
/// is the revenue to be added, and that ÷ the mean order the chance to be added.
/// </remarks>
internal sealed class HoldoutSampler
{
    private const int Certain = 1_000_000_000;
    private static readonly (int Units, int Weight)[] s_units = [(1, 83), (2, 14), (3, 3)];

    private readonly SampleHoldout _test;
    private readonly SampleRandom _random;
    private readonly IReadOnlyList<Product> _products;
    private readonly SampleArm _treated;
    private readonly SampleArm _control;

    private HoldoutSampler(SampleHoldout test, SampleRandom random)
    {
        (_test, _random, _products) = (test, random, Catalogue.Of(test.Brand));
        (_treated, _control) = (new(test, isTreated: true), new(test, isTreated: false));
    }

    /// <summary>Both arms of each hold-out.</summary>
    public static IReadOnlyList<SampleArm> Draw(long seed) =>
        SampleExperiments.Holdouts
            .SelectMany((test, number) => new HoldoutSampler(test, new SampleRandom(seed, SampleTopic.Holdouts, number)).Draw())
            .ToList();

    private SampleArm[] Draw()
    {
        var untreated = _test.BuyersOfThousand * (Certain / 1_000);
        var treated = untreated + (int)(_test.TrueRoas * _test.SpendOnUser / MeanOrder() * Certain);
        for (var user = 0; user < _test.Users; user++)
        {
            var arm = _random.Chance(_test.TreatedPercent) ? _treated : _control;
            if (_random.Between(1, Certain) <= (arm.IsTreated ? treated : untreated))
            {
                arm.AddBuyer(DrawPaise());
            }
            else
            {
                arm.AddUser();
            }
        }

        return [_treated, _control];
    }

    private long DrawPaise() =>
        (long)_random.Pick(_products, static product => product.WeightIn(Basket.Usual)).PriceInRupees
            * (100 - _random.Pick(Catalogue.Discounts))
            * _random.Pick(s_units);

    // In rupees: the mean of what DrawPaise draws.
    private decimal MeanOrder()
    {
        var price = (decimal)_products.Sum(static product => product.PriceInRupees * product.WeightIn(Basket.Usual))
            / _products.Sum(static product => product.WeightIn(Basket.Usual));
        var paid = 1 - ((decimal)Catalogue.Discounts.Sum() / Catalogue.Discounts.Count / 100);
        var units = (decimal)s_units.Sum(static choice => choice.Units * choice.Weight) / s_units.Sum(static choice => choice.Weight);
        return price * paid * units;
    }
}
