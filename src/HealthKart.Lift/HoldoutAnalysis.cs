using HealthKart.Lift.Details;
using HealthKart.Lift.Statistics;

namespace HealthKart.Lift;

/// <summary>What a hold-out shows: treated users beside as many control users.</summary>
internal sealed class HoldoutAnalysis
{
    private const int FewestOrders = 100;
    private const int FewestOrdersOfAnArm = 30;

    // An alarm at each tenth test would be no alarm.
    private const double CheckLevel = 0.99;

    private readonly Holdout _test;
    private readonly LiftSettings _settings;
    private readonly List<LiftWarning> _warnings = [];
    private readonly List<LiftCheck> _checks = [];
    private readonly double _treatedUsers;
    private readonly decimal _added;

    private HoldoutAnalysis(Holdout test, LiftSettings settings)
    {
        (_test, _settings) = (test, settings);
        _treatedUsers = test.Treated.Users;
        _added = test.AddedSpend;
    }

    private HoldoutArm Treated => _test.Treated;

    private HoldoutArm Control => _test.Control;

    /// <summary>The result of a test whose arms both have users.</summary>
    /// <exception cref="OverflowException">The amounts are larger than a decimal.</exception>
    internal static LiftResult Of(Holdout test, LiftSettings settings) => new HoldoutAnalysis(test, settings).Run();

    private LiftResult Run()
    {
        LookAtArms();
        LookAtSpend();
        LookBeforeTest();
        var (orders, ordersLift, ordersPValue) = _test.HasOrders ? Orders() : (null, null, null);
        var difference = Difference();
        var revenue = _test.HasRevenue ? RevenueOf(difference) : null;
        var (roas, chance) = _added != 0 && revenue is not null ? RoasOf(difference, revenue) : (null, null);
        return new()
        {
            Campaign = _test.Campaign,
            Design = LiftDesign.Holdout,
            AddedSpend = _added,
            BaselineSpend = Treated.Spend - _added,
            From = _test.From,
            To = _test.To,
            Orders = orders,
            OrdersLift = ordersLift,
            Revenue = revenue,
            RevenueLift = _test.HasRevenue ? RevenueLift(difference) : null,
            Roas = roas,
            CostPerOrder = LiftResult.CostOf(orders, _added),
            ProbabilityAboveBreakEven = chance,
            PValue = difference?.PValue ?? ordersPValue,
            Verdict = LiftResult.VerdictOf(roas?.Interval, _settings.BreakEven),
            TrueRoas = _test.TrueRoas,
            Warnings = _warnings,
            Checks = _checks,
        };
    }

    private void LookAtArms()
    {
        if (_test.PlannedShare is { } share)
        {
            var chance = SampleRatio.PValue(Treated.Users, Control.Users, share);
            if (chance < SampleRatio.Alarm)
            {
                Fail(
                    LiftCheckKind.SampleRatio,
                    LiftWarningKind.SampleRatioMismatch,
                    new ArmDetail.SampleRatioMismatch(Treated.Users, Control.Users, share, chance));
            }
            else
            {
                _checks.Add(
                    new(LiftCheckKind.SampleRatio, true, new ArmDetail.SampleRatioFits(Treated.Users, Control.Users, share, chance)));
            }
        }

        if (_test.ContaminatedUsers is > 0 and var both)
        {
            Warn(LiftWarningKind.Contamination, new ArmDetail.Contaminated(both, (decimal)both / (both + Treated.Users + Control.Users)));
        }

        if (_test.EndsLater is { } end && _test.To is { } last)
        {
            Warn(LiftWarningKind.Peeking, new PeriodDetail.Peeking(last, end));
        }

        if (_test.GoesOnUntil is { } until && _test.To is { } judged)
        {
            Warn(LiftWarningKind.Peeking, new PeriodDetail.LookedAtInTheMiddle(judged, until));
        }

        if (_test.HasOrders
            && (Treated.Orders + Control.Orders < FewestOrders || Math.Min(Treated.Orders, Control.Orders) < FewestOrdersOfAnArm))
        {
            Warn(LiftWarningKind.TooFewOrders, new ArmDetail.TooFewOrders(Treated.Orders, Control.Orders));
        }
    }

