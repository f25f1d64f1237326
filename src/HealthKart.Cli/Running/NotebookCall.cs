using HealthKart.Analysis.Values;
using HealthKart.Cli.Notebooks;
using HealthKart.Cli.Output;
using HealthKart.Cli.Processes;
using HealthKart.Cli.Wording;
using HealthKart.Files;
using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Kernels;
using HealthKart.Notebooks.Parameters;
using HealthKart.Notebooks.Running;
using HealthKart.Notebooks.Sessions;

namespace HealthKart.Cli.Running;

/// <summary>One run of a notebook for a command: with progress, and with its failures told apart.</summary>
internal sealed class NotebookCall(CommandContext context, ProgressKind progress)
{
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
        ProcessEnding.Told = ProcessEnd.Complete;
        var log = new RunLog(context, progress == ProgressKind.Json);
        if (Cultures.AreMissing)
        {
            log.Warning(RunTexts.NoCultures);
        }

        var lent = WithKernel(NotebookHost.Lent(options), notebook, log);
        var result = await RunProgress.ShowAsync(
            context, progress, notebook.Name, told => NotebookRunner.RunAsync(notebook, lent with { Progress = told }, cancellation));
        return result switch
        {
            { Status: CellStatus.Cancelled } =>
                throw new CommandException(RunTexts.Interrupted(context.ShortPath(options.OutputPath!)), ExitCode.Interrupted),
            { Failure.Error: { } error } when error.Name == typeof(CampaignInputException).FullName =>
                throw new CampaignInputException(error.Message),
            { Failure.Error: { } error } when error.Name == typeof(OutputRefusedException).FullName =>
                throw new OutputRefusedException(error.Message),
            _ => result,
        };
    }
    // Who did not choose the kernel hears why it is not the usual one.
    private static RunOptions WithKernel(RunOptions options, NotebookDocument notebook, RunLog log)
    {
        if (options.Kernel != KernelChoice.Auto)
        {
            return options;
        }

        var need = NotebookRunner.NeedOf(notebook, options);
        if (need is not null)
        {
            log.Note(need.ToString());
        }

        return options with { Kernel = need is null ? KernelChoice.CSharp : KernelChoice.DotnetInteractive };
    }
}
