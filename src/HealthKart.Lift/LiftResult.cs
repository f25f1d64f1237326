using HealthKart.Lift.Statistics;

namespace HealthKart.Lift;

/// <summary>What one experiment shows of one campaign.</summary>
public sealed record LiftResult
{
    /// <summary>The campaign.</summary>
    public required string Campaign { get; init; }

    /// <summary>How it was found.</summary>
    public required LiftDesign Design { get; init; }

    /// <summary>What the test spent more on the treated arm than on as large a control arm, in ₹.</summary>
    public required decimal AddedSpend { get; init; }

    /// <summary>What would have been spent on the treated arm without the campaign, in ₹; <c>null</c> where it is not known.</summary>
    public decimal? BaselineSpend { get; init; }

    /// <summary>The first day of the test; <c>null</c> where the file has no dates.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day of the test; <c>null</c> where the file has no dates.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Orders that would not have come without the campaign; <c>null</c> where orders are not known.</summary>
    public LiftFigure? Orders { get; init; }

    /// <summary>Revenue in ₹ that would not have come without the campaign; <c>null</c> where revenue is not known.</summary>
    public LiftFigure? Revenue { get; init; }

    /// <summary>Added orders ÷ orders without the campaign.</summary>
    public LiftFigure? OrdersLift { get; init; }

    /// <summary>Added revenue ÷ revenue without the campaign.</summary>
    public LiftFigure? RevenueLift { get; init; }

    /// <summary>The iROAS: added revenue ÷ added spend, or lost revenue ÷ what was cut; <c>null</c> where the arms cost the same.</summary>
    public LiftFigure? Roas { get; init; }

    /// <summary>
    /// Added spend ÷ added orders; <c>null</c> where no order was added. Its interval has no upper bound where that of the orders holds 0.
    /// </summary>
    public LiftFigure? CostPerOrder { get; init; }

    /// <summary>How probable an iROAS above break-even is; <c>null</c> where its error is not known.</summary>
    public double? ProbabilityAboveBreakEven { get; init; }

    /// <summary>The two-sided p-value of the added revenue, of the added orders where the error of revenue is not known.</summary>
    public double? PValue { get; init; }

    /// <summary>The p-value adjusted for the number of campaigns that were looked at (Benjamini and Hochberg).</summary>
    public double? AdjustedPValue { get; init; }

    /// <summary>What the interval says beside break-even.</summary>
    public LiftVerdict Verdict { get; init; }

    /// <summary>The attributed ROAS of the campaign of this name; <c>null</c> where the campaign's files do not have it.</summary>
    public decimal? AttributedRoas { get; init; }

    /// <summary>iROAS ÷ attributed ROAS: the part of the attributed revenue that the campaign added.</summary>
    public double? IncrementalShare { get; init; }

    /// <summary>The iROAS with which the data were simulated, to compare; <c>null</c> for every real experiment.</summary>
    public double? TrueRoas { get; init; }

    /// <summary>Reasons not to take it at its word.</summary>
    public IReadOnlyList<LiftWarning> Warnings { get; init; } = [];

    /// <summary>What was looked at before it is believed: passed or failed; what failed is a warning too.</summary>
    public IReadOnlyList<LiftCheck> Checks { get; init; } = [];

    /// <summary>Whether a check of its own failed: then it is shown, and no part of what all experiments show together.</summary>
    public bool HasFailedCheck => Checks.Any(static check => !check.IsPassed);

    /// <summary>
    /// Whether the result contains what a check found where nothing should be: then nothing is concluded from it.
    /// How exact it is, is another question.
    /// </summary>
    internal bool IsBiased => Checks.Any(static check => check is { IsPassed: false, Kind: not LiftCheckKind.SplitControl });

    /// <summary>The method in words.</summary>
    public string Method => LiftWords.NameOf(Design);

    /// <summary>The verdict in a word.</summary>
    public string VerdictName => LiftWords.NameOf(Verdict);

    /// <summary>The result without a verdict where it contains what a check found.</summary>
    internal LiftResult AsItsChecksAllow() => IsBiased ? this with { Verdict = LiftVerdict.Inconclusive } : this;

    /// <summary>The verdict of an interval.</summary>
    internal static LiftVerdict VerdictOf(LiftInterval? interval, double breakEven) => interval switch
    {
        { Low: { } low } when low >= breakEven => LiftVerdict.Scale,
        { High: { } high } when high < breakEven => LiftVerdict.Stop,
        { IsBounded: true, Low: > 0 } => LiftVerdict.Hold,
        _ => LiftVerdict.Inconclusive,
    };

    /// <summary>
    /// Whether every figure is one that an amount or a ratio can be: what is not comes from amounts that no campaign has.
    /// </summary>
    internal bool IsCountable => new[] { Orders, Revenue, OrdersLift, RevenueLift, Roas, CostPerOrder }.All(static figure =>
        figure is null || (LiftInterval.IsAmount(figure.Value) && (figure.StandardError is not { } error || LiftInterval.IsAmount(error))))
        && (PValue is not { } chance || double.IsFinite(chance)) && (ProbabilityAboveBreakEven is not { } above || double.IsFinite(above));

    /// <summary>The cost of an added order, from the added orders: its interval turns theirs around.</summary>
    internal static LiftFigure? CostOf(LiftFigure? orders, decimal addedSpend)
    {
        if (addedSpend < 0)
        {
            // What an order cost that is lost with the spend.
            return CostOf(orders?.Times(-1), -addedSpend);
        }

        if (orders is not { Value: > 0 } || addedSpend == 0)
        {
            return null;
        }

        var spend = (double)addedSpend;
        if (!LiftInterval.IsAmount(spend / orders.Value))
        {
            return null;
        }

        LiftInterval? interval = orders.Interval is not { High: { } high } known
            ? null
            : new(spend / high, known.Low is > 0 and { } low ? spend / low : null);
        return new(spend / orders.Value, null, interval);
    }
}