    private void LookAtSpend()
    {
        if (_added < 0)
        {
            Warn(LiftWarningKind.SpendCut, new SpendDetail.Cut(-_added));
        }
        else if (_added == 0)
        {
            Warn(LiftWarningKind.NoSpendDifference, _test.HasSpend ? new SpendDetail.NoDifference(_added) : new SpendDetail.NoColumn());
        }
        else if (Control.Spend > 0)
        {
            Warn(LiftWarningKind.ControlSpend, new SpendDetail.OfControl(Control.Spend, Control.Users));
        }
    }

    private void LookBeforeTest()
    {
        if (Treated.PreMoments() is not { } treated
            || Control.PreMoments() is not { } control
            || new MeanDifference(treated, control).Estimate is not { IsKnown: true } before)
        {
            return;
        }

        var chance = before.PValue!.Value;
        var isAlike = chance >= 1 - CheckLevel;
        var amount = Amount(before.Value);
        var roas = _added != 0 ? LiftFigure.Of(before.Times(_treatedUsers / (double)_added), CheckLevel) : null;
        PretestDetail found = isAlike
            ? new PretestDetail.AlikeUsers(amount, chance, roas?.Interval)
            : new PretestDetail.UnlikeUsers(amount, chance, roas?.Interval);
        _checks.Add(new(LiftCheckKind.BeforeTest, isAlike, found) { Figure = roas });
        if (!isAlike)
        {
            Warn(LiftWarningKind.PretestImbalance, found);
        }
    }

    private (LiftFigure? Orders, LiftFigure? Lift, double? PValue) Orders()
    {
        // A part of an order among very many users is 0 of each.
        var (ofTreated, ofControl) = (Treated.Orders / Treated.Users, Control.Orders / Control.Users);
        var perUser = (double)ofTreated - (double)ofControl;
        var relative = ofControl > 0 ? (double)(ofTreated / ofControl) - 1 : (double?)null;
        if (Treated.IsOrderAPart && Control.IsOrderAPart)
        {
            var parts = Proportions(Treated.KnownBuyers!.Value, Control.KnownBuyers!.Value);
            return (
                new(
                    perUser * _treatedUsers,
                    parts.Estimate.IsKnown ? parts.Estimate.StandardError * _treatedUsers : null,
                    parts.Newcombe(_settings.Level).Times(_treatedUsers)),
                relative is null ? null : new(relative.Value, null, parts.RelativeLiftInterval(_settings.Level)),
                parts.PValue);
        }

        if (Treated.Rows is not null && Control.Rows is not null)
        {
            var difference = RevenueDifference.Of(
                Numbers(Treated.Rows, static user => user.Orders), Numbers(Control.Rows, static user => user.Orders), _settings.Level);
            return (
                Figure(perUser, difference),
                relative is null ? null : new(relative.Value, null, difference.RelativeLiftInterval(_settings.Level)),
                difference.PValue);
        }

        // Where some users order twice, the interval of buyers is none of orders.
        Warn(LiftWarningKind.OrdersAboveUsers, new ArmDetail.OrdersAboveUsers());
        return (
            new(perUser * _treatedUsers, null, null),
            relative is null ? null : new(relative.Value, null, null),
            Treated.KnownBuyers is { } treated && Control.KnownBuyers is { } control ? Proportions(treated, control).PValue : null);
    }

    private TwoProportions Proportions(long treated, long control) => new(treated, Treated.Users, control, Control.Users);

