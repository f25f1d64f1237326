namespace HealthKart.Analysis.Payouts;

/// <summary>What is checked at once: a payout row, or the rows of an influencer on one basis, with all that a rule may count.</summary>
internal sealed record PayoutClaim
{
    /// <summary>The number of the influencer; −1 for nobody.</summary>
    internal required int Influencer { get; init; }

    /// <summary>The payout rows.</summary>
    internal int Rows { get; init; } = 1;

    /// <summary>Those of them that have an amount.</summary>
    internal int RowsWithAmount { get; init; }

    /// <summary>
    /// Those of them with an amount other than 0, which alone speak for a rule: 0 is what every rule gives where nothing was counted.
    /// </summary>
    internal int TellingRows { get; init; }

    /// <summary>The rate of the rows; <c>null</c> where it is blank or the rows have several.</summary>
    internal decimal? Rate { get; init; }

    /// <summary>
    /// The share of revenue that the rows pay besides the rate; 0 where they alone of the basis have none,
    /// <c>null</c> where no row has one or the rows have several.
    /// </summary>
    internal decimal? Commission { get; init; }

    internal decimal? Orders { get; init; }

    internal decimal? TrackedOrders { get; init; }

    internal decimal? Posts { get; init; }

    internal decimal? PayoutPosts { get; init; }

    internal decimal? TrackedRevenue { get; init; }

    /// <summary>What was paid in ₹; <c>null</c> where every amount is blank.</summary>
    internal decimal? Paid { get; init; }

    /// <summary>The part of it whose payment is still open, in ₹.</summary>
    internal decimal Open { get; init; }

    /// <summary>Differences below this come from rounding of the amount.</summary>
    internal decimal Tolerance { get; init; }

    /// <summary>
    /// What the rate may be off by, since it is written with so many decimals: half a unit of the last one. 0 where it says nothing.
    /// </summary>
    internal decimal RateError { get; init; }

    /// <summary>The same of the commission.</summary>
    internal decimal CommissionError { get; init; }

    internal decimal? Of(PayoutMeasure measure) => measure switch
    {
        PayoutMeasure.Row => 1,
        PayoutMeasure.Orders => Orders,
        PayoutMeasure.TrackedOrders => TrackedOrders,
        PayoutMeasure.Posts => Posts,
        PayoutMeasure.PayoutPosts => PayoutPosts,
        _ => TrackedRevenue,
    };

    /// <summary>Whether what was paid is what a rule says is due; <c>null</c> where either is not known.</summary>
    internal bool? Agrees(PayoutRule rule) => Paid - rule.Expected(this) is { } difference
        ? Math.Abs(difference) < Tolerance + (rule.RatesAreRounded ? rule.RoundingOf(this) : 0)
        : null;
}
