using HealthKart.Analysis.Loading;
using HealthKart.Cli.Wording;
using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Pdf;
using HealthKart.Notebooks.Programs;

namespace HealthKart.Cli.Output;

/// <summary>What ended a command, as one line and an exit code.</summary>
internal static class Failure
{
    /// <summary>The environment variable that asks for the whole story of a failure.</summary>
    internal const string TraceVariable = "HEALTHKART_TRACE";

    /// <summary>Writes the one line.</summary>
    /// <returns>The exit code.</returns>
    internal static int Report(Exception exception, TextWriter error)
    {
        var (code, message) = Describe(exception);
        error.WriteLine(Texts.Error(message));
        if (Environment.GetEnvironmentVariable(TraceVariable) == "1")
        {
            error.WriteLine(exception);
        }

        return code;
    }

    private static (int Code, string Message) Describe(Exception exception) => exception switch
    {
        CommandException ours => (ours.ExitCode, ours.Message),
        CampaignInputException or ProgramExportException => (ExitCode.InputError, exception.Message),
        NotebookFormatException => (ExitCode.NotANotebook, exception.Message),
        PdfExportException pdf => (pdf.IsTimeLimit ? ExitCode.TimeLimit : ExitCode.InputError, exception.Message),
        OperationCanceledException => (ExitCode.Interrupted, Texts.Interrupted),
        IOException or UnauthorizedAccessException => (ExitCode.InputError, exception.Message),
        _ => (ExitCode.Unexpected, Texts.Unexpected(exception)),
    };
}
