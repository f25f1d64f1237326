using System.Diagnostics.CodeAnalysis;
using System.Runtime.ExceptionServices;

namespace HealthKart.Notebooks.Sessions;

/// <summary>
/// A thread of its own for one cell, so that it can be stopped: by its token, which <see cref="CellStop"/> has its loops look at, and by
/// interrupts, which wake it where it waits.
/// </summary>
[SuppressMessage(
    "Reliability", "CA1001", Justification = "A thread that cannot be stopped still uses the source; it holds no handle and no timer.")]
internal sealed class CellThread
{
    private const int StackSize = 16 * 1024 * 1024;

    // Some 150 ms of a processor.
    private const int Turn = 4_000_000;

    private static readonly TimeSpan s_step = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(0.75);

    private readonly CancellationTokenSource _stop = new();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Thread _thread;
    private ExceptionDispatchInfo? _failure;

    private CellThread(Action<CancellationToken> work) =>
        _thread = new Thread(() => Work(work), StackSize) { IsBackground = true, Name = "notebook cell" };

    /// <summary>Runs work on a thread of its own.</summary>
    /// <param name="work">The work; its token fires when it shall end.</param>
    /// <param name="timeout">The limit; none when null.</param>
    /// <param name="exited">Completes when code of a cell asks for the end of the process.</param>
    /// <param name="cancellation">Asks to stop earlier.</param>
    /// <returns>How it ended. When it did not fail by itself, what it threw is thrown again.</returns>
    public static async Task<CellThreadEnd> RunAsync(
        Action<CancellationToken> work, TimeSpan? timeout, Task exited, CancellationToken cancellation)
    {
        var thread = new CellThread(work);
        thread._thread.Start();
        using var timer = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var limit = Task.Delay(timeout ?? Timeout.InfiniteTimeSpan, timer.Token);
        var first = await Task.WhenAny(thread._ended.Task, exited, limit);
        if (first != limit)
        {
            await timer.CancelAsync();
            thread._failure?.Throw();
            return first == exited ? CellThreadEnd.Exited : CellThreadEnd.Completed;
        }

        var isEnded = await thread.StopAsync();
        if (isEnded && thread._failure is null)
        {
            return CellThreadEnd.Completed;
        }

        return (isEnded, cancellation.IsCancellationRequested) switch
        {
            (true, true) => CellThreadEnd.Cancelled,
            (true, false) => CellThreadEnd.TimedOut,
            (false, true) => CellThreadEnd.CancelledButRunning,
            (false, false) => CellThreadEnd.TimedOutButRunning,
        };
    }

    private void Work(Action<CancellationToken> work)
    {
        try
        {
            work(_stop.Token);
        }
        catch (Exception e)
        {
            _failure = ExceptionDispatchInfo.Capture(e);
        }
        finally
        {
            _ended.TrySetResult();
        }
    }

    private async Task<bool> StopAsync()
    {
        CellStop.Begin();
        await _stop.CancelAsync();
        // On a busy machine a thread that would end waits for its turn: it is not given up before another one has had its own.
        var turn = Task.Factory.StartNew(
            static () => Thread.SpinWait(Turn), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        for (var waited = TimeSpan.Zero; waited < s_patience || !turn.IsCompleted; waited += s_step)
        {
            _thread.Interrupt();
            if (await Task.WhenAny(_ended.Task, Task.Delay(s_step)) == _ended.Task)
            {
                CellStop.End();
                return true;
            }
        }

        return false;
    }
}
