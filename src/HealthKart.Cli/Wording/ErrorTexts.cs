namespace HealthKart.Cli.Wording;

/// <summary>What went wrong, in one line, and the mistakes of a command line.</summary>
internal static class ErrorTexts
{
    /// <summary>An error as it is shown: in one line, whatever is in it.</summary>
    internal static string Error(string message) => $"error: {PlainText.OneLine(message)}";

    /// <summary>A warning as it is shown, in one line.</summary>
    internal static string Warning(string message) => $"warning: {PlainText.OneLine(message)}";

    /// <summary>Something to know, in one line.</summary>
    internal static string Note(string message) => $"note: {PlainText.OneLine(message)}";

    internal const string Interrupted = "interrupted.";

    internal static string Unexpected(Exception exception, string traceVariable) =>
        $"{exception.GetType().Name}: {exception.Message} This is a fault of the program; set {traceVariable}=1 to see where it happened.";

    internal static string Usage(string message, string help) => $"{message} See {help}";

    internal static string UnknownOption(string option, string? nearest, string help) =>
        $"Unknown option '{option}'{DidYouMean(nearest)} See {help}";

    internal static string UnknownCommand(string command, string? nearest, string help) =>
        $"Unknown command '{command}'{DidYouMean(nearest)} See {help}";

    internal static string OptionBeforeCommand(string option, string command, string help) =>
        $"{option} stands before '{command}', where it does nothing. Write it after '{command}'. See {help}";

    internal static string UnexpectedArgument(string argument, string help) => $"Unexpected argument '{argument}'. See {help}";

    internal static string OnlyWith(string option, string other) => $"{option} is only for {other}. Add {other}, or leave {option} out.";

    internal static string DidYouMean(string? nearest) => nearest is null ? "." : $"; did you mean '{nearest}'?";
}
