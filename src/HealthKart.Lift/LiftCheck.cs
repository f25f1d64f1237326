using HealthKart.Lift.Details;

namespace HealthKart.Lift;

/// <summary>Something that was looked at before a result is believed, and what was found.</summary>
/// <param name="Kind">What was looked at.</param>
/// <param name="IsPassed">Whether nothing speaks against the result; where something does, it has a warning too.</param>
/// <param name="Detail">What was found.</param>
public sealed record LiftCheck(LiftCheckKind Kind, bool IsPassed, LiftDetail Detail)
{
    /// <summary>
    /// What was found in numbers: of hold-outs the iROAS of the time before the test, of geos the effect in ₹. Its interval, of 99 % so
    /// that chance raises few alarms, should hold 0. <c>null</c> where it is no such number.
    /// </summary>
    public LiftFigure? Figure { get; init; }
}

/// <summary>What was looked at.</summary>
public enum LiftCheckKind
{
    /// <summary>Whether the arms have the users that were planned.</summary>
    SampleRatio,

    /// <summary>Whether the arms spent alike before the test: an A/A test.</summary>
    BeforeTest,

    /// <summary>Whether the same method finds an effect before the test, when nothing ran: a placebo.</summary>
    Placebo,

    /// <summary>
    /// Whether the method finds an effect between parts of the control arm, which were treated alike,
    /// as seldom as its level says: an A/A test.
    /// </summary>
    SplitControl,
}
