using System.Reflection;
using HealthKart.Analysis;
using HealthKart.Analysis.Values;
using HealthKart.Cli.Output;
using HealthKart.Cli.Wording;
using HealthKart.Files;
using HealthKart.Lift;
using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Parameters;
using HealthKart.Notebooks.Running;
using HealthKart.Notebooks.Sessions;
using HealthKart.Report;
using Microsoft.Data.Analysis;
using Plotly.NET;
using Plotly.NET.CSharp;

namespace HealthKart.Cli.Running;

/// <summary>One run of a notebook for a command: with progress, and with its failures told apart.</summary>
internal sealed class NotebookCall(CommandContext context, ProgressKind progress)
{
    /// <summary>What cells can use without naming a file.</summary>
    internal static IReadOnlyList<Assembly> HostAssemblies { get; } =
    [
        typeof(CampaignData).Assembly, typeof(LiftData).Assembly, typeof(DataFrame).Assembly, typeof(ReportSetup).Assembly, typeof(GenericChart).Assembly,
        typeof(GenericChartExtensions).Assembly,
    ];

    /// <summary>Starts the compiler on another thread; the first cell waits for it otherwise.</summary>
    internal static Task WarmUpAsync() => CSharpSession.WarmUpAsync();

    /// <summary>Runs the notebook and saves it where the options say.</summary>
    /// <returns>The executed notebook; its failure is of its own code.</returns>
    /// <exception cref="ParameterException">The parameters do not fit.</exception>
    /// <exception cref="CommandException">It was interrupted.</exception>
    /// <exception cref="OutputRefusedException">A cell would have written a file that the run reads.</exception>
    /// <exception cref="CampaignInputException">A cell found the campaign's files or filters unusable.</exception>
    /// <exception cref="OperationCanceledException">It was interrupted before its first cell.</exception>
    internal async Task<RunResult> RunAsync(NotebookDocument notebook, RunOptions options, CancellationToken cancellation)
    {
        // A cell may ask for the end of the process: it comes when the command is done with what the run left.
        Program.Ending = ProcessEnd.Complete;
        if (Cultures.AreMissing)
        {
            new RunLog(context, progress == ProgressKind.Json).Warning(Texts.NoCultures);
        }

        var result = await RunProgress.ShowAsync(
            context, progress, notebook.Name, told => NotebookRunner.RunAsync(notebook, WithHost(options) with { Progress = told }, cancellation));
        return result switch
        {
            { Status: CellStatus.Cancelled } => throw new CommandException(Texts.InterruptedRun(context.ShortPath(options.OutputPath!)), ExitCode.Interrupted),
            { Failure.Error: { } error } when error.Name == typeof(CampaignInputException).FullName => throw new CampaignInputException(error.Message),
            { Failure.Error: { } error } when error.Name == typeof(OutputRefusedException).FullName => throw new OutputRefusedException(error.Message),
            _ => result,
        };
    }

    /// <summary>The exit code for how a run ended.</summary>
    internal static int ExitCodeOf(RunResult result) => result switch
    {
        { Failure: null } => ExitCode.Done,
        { Status: CellStatus.TimedOut } => ExitCode.TimeLimit,
        _ => ExitCode.Failed,
    };

    /// <summary>The options with the assemblies that cells may use.</summary>
    internal static RunOptions WithHost(RunOptions options) => options with { HostAssemblies = HostAssemblies };
}
