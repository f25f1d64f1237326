namespace HealthKart.Lift;

/// <summary>What the interval of the iROAS says beside break-even.</summary>
public enum LiftVerdict
{
    /// <summary>
    /// There is no iROAS, its interval has no bounds, or it holds both nothing and break-even, or a check of the result failed:
    /// the test decides nothing.
    /// </summary>
    Inconclusive,

    /// <summary>The whole interval is at break-even or above it.</summary>
    Scale,

    /// <summary>The campaign adds something; whether it pays is open: the interval lies above 0 and holds break-even.</summary>
    Hold,

    /// <summary>The whole interval is below break-even.</summary>
    Stop,
}
