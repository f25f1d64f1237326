namespace HealthKart.Cli.Processes;

/// <summary>A command ends here. The message is one line for the person who called it.</summary>
internal sealed class CommandException : Exception
{
    internal CommandException(string message, int exitCode = Processes.ExitCode.InputError, Exception? innerException = null)
        : base(message, innerException) => ExitCode = exitCode;

    internal int ExitCode { get; }
}
