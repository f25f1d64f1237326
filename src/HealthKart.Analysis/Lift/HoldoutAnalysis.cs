using HealthKart.Analysis.Wording;

namespace HealthKart.Analysis.Lift;

/// <summary>What a hold-out shows: treated users beside as many control users.</summary>
internal sealed class HoldoutAnalysis
{
    private const int FewestOrders = 100;
    private const int FewestOrdersOfAnArm = 30;

    private readonly Holdout _test;
    private readonly LiftSettings _settings;
    private readonly List<LiftWarning> _warnings = [];
    private readonly double _treatedUsers;

    private HoldoutAnalysis(Holdout test, LiftSettings settings)
    {
        (_test, _settings) = (test, settings);
        _treatedUsers = test.Treated.Users;
    }

    private HoldoutArm Treated => _test.Treated;

    private HoldoutArm Control => _test.Control;

    /// <summary>The result of a test whose arms both have users.</summary>
    internal static LiftResult Of(Holdout test, LiftSettings settings) => new HoldoutAnalysis(test, settings).Run();

    private LiftResult Run()
    {
        LookAtArms();
        var added = Treated.Spend - (Control.Spend / Control.Users * Treated.Users);
        if (added <= 0)
        {
            Warn(LiftWarningKind.NoSpendDifference, Sentences.NoSpendDifference(added));
        }

        var (orders, ordersLift, ordersPValue) = Orders();
        var difference = Difference();
        var revenue = RevenueOf(difference);
        var roas = added > 0 ? RoasOf(difference, revenue, added) : null;
        return new()
        {
            Campaign = _test.Campaign,
            Design = LiftDesign.Holdout,
            AddedSpend = added,
            BaselineSpend = Treated.Spend - added,
            From = _test.From,
            To = _test.To,
            Orders = orders,
            OrdersLift = ordersLift,
            Revenue = revenue,
            RevenueLift = RevenueLift(),
            Roas = roas,
            CostPerOrder = LiftResult.CostOf(orders, added),
            ProbabilityAboveBreakEven = added > 0 && difference is not null ? difference.Estimate.Times(_treatedUsers / (double)added).ProbabilityAbove(_settings.BreakEven) : null,
            PValue = difference?.Estimate.PValue ?? ordersPValue,
            Verdict = LiftResult.VerdictOf(roas?.Interval, _settings.BreakEven),
            TrueRoas = _test.TrueRoas,
            Warnings = _warnings,
        };
    }

    private void LookAtArms()
    {
        if (_test.PlannedShare is { } share && SampleRatio.PValue(Treated.Users, Control.Users, share) is < SampleRatio.Alarm and var chance)
        {
            Warn(LiftWarningKind.SampleRatioMismatch, Sentences.SampleRatioMismatch(Treated.Users, Control.Users, share, chance));
        }

        if (_test.ContaminatedUsers > 0)
        {
            Warn(LiftWarningKind.Contamination, Sentences.Contaminated(_test.ContaminatedUsers));
        }

        if (Treated.Orders + Control.Orders < FewestOrders || Math.Min(Treated.Orders, Control.Orders) < FewestOrdersOfAnArm)
        {
            Warn(LiftWarningKind.TooFewOrders, Sentences.TooFewOrdersInTest(Treated.Orders, Control.Orders));
        }
    }

    private (LiftFigure? Orders, LiftFigure? Lift, double? PValue) Orders()
    {
        var perUser = (double)(Treated.Orders / Treated.Users) - (double)(Control.Orders / Control.Users);
        var relative = Control.Orders > 0 ? (double)(Treated.Orders / Treated.Users / (Control.Orders / Control.Users)) - 1 : (double?)null;
        if (Treated.Rows is not null && Control.Rows is not null)
        {
            var means = new MeanDifference(Moments(Treated.Rows, static user => user.Orders), Moments(Control.Rows, static user => user.Orders));
            var estimate = means.Estimate;
            return (
                LiftFigure.Of(estimate, _settings.Level).Times(_treatedUsers),
                relative is null ? null : new(relative.Value, null, means.RelativeLiftInterval(_settings.Level)),
                estimate.PValue);
        }

        if (Treated.KnownBuyers is not { } treated || Control.KnownBuyers is not { } control)
        {
            Warn(LiftWarningKind.OrdersAboveUsers, Sentences.OrdersAboveUsers);
            return (new(perUser * _treatedUsers, null, null), relative is null ? null : new(relative.Value, null, null), null);
        }

        var proportions = new TwoProportions(treated, Treated.Users, control, Control.Users);
        // Where some users order twice, the interval of buyers is none of orders.
        var isOfOrders = treated == Treated.Orders && control == Control.Orders;
        return (
            new(perUser * _treatedUsers, isOfOrders ? proportions.Estimate.StandardError * _treatedUsers : null, isOfOrders ? proportions.Newcombe(_settings.Level).Times(_treatedUsers) : null),
            relative is null ? null : new(relative.Value, null, isOfOrders ? proportions.RelativeLiftInterval(_settings.Level) : null),
            proportions.PValue);
    }

