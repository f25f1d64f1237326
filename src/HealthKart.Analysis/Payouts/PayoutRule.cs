namespace HealthKart.Analysis.Payouts;

/// <summary>A way in which payouts can follow from what else the files say.</summary>
/// <param name="Form">How the rate goes into the amount.</param>
/// <param name="Measure">What is paid for.</param>
public sealed record PayoutRule(PayoutRuleForm Form, PayoutMeasure Measure)
{
    /// <summary>The constant in ₹, as a share of 1, or as a number of units; <c>null</c> in a rule that has none.</summary>
    public decimal? Constant { get; init; }

    /// <summary>Whether only the sales count that the payout row's own campaign and date name; otherwise all of the influencer's.</summary>
    public bool OfOwnPart { get; init; }

    /// <summary>
    /// Whether the file has the rates rounded to the decimals that it writes, as amounts that were divided are: the product may be off by
    /// half a unit of the last decimal, times what is counted. An agreed rate is exact.
    /// </summary>
    public bool RatesAreRounded { get; init; }

    /// <summary>The rules without a constant, simplest first: rows follow them or not, and nothing can be fitted.</summary>
    internal static IReadOnlyList<PayoutRule> Plain { get; } =
    [
        new(PayoutRuleForm.Rate, PayoutMeasure.Row),
        new(PayoutRuleForm.Rate, PayoutMeasure.Orders),
        .. Tracked(PayoutRuleForm.Rate, PayoutMeasure.TrackedOrders),
        new(PayoutRuleForm.Rate, PayoutMeasure.PayoutPosts),
        new(PayoutRuleForm.Rate, PayoutMeasure.Posts),
        .. Tracked(PayoutRuleForm.Rate, PayoutMeasure.TrackedRevenue),
        .. Tracked(PayoutRuleForm.RateInPercent, PayoutMeasure.TrackedRevenue),
        .. Tracked(PayoutRuleForm.RatePlusCommission, PayoutMeasure.Row),
        .. Tracked(PayoutRuleForm.RatePlusCommission, PayoutMeasure.Orders),
        .. Tracked(PayoutRuleForm.RatePlusCommission, PayoutMeasure.TrackedOrders),
        .. Tracked(PayoutRuleForm.RatePlusCommission, PayoutMeasure.PayoutPosts),
        .. Tracked(PayoutRuleForm.RatePlusCommission, PayoutMeasure.Posts),
    ];

    /// <summary>The rules with a constant that the rows must tell, simplest first.</summary>
    internal static IReadOnlyList<PayoutRule> Fitted { get; } =
    [
        new(PayoutRuleForm.Constant, PayoutMeasure.Row),
        new(PayoutRuleForm.Constant, PayoutMeasure.Orders),
        .. Tracked(PayoutRuleForm.Constant, PayoutMeasure.TrackedOrders),
        new(PayoutRuleForm.Constant, PayoutMeasure.PayoutPosts),
        new(PayoutRuleForm.Constant, PayoutMeasure.Posts),
        .. Tracked(PayoutRuleForm.Constant, PayoutMeasure.TrackedRevenue),
        new(PayoutRuleForm.RateTimesConstant, PayoutMeasure.Row),
        new(PayoutRuleForm.ConstantPlusRate, PayoutMeasure.Orders),
        .. Tracked(PayoutRuleForm.ConstantPlusRate, PayoutMeasure.TrackedOrders),
        .. Tracked(PayoutRuleForm.ConstantPlusRate, PayoutMeasure.TrackedRevenue),
        new(PayoutRuleForm.RatePlusConstant, PayoutMeasure.Orders),
        .. Tracked(PayoutRuleForm.RatePlusConstant, PayoutMeasure.TrackedOrders),
        .. Tracked(PayoutRuleForm.RatePlusConstant, PayoutMeasure.TrackedRevenue),
    ];

    /// <summary>Whether each row can be checked alone; otherwise the rows of an influencer share what is counted.</summary>
    internal bool IsOfRows =>
        Form != PayoutRuleForm.RatePlusCommission && Measure is PayoutMeasure.Row or PayoutMeasure.Orders or PayoutMeasure.PayoutPosts;

    /// <summary>Whether the rate is a share of revenue, and so less than all of it.</summary>
    internal bool IsRateAShare =>
        Measure == PayoutMeasure.TrackedRevenue && Form is not (PayoutRuleForm.Constant or PayoutRuleForm.RatePlusConstant);

    /// <summary>The most decimals of a constant that people would agree on: hundredths of a percent, else hundredths.</summary>
    internal int DecimalsOfConstant => IsConstantAShare ? 4 : 2;

    /// <summary>Whether the constant is a share of revenue, and no amount or number of units.</summary>
    internal bool IsConstantAShare =>
        Measure == PayoutMeasure.TrackedRevenue && Form is (PayoutRuleForm.Constant or PayoutRuleForm.RatePlusConstant);

    /// <summary>The rule in words, such as <c>rate × tracked orders</c>.</summary>
    public override string ToString() => PayoutWords.Rule(this);

    /// <summary>
    /// What the rule says is due, as a known amount and what the constant is multiplied by; <c>null</c> where the claim lacks something.
    /// </summary>
    internal (decimal Known, decimal Unit)? TermsOf(PayoutClaim claim)
    {
        var most = Form == PayoutRuleForm.RateInPercent ? 100 : 1;
        var rate = IsRateAShare && claim.Rate >= most ? null : claim.Rate;
        var measure = claim.Of(Measure);
        return Form switch
        {
            PayoutRuleForm.Rate => rate * measure is { } known ? (known, 0) : null,
            PayoutRuleForm.RateInPercent => rate / 100 * measure is { } known ? (known, 0) : null,
            PayoutRuleForm.Constant => measure is { } unit ? (0, unit) : null,
            PayoutRuleForm.RateTimesConstant => rate is { } unit ? (0, unit) : null,
            PayoutRuleForm.RatePlusCommission =>
                (rate * (Measure == PayoutMeasure.Row ? claim.Rows : measure)) + (claim.Commission * claim.TrackedRevenue) is { } known
                    ? (known, 0)
                    : null,
            PayoutRuleForm.ConstantPlusRate => rate * measure is { } known ? (known, 1) : null,
            _ => rate is { } known && measure is { } unit ? (known, unit) : null,
        };
    }

    /// <summary>What the rule says is due in ₹, unrounded; <c>null</c> where the claim lacks something.</summary>
    internal decimal? Expected(PayoutClaim claim) => TermsOf(claim) is var (known, unit) ? known + ((Constant ?? 0) * unit) : null;

    /// <summary>What the amount may be off by where rates are rounded; 0 in a rule that cannot have rounded rates.</summary>
    internal decimal RoundingOf(PayoutClaim claim)
    {
        var counted = Measure == PayoutMeasure.Row ? 0 : Math.Abs(claim.Of(Measure) ?? 0);
        return Form switch
        {
            PayoutRuleForm.Rate => claim.RateError * counted,
            PayoutRuleForm.RateInPercent => claim.RateError * counted / 100,
            PayoutRuleForm.RatePlusCommission =>
                (claim.RateError * counted) + (claim.CommissionError * Math.Abs(claim.TrackedRevenue ?? 0)),
            _ => 0,
        };
    }

    private static IEnumerable<PayoutRule> Tracked(PayoutRuleForm form, PayoutMeasure measure) =>
        [new(form, measure), new(form, measure) { OfOwnPart = true }];
}
