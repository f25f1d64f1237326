using System.ComponentModel;

namespace HealthKart.Notebooks.Sessions;

/// <summary>How a cell that shall end learns of it: <see cref="StopChecks"/> puts a call into its loops and functions.</summary>
/// <remarks>
/// An abort of the thread, which needs no calls, is not used: the runtime ends the whole process in up to half of the cases when the thread
/// is in a loop of compiled library code.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CellStop
{
    // All cells of the process look at this one number, which costs a loop next to nothing;
    // whose cell is meant is asked only while one is stopped.
    private static volatile int s_stopping;

    /// <summary>Goes on, or ends the cell that the calling code belongs to when it shall end.</summary>
    /// <exception cref="CellStoppedException">The cell shall end.</exception>
    public static void Check()
    {
        if (s_stopping != 0)
        {
            CheckCell();
        }
    }

    /// <summary>From now on cells look whether they shall end, until as many calls of <see cref="End"/>.</summary>
    internal static void Begin() => Interlocked.Increment(ref s_stopping);

    internal static void End() => Interlocked.Decrement(ref s_stopping);

    private static void CheckCell()
    {
        if (CurrentCell.Value is { Stopping.IsCancellationRequested: true } cell)
        {
            throw new CellStoppedException(cell.Stopping);
        }
    }
}
