using System.Diagnostics;
using HealthKart.Cli.Arguments;
using HealthKart.Cli.Notebooks;
using HealthKart.Cli.Output;
using HealthKart.Cli.Processes;
using HealthKart.Cli.Wording;

namespace HealthKart.Cli.Running;

/// <summary>
/// Runs of one notebook for several values of its parameters: each in a process of its own, as many at once as there are cores.
/// </summary>
/// <param name="context">The command's surroundings.</param>
/// <param name="request">What is asked of every run.</param>
/// <param name="sets">The values by name.</param>
/// <param name="passedOn">The options that every run gets as they were given.</param>
internal sealed class EachRun(
    CommandContext context,
    RunRequest request,
    IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> sets,
    IReadOnlyList<string> passedOn)
{
    private readonly RunLog _log = new(context, request.Progress == ProgressKind.Json);

    /// <summary>Runs all.</summary>
    /// <returns>The worst of their exit codes.</returns>
    internal Task<int> RunAsync(CancellationToken cancellation) => _log.ToTheEndAsync(() => RunAllAsync(cancellation));

    private async Task<int> RunAllAsync(CancellationToken cancellation)
    {
        var notebook = NotebookFile.Load(context, request.Notebook);
        OneRun.CheckTags(notebook, request.Options);
        var runs = new RunsOfEach(context, request, sets, notebook).Make();
        using var cores = new SemaphoreSlim(Environment.ProcessorCount);
        var ends = runs.Select(run => RunAsync(run, cores, cancellation)).ToArray();
        var (worst, done) = (ExitCode.Done, 0);
        foreach (var (run, end) in runs.Zip(ends))
        {
            var (code, duration) = await end;
            (worst, done) = (Math.Max(worst, code), done + (code == ExitCode.Interrupted ? 0 : 1));
            context.Out.WriteLine(EachTexts.RunOfEach(run.Label, context.ShortPath(run.Output), code, duration));
        }

        return cancellation.IsCancellationRequested
            ? throw new CommandException(EachTexts.Interrupted(done, runs.Count), ExitCode.Interrupted)
            : worst;
    }

    private async Task<(int Code, TimeSpan Duration)> RunAsync(RunOfEach run, SemaphoreSlim cores, CancellationToken cancellation)
    {
        try
        {
            await cores.WaitAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            return (ExitCode.Interrupted, TimeSpan.Zero);
        }

        var clock = Stopwatch.StartNew();
        try
        {
            var progress = ProgressKinds.NameOf(request.Progress == ProgressKind.Json ? ProgressKind.Json : ProgressKind.None);
            string[] arguments = [request.Notebook, run.Output, .. passedOn, .. run.Arguments, RunControls.ProgressName, progress];
            var code = await ChildRun.RunAsync(context.WorkingDirectory, arguments, line => Tell(run, line), cancellation);
            return (code, clock.Elapsed);
        }
        finally
        {
            cores.Release();
        }
    }

    private void Tell(RunOfEach run, string line)
    {
        if (request.Progress == ProgressKind.Json && line.StartsWith('{'))
        {
            _log.Forward(run.Label, line);
        }
        else
        {
            context.Error.WriteLine(EachTexts.OfRun(run.Label, line));
        }
    }
}
