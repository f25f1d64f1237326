using System.Runtime.ExceptionServices;

namespace HealthKart.Notebooks.Sessions;

/// <summary>
/// Stands between the code of cells and the end of the process. <c>Environment.Exit</c> ends the cell and the run, and the process only
/// after the host has saved what there is; an exception on a thread that a cell started fails the cell.
/// </summary>
public static class ProcessEnd
{
    // A host that never calls Complete must not keep the process for ever.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);
    private static readonly Lock s_lock = new();
    private static readonly List<Action<int>> s_running = [];
    private static readonly ManualResetEventSlim s_isHostDone = new();
    private static readonly Lazy<bool> s_guard = new(Install);
    private static bool s_isAsked;

    /// <summary>
    /// A host calls this last, with its own exit code. It returns at once, unless a cell asked for the end of the process: then that end
    /// takes place now, with the host's exit code.
    /// </summary>
    /// <param name="exitCode">The code that the host ends with.</param>
    public static void Complete(int exitCode)
    {
        lock (s_lock)
        {
            if (s_isAsked)
            {
                Environment.ExitCode = exitCode;
            }

            s_isHostDone.Set();
            if (!s_isAsked)
            {
                return;
            }
        }

        Thread.Sleep(Timeout.Infinite);
    }

    /// <summary>A cell runs from now on, and until what is returned is disposed of.</summary>
    /// <param name="exited">Is called with the exit code when the process is to end meanwhile.</param>
    internal static IDisposable Watch(Action<int> exited)
    {
        _ = s_guard.Value;
        lock (s_lock)
        {
            s_running.Add(exited);
        }

        return new Watched(exited);
    }

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

    // The runtime calls this on a thread of its own, so nobody knows whose code asked for the end. The thread that did never goes on.
    private static void HoldBack()
    {
        Action<int>[] running;
        lock (s_lock)
        {
            if (s_isHostDone.IsSet || s_running.Count == 0)
            {
                return;
            }

            s_isAsked = true;
            running = [.. s_running];
        }

        foreach (var exited in running)
        {
            exited(Environment.ExitCode);
        }

        s_isHostDone.Wait(s_patience);
    }

    private static bool Handle(Exception exception)
    {
        // A thread that ends because its cell does is no news.
        if (exception is not CellStoppedException)
        {
            CurrentCell.Value?.Failed(exception);
        }

        return CurrentCell.Value is not null;
    }

    private sealed class Watched(Action<int> exited) : IDisposable
    {
        public void Dispose()
        {
            lock (s_lock)
            {
                s_running.Remove(exited);
            }
        }
    }
}