    private RevenueDifference? Difference()
    {
        if (Treated.Rows is { } treated && Control.Rows is { } control)
        {
            var difference = RevenueDifference.Of(Numbers(treated, static user => user.Revenue), Numbers(control, static user => user.Revenue), _settings.Level);
            if (difference.IsSkewed)
            {
                Warn(LiftWarningKind.SkewedRevenue, Sentences.SkewedRevenue);
            }

            return difference;
        }

        if (Treated.RevenueSumOfSquares is { } treatedSquares && Control.RevenueSumOfSquares is { } controlSquares)
        {
            return RevenueDifference.Of(
                SampleMoments.Of(Treated.Users, Treated.Revenue, treatedSquares), SampleMoments.Of(Control.Users, Control.Revenue, controlSquares), _settings.Level);
        }

        Warn(LiftWarningKind.NoSumOfSquares, Sentences.NoSumOfSquares);
        return null;
    }

    private LiftFigure RevenueOf(RevenueDifference? difference)
    {
        // The sums are exact; the mean difference carries the rounding of its parts.
        var added = (double)(Treated.Revenue - (Control.Revenue / Control.Users * Treated.Users));
        return new(added, difference?.Estimate.StandardError * _treatedUsers, difference?.Interval.Times(_treatedUsers));
    }

    private LiftFigure? RevenueLift()
    {
        if (Control.Revenue <= 0)
        {
            return null;
        }

        var lift = (double)(Treated.Revenue / Treated.Users / (Control.Revenue / Control.Users)) - 1;
        return new(lift, null, Means()?.RelativeLiftInterval(_settings.Level));
    }

    private MeanDifference? Means() =>
        Treated.Rows is { } treated && Control.Rows is { } control ? new(Moments(treated, static user => user.Revenue), Moments(control, static user => user.Revenue))
        : Treated.RevenueSumOfSquares is { } treatedSquares && Control.RevenueSumOfSquares is { } controlSquares
            ? new(SampleMoments.Of(Treated.Users, Treated.Revenue, treatedSquares), SampleMoments.Of(Control.Users, Control.Revenue, controlSquares))
            : null;

    private LiftFigure RoasOf(RevenueDifference? difference, LiftFigure revenue, decimal added)
    {
        var roas = revenue.Times(1 / (double)added);
        if (difference is null || difference.IsSkewed || !SpendVaries())
        {
            return roas;
        }

        var interval = FiellerInterval(difference);
        if (!interval.IsBounded)
        {
            Warn(LiftWarningKind.Unbounded, Sentences.UnboundedRoas);
        }

        return roas with { Interval = interval };
    }

    private bool SpendVaries() => Varies(Treated.Rows) || Varies(Control.Rows);

    private static bool Varies(IReadOnlyList<HoldoutUser>? users) => users is [var first, ..] && users.Any(user => user.Spend != first.Spend);

    private LiftInterval FiellerInterval(RevenueDifference difference)
    {
        var (treated, control) = (Spread(Treated.Rows!), Spread(Control.Rows!));
        return Fieller.Interval(
            difference.Estimate.Value,
            difference.Estimate.StandardError * difference.Estimate.StandardError,
            treated.Spend.Mean - control.Spend.Mean,
            treated.Spend.VarianceOfMean + control.Spend.VarianceOfMean,
            treated.Covariance + control.Covariance,
            Estimate.TwoSidedQuantile(_settings.Level, difference.Estimate.DegreesOfFreedom));
    }

    private static (SampleMoments Spend, double Covariance) Spread(IReadOnlyList<HoldoutUser> users)
    {
        var (revenue, spend) = (Moments(users, static user => user.Revenue), Moments(users, static user => user.Spend));
        var products = users.Sum(user => ((double)user.Revenue - revenue.Mean) * ((double)user.Spend - spend.Mean));
        return (spend, users.Count > 1 ? products / (users.Count - 1) / users.Count : 0);
    }

    private static SampleMoments Moments(IReadOnlyList<HoldoutUser> users, Func<HoldoutUser, decimal> number) => SampleMoments.Of(Numbers(users, number));

    private static double[] Numbers(IReadOnlyList<HoldoutUser> users, Func<HoldoutUser, decimal> number) => [.. users.Select(user => (double)number(user))];

    private void Warn(LiftWarningKind kind, string message) => _warnings.Add(new(kind, message));
}