    private RevenueDifference? Difference()
    {
        if (!_test.HasRevenue)
        {
            Warn(LiftWarningKind.NoRevenue, new IntervalDetail.NoRevenueColumn());
            return null;
        }

        var difference = Treated.Rows is { } treated && Control.Rows is { } control ? OfRows(treated, control)
            : Treated.RevenueSumOfSquares is not null && Control.RevenueSumOfSquares is not null
                ? OfSums(Treated.Moments()!, Control.Moments()!)
                : null;
        if (difference is null)
        {
            Warn(LiftWarningKind.NoSumOfSquares, new IntervalDetail.NoSumOfSquares());
        }
        else if (!difference.IsSkewed && !difference.Estimate.IsKnown)
        {
            Warn(LiftWarningKind.NothingVaried, new IntervalDetail.NoUsersVary());
        }

        return difference;
    }

    private RevenueDifference OfRows(IReadOnlyList<HoldoutUser> treated, IReadOnlyList<HoldoutUser> control)
    {
        var revenue = Numbers(control, static user => user.Revenue);
        var difference = RevenueDifference.Of(Numbers(treated, static user => user.Revenue), revenue, _settings.Level);
        if (difference.IsSkewed)
        {
            Warn(LiftWarningKind.SkewedRevenue, new IntervalDetail.SkewedRevenue());
        }

        if (difference.IsSkewed && !difference.Interval.IsBounded)
        {
            Warn(LiftWarningKind.Unbounded, new IntervalDetail.NothingExcluded());
        }

        SplitControl(revenue, difference.IsSkewed);
        return difference;
    }

    private RevenueDifference OfSums(SampleMoments treated, SampleMoments control)
    {
        if (RevenueDifference.CouldBeSkewed(treated, control))
        {
            Warn(LiftWarningKind.MaybeSkewed, new IntervalDetail.MaybeSkewed());
        }

        return RevenueDifference.Of(treated, control, _settings.Level);
    }

    private void SplitControl(double[] revenue, bool isShuffled)
    {
        if (ControlSplits.Of(revenue, _treatedUsers / (_treatedUsers + Control.Users), _settings.Level) is not var (splits, users, alarms))
        {
            return;
        }

        if (isShuffled)
        {
            _checks.Add(new(LiftCheckKind.SplitControl, true, new SplitDetail.OfShuffled(users, splits, alarms, _settings.Level)));
        }
        else if (Math.Abs(alarms - (1 - _settings.Level)) <= ControlSplits.Tolerance)
        {
            _checks.Add(new(LiftCheckKind.SplitControl, true, new SplitDetail.Holds(users, splits, alarms, _settings.Level)));
        }
        else
        {
            Fail(LiftCheckKind.SplitControl, LiftWarningKind.ControlSplits, new SplitDetail.Fails(users, splits, alarms, _settings.Level));
        }
    }

    private LiftFigure RevenueOf(RevenueDifference? difference)
    {
        // The sums are exact; the mean difference carries the rounding of its parts.
        var added = (double)((Treated.Revenue / Treated.Users) - (Control.Revenue / Control.Users));
        return difference is null ? new(added * _treatedUsers, null, null) : Figure(added, difference);
    }

    private LiftFigure Figure(double perUser, RevenueDifference difference)
    {
        var isKnown = difference.Estimate.IsKnown;
        return new(
            perUser * _treatedUsers,
            isKnown ? difference.Estimate.StandardError * _treatedUsers : null,
            isKnown || difference.IsSkewed ? difference.Interval.Times(_treatedUsers) : null);
    }

    private LiftFigure? RevenueLift(RevenueDifference? difference)
    {
        if (Control.Revenue <= 0)
        {
            return null;
        }

        var lift = (double)(Treated.Revenue / Treated.Users / (Control.Revenue / Control.Users)) - 1;
        return new(lift, null, difference?.RelativeLiftInterval(_settings.Level));
    }

