namespace HealthKart.Notebooks.Sessions;

/// <summary>How a cell's thread ended.</summary>
internal enum CellThreadEnd
{
    Completed,
    TimedOut,
    Cancelled,
    TimedOutButRunning,
    CancelledButRunning,
    Exited,
}
