namespace HealthKart.Analysis.Payouts;

/// <summary>How a payout follows from its rate and a <see cref="PayoutMeasure"/>, simplest first.</summary>
public enum PayoutRuleForm
{
    /// <summary>Rate × measure.</summary>
    Rate,

    /// <summary>Rate ÷ 100 × measure: the rate is written as a percentage without its sign.</summary>
    RateInPercent,

    /// <summary>A constant × measure: the same amount for everybody's order or post, the same share of everybody's revenue.</summary>
    Constant,

    /// <summary>Rate × a constant: the same number of units for everybody.</summary>
    RateTimesConstant,

    /// <summary>A constant + rate × measure: the same fixed fee for everybody, and the rate for what is sold.</summary>
    ConstantPlusRate,

    /// <summary>Rate + a constant × measure: the rate as a fixed fee, and the same commission for everybody.</summary>
    RatePlusConstant,

    /// <summary>Rate × measure + the row's own commission × tracked revenue, as the rate's text says: <c>₹53,375/post + 6.2%</c>.</summary>
    RatePlusCommission,
}
