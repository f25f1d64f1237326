using HealthKart.Lift.Details;

namespace HealthKart.Lift;

/// <summary>A reason not to take a result at its word.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Detail">What was found.</param>
public sealed record LiftWarning(LiftWarningKind Kind, LiftDetail Detail);

/// <summary>What a warning is about.</summary>
public enum LiftWarningKind
{
    /// <summary>The arms do not have the users that were planned.</summary>
    SampleRatioMismatch,

    /// <summary>The arms differed before the test began.</summary>
    PretestImbalance,

    /// <summary>So few orders that chance alone moves the result far.</summary>
    TooFewOrders,

    /// <summary>The treated arm cost no more than the control arm: there is no iROAS.</summary>
    NoSpendDifference,

    /// <summary>The treated arm cost less than the control arm: the iROAS is of what was cut.</summary>
    SpendCut,

    /// <summary>A geo has no row of some days, which are left out of all geos.</summary>
    MissingDays,

    /// <summary>Users stand in both arms.</summary>
    Contamination,

    /// <summary>The result is looked at before the test has ended.</summary>
    Peeking,

    /// <summary>Revenue of few users decides; its interval is found by shuffling.</summary>
    SkewedRevenue,

    /// <summary>Only sums of revenue are known: there is no interval.</summary>
    NoSumOfSquares,

    /// <summary>More orders than users: orders are no proportion of users.</summary>
    OrdersAboveUsers,

    /// <summary>The same method finds an effect before the test, where there was none.</summary>
    PlaceboEffect,

    /// <summary>
    /// An interval has no limit on a side: the spend that the test added cannot be told from none, or too few users brought revenue.
    /// </summary>
    Unbounded,

    /// <summary>Nothing varies, or an arm has a single user: there is no interval.</summary>
    NothingVaried,

    /// <summary>Revenue may be too skewed for an interval from sums.</summary>
    MaybeSkewed,

    /// <summary>The control arm cost something too.</summary>
    ControlSpend,

    /// <summary>The file has no revenue: there is no iROAS.</summary>
    NoRevenue,

    /// <summary>So few pairs of geos that the interval of the trimmed ones is too narrow.</summary>
    FewPairs,

    /// <summary>Parts of the control arm, which were treated alike, show effects more often, or less, than the level says.</summary>
    ControlSplits,
}