    // The iROAS, and how probable it is above break-even by the same method.
    private (LiftFigure Roas, double? Chance) RoasOf(RevenueDifference? difference, LiftFigure revenue)
    {
        var perRupee = 1 / (double)_added;
        var roas = revenue.Times(perRupee);
        if (difference is null || (!difference.IsSkewed && !difference.Estimate.IsKnown))
        {
            return (roas, null);
        }

        if (!SpendVaries())
        {
            return (roas, ChanceOfRoas());
        }

        var ratio = new SpendRatio(difference.Estimate, Treated.Rows!, Control.Rows!, _settings.Level);
        if (!ratio.Interval.IsBounded)
        {
            Warn(LiftWarningKind.Unbounded, new IntervalDetail.UnboundedUsers());
            return (new(roas.Value, null, LiftInterval.Unbounded), null);
        }

        return difference.IsSkewed
            ? (roas, ChanceOfRoas())
            : (roas with { Interval = ratio.Interval, StandardError = ratio.StandardError }, ratio.ProbabilityAbove(_settings.BreakEven));

        // Of what was cut the iROAS is above break-even where revenue fell by more than that.
        double? ChanceOfRoas()
        {
            var above = difference.ProbabilityAbove(_settings.BreakEven / perRupee / _treatedUsers);
            return _added > 0 ? above : 1 - above;
        }
    }

    private bool SpendVaries() => Varies(Treated.Rows) || Varies(Control.Rows);

    private static bool Varies(IReadOnlyList<HoldoutUser>? users) =>
        users is [var first, ..] && users.Any(user => user.Spend != first.Spend);

    private static double[] Numbers(IReadOnlyList<HoldoutUser> users, Func<HoldoutUser, decimal> number) =>
        [.. users.Select(user => (double)number(user))];

    private static decimal Amount(double value) => LiftInterval.IsAmount(value) ? (decimal)value : throw new OverflowException();

    private void Warn(LiftWarningKind kind, LiftDetail detail) => _warnings.Add(new(kind, detail));

    private void Fail(LiftCheckKind check, LiftWarningKind kind, LiftDetail detail)
    {
        _checks.Add(new(check, false, detail));
        Warn(kind, detail);
    }

    /// <summary>The difference of revenue ÷ that of spend, where spend differs from user to user (Fieller).</summary>
    private sealed class SpendRatio
    {
        private readonly Estimate _revenue;
        private readonly double _spend;
        private readonly double _spendVariance;
        private readonly double _covariance;

        internal SpendRatio(Estimate revenue, IReadOnlyList<HoldoutUser> treated, IReadOnlyList<HoldoutUser> control, double level)
        {
            _revenue = revenue;
            var (of, less) = (Spread(treated), Spread(control));
            (_spend, _spendVariance, _covariance) =
                (of.Spend.Mean - less.Spend.Mean, of.Spend.VarianceOfMean + less.Spend.VarianceOfMean, of.Covariance + less.Covariance);
            Interval = Fieller.Interval(
                revenue.Value,
                revenue.StandardError * revenue.StandardError,
                _spend,
                _spendVariance,
                _covariance,
                Estimate.TwoSidedQuantile(level, revenue.DegreesOfFreedom));
        }

        internal LiftInterval Interval { get; }

        /// <summary>The standard error of the ratio, to the first order.</summary>
        internal double StandardError => ErrorOf(_revenue.Value / _spend) / Math.Abs(_spend);

        internal double ProbabilityAbove(double roas) =>
            new Estimate(Math.Sign(_spend) * (_revenue.Value - (roas * _spend)), ErrorOf(roas), _revenue.DegreesOfFreedom)
                .ProbabilityAbove(0);

        // Of revenue − roas × spend, for each user.
        private double ErrorOf(double roas) =>
            Math.Sqrt(
                Math.Max(0, (_revenue.StandardError * _revenue.StandardError) - (2 * roas * _covariance) + (roas * roas * _spendVariance)));

        private static (SampleMoments Spend, double Covariance) Spread(IReadOnlyList<HoldoutUser> users)
        {
            var (revenue, spend) =
                (users.Average(static user => (double)user.Revenue), SampleMoments.Of(Numbers(users, static user => user.Spend)));
            var products = users.Sum(user => ((double)user.Revenue - revenue) * ((double)user.Spend - spend.Mean));
            return (spend, users.Count > 1 ? products / (users.Count - 1) / users.Count : 0);
        }
    }
}
