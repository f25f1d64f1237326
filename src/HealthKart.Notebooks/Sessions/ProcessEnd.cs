using System.Runtime.ExceptionServices;

namespace HealthKart.Notebooks.Sessions;

/// <summary>
/// Stands between the code of cells and the end of the process. <c>Environment.Exit</c> ends the cell and the run, and the process only after the
/// host has saved what there is; an exception on a thread that a cell started fails the cell.
/// </summary>
public static class ProcessEnd
{
    // A host that never calls Complete must not keep the process for ever.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);
    private static readonly ManualResetEventSlim s_isHostDone = new();
    private static readonly Lazy<bool> s_guard = new(Install);
    private static volatile bool s_isAsked;

    /// <summary>
    /// A host calls this last, with its own exit code. It returns at once, unless a cell asked for the end of the process: then that end
    /// takes place now, with the host's exit code.
    /// </summary>
    /// <param name="exitCode">The code that the host ends with.</param>
    public static void Complete(int exitCode)
    {
        if (s_isAsked)
        {
            Environment.ExitCode = exitCode;
            s_isHostDone.Set();
            Thread.Sleep(Timeout.Infinite);
        }
    }

    internal static void Guard() => _ = s_guard.Value;

    private static bool Install()
    {
        AppDomain.CurrentDomain.ProcessExit += (_, _) => HoldBack();
        try
        {
            ExceptionHandling.SetUnhandledExceptionHandler(Handle);
            return true;
        }
        catch (InvalidOperationException)
        {
            // The host has a handler of its own, and there can be only one.
            return false;
        }
    }

    // The thread that asks for the end waits here; it never returns to its cell.
    private static void HoldBack()
    {
        if (CurrentCell.Value is { } cell)
        {
            s_isAsked = true;
            cell.Exited(Environment.ExitCode);
            s_isHostDone.Wait(s_patience);
        }
    }

    private static bool Handle(Exception exception)
    {
        CurrentCell.Value?.Failed(exception);
        return CurrentCell.Value is not null;
    }
}
