namespace HealthKart.Notebooks.Sessions;

/// <summary>How a cell ended.</summary>
public enum CellStatus
{
    /// <summary>It ran to its end.</summary>
    Succeeded,

    /// <summary>It did not compile, or threw.</summary>
    Failed,

    /// <summary>It was stopped at its time limit.</summary>
    TimedOut,

    /// <summary>It was stopped because the caller asked for it.</summary>
    Cancelled,

    /// <summary>It asked for the end of the process; no other cell can run.</summary>
    Exited,
}
