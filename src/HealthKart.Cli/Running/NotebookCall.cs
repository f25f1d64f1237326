using System.Reflection;
using HealthKart.Analysis.Loading;
using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Parameters;
using HealthKart.Notebooks.Running;
using HealthKart.Notebooks.Sessions;
using HealthKart.Plotly;

namespace HealthKart.Cli.Running;

/// <summary>One run of a notebook for a command: with progress, and with its failures told apart.</summary>
internal sealed class NotebookCall(CommandContext context, bool quiet)
{
    /// <summary>What cells can use without naming a file.</summary>
    internal static IReadOnlyList<Assembly> HostAssemblies { get; } = [typeof(CampaignData).Assembly, typeof(PlotlyFigure).Assembly];

    /// <summary>Starts the compiler on another thread; the first cell waits for it otherwise.</summary>
    internal static Task WarmUpAsync() => CSharpSession.WarmUpAsync();

    /// <summary>Runs the notebook. Nothing is saved here.</summary>
    /// <returns>The executed notebook; its failure is of its own code.</returns>
    /// <exception cref="ParameterException">The parameters do not fit.</exception>
    /// <exception cref="CampaignInputException">A cell found the campaign's files or filters unusable.</exception>
    /// <exception cref="OperationCanceledException">It was interrupted.</exception>
    internal async Task<RunResult> RunAsync(
        NotebookDocument notebook, IReadOnlyList<KeyValuePair<string, string>> parameters, TimeSpan? cellTimeout, CancellationToken cancellation)
    {
        // A cell may ask for the end of the process: it comes when the command is done with what the run left.
        Program.Ending = ProcessEnd.Complete;
        var options = new RunOptions
        {
            Parameters = parameters,
            CellTimeout = cellTimeout,
            HostAssemblies = HostAssemblies,
        };
        var result = await RunProgress.ShowAsync(
            context, quiet, notebook.Name, progress => NotebookRunner.RunAsync(notebook, options with { Progress = progress }, cancellation));
        return result switch
        {
            { Status: CellStatus.Cancelled } => throw new OperationCanceledException(),
            { Failure.Error: { } error } when error.Name == typeof(CampaignInputException).FullName => throw new CampaignInputException(error.Message),
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
}
