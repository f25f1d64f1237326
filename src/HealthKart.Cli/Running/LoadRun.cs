using System.Diagnostics;
using HealthKart.Analysis.Loading;
using HealthKart.Cli.Output;
using HealthKart.Cli.Processes;
using HealthKart.Cli.Wording;
using Spectre.Console;

namespace HealthKart.Cli.Running;

/// <summary>Runs work that only reads, which an interruption leaves behind, and shows how far it is when it takes long.</summary>
internal static class LoadRun
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_tick = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(2);

    /// <summary>Does the work.</summary>
    /// <param name="context">Where progress goes, and what interrupts the work.</param>
    /// <param name="progress">What the work reports to.</param>
    /// <param name="work">The work.</param>
    /// <param name="inLines">Whether there is no bar, on a terminal either.</param>
    internal static T Run<T>(CommandContext context, LoadProgress progress, Func<T> work, bool inLines = false)
    {
        var running = Task.Run(work, CancellationToken.None);
        using var ended = new ManualResetEventSlim();
        running.GetAwaiter().OnCompleted(ended.Set);
        if (!ended.Wait(s_patience, context.Cancellation))
        {
            Show(context, progress, ended, inLines);
        }

        return running.GetAwaiter().GetResult();
    }

    private static void Show(CommandContext context, LoadProgress progress, ManualResetEventSlim ended, bool inLines)
    {
        if (context.IsErrorTerminal && !inLines)
        {
            ShowBar(context, progress, ended);
            return;
        }

        var clock = Stopwatch.StartNew();
        while (!ended.Wait(s_pause, context.Cancellation))
        {
            if (progress.Bytes > 0)
            {
                context.Error.WriteLine(DataTexts.SalesRead(progress, clock.Elapsed + s_patience));
            }
        }
    }

    // A method of its own: where there is no bar, Spectre need not be loaded.
    private static void ShowBar(CommandContext context, LoadProgress progress, ManualResetEventSlim ended) => Terminal.Progress(context)
        .AutoClear(true)
        .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
        .Start(bars =>
        {
            var clock = Stopwatch.StartNew();
            var bar = bars.AddTask(DataTexts.ReadingSales);
            while (!ended.Wait(s_tick, context.Cancellation))
            {
                bar.MaxValue = Math.Max(1, progress.Bytes);
                bar.Value = progress.BytesRead;
                bar.Description = DataTexts.SalesRate(progress, clock.Elapsed + s_patience);
            }
        });
}
