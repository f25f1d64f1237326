using HealthKart.Analysis.Values;
using HealthKart.Cli.Processes;
using HealthKart.Cli.Wording;
using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Kernels;
using HealthKart.Notebooks.Parameters;
using HealthKart.Notebooks.Pdf;
using HealthKart.Notebooks.Programs;

namespace HealthKart.Cli.Output;

/// <summary>What ended a command, as a line for each thing that is wrong and an exit code.</summary>
internal static class Failure
{
    /// <summary>The environment variable that asks for the whole story of a failure.</summary>
    internal const string TraceVariable = "HEALTHKART_TRACE";

    /// <summary>Writes the lines.</summary>
    /// <returns>The exit code.</returns>
    internal static int Report(Exception exception, TextWriter error)
    {
        var code = Report(exception, message => error.WriteLine(ErrorTexts.Error(message)));
        if (Environment.GetEnvironmentVariable(TraceVariable) == "1")
        {
            error.WriteLine(exception);
        }

        return code;
    }

    /// <summary>Says in one line, or one for each, what it was.</summary>
    /// <returns>The exit code.</returns>
    internal static int Report(Exception exception, Action<string> say)
    {
        var (code, messages) = Describe(exception);
        foreach (var message in messages)
        {
            say(message);
        }

        return code;
    }

    private static (int Code, IReadOnlyList<string> Messages) Describe(Exception exception) => exception switch
    {
        CommandException ours => (ours.ExitCode, [ours.Message]),
        CampaignInputException or ProgramExportException or InteractiveKernelException => (ExitCode.InputError, [exception.Message]),
        ParameterException parameters => (ExitCode.InputError, parameters.Errors),
        NotebookFormatException => (ExitCode.NotANotebook, [exception.Message]),
        PdfExportException pdf => (pdf.IsTimeLimit ? ExitCode.TimeLimit : ExitCode.InputError, [exception.Message]),
        OperationCanceledException => (ExitCode.Interrupted, [ErrorTexts.Interrupted]),
        IOException or UnauthorizedAccessException => (ExitCode.InputError, [exception.Message]),
        _ => (ExitCode.Unexpected, [ErrorTexts.Unexpected(exception, TraceVariable)]),
    };
}
