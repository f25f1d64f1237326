using System.Diagnostics;
using System.Text.Json.Nodes;
using HealthKart.Cli.Output;
using HealthKart.Cli.Processes;
using HealthKart.Cli.Wording;
using HealthKart.Notebooks.Running;
using HealthKart.Notebooks.Sessions;
using Spectre.Console;

namespace HealthKart.Cli.Running;

/// <summary>How far a notebook has run: a bar on a terminal, elsewhere a line a second and one at the end, or JSON.</summary>
internal static class RunProgress
{
    /// <summary>Does the work and shows what it reports.</summary>
    internal static Task<RunResult> ShowAsync(
        CommandContext context, ProgressKind kind, string notebook, Func<IProgress<CellProgress>?, Task<RunResult>> work)
    {
        return kind switch
        {
            ProgressKind.None => work(null),
            ProgressKind.Json => work(new Events(new RunLog(context, isJson: true), notebook)),
            ProgressKind.Auto when context.IsErrorTerminal => ShowBarAsync(context, notebook, work),
            _ => work(new Lines(context.Error, notebook)),
        };
    }

    // A method of its own: where there is no bar, Spectre need not be loaded.
    private static Task<RunResult> ShowBarAsync(
        CommandContext context, string notebook, Func<IProgress<CellProgress>?, Task<RunResult>> work) =>
        Terminal.Progress(context)
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new ElapsedTimeColumn())
            .StartAsync(bars => work(new Bar(bars.AddTask(Markup.Escape(PlainText.OneLine(RunTexts.Running(notebook)))))));

    private sealed class Bar(ProgressTask task) : IProgress<CellProgress>
    {
        public void Report(CellProgress value)
        {
            task.MaxValue = value.Total;
            task.Value = value.Done;
        }
    }

    // A line for every cell would bury what matters in the log of a fast run.
    private sealed class Lines(TextWriter error, string notebook) : IProgress<CellProgress>
    {
        private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(1);

        private readonly Stopwatch _clock = Stopwatch.StartNew();
        private TimeSpan _last;

        public void Report(CellProgress value)
        {
            var isLast = value.Done == value.Total;
            if (value.Status is not CellStatus.Succeeded || (!isLast && _clock.Elapsed - _last < s_pause))
            {
                return;
            }

            _last = _clock.Elapsed;
            error.WriteLine(PlainText.OneLine(RunTexts.CellsRan(notebook, value.Done, value.Total, _clock.Elapsed)));
        }
    }

    // For programs, so every cell is told.
    private sealed class Events(RunLog log, string notebook) : IProgress<CellProgress>
    {
        public void Report(CellProgress value)
        {
            var content = new JsonObject
            {
                ["notebook"] = notebook,
                ["cell"] = value.CellNumber,
                ["id"] = value.CellId,
                ["done"] = value.Done,
                ["total"] = value.Total,
            };
            if (value is not { Status: { } status, Duration: { } duration })
            {
                log.Event("cell-started", content);
                return;
            }

            content["status"] = RunStatus.Name(status);
            content["seconds"] = RunStatus.Seconds(duration);
            log.Event("cell-ended", content);
        }
    }
}
