namespace HealthKart.Cli.Processes;

/// <summary>The exit codes of the command; they are a contract with the scripts that call it.</summary>
internal static class ExitCode
{
    /// <summary>Everything was done.</summary>
    internal const int Done = 0;

    /// <summary>A cell of a notebook failed, or a check did.</summary>
    internal const int Failed = 1;

    /// <summary>The command line, a parameter or an input file allows no result.</summary>
    internal const int InputError = 2;

    /// <summary>A time limit was reached.</summary>
    internal const int TimeLimit = 3;

    /// <summary>A file that was to be a notebook is none.</summary>
    internal const int NotANotebook = 4;

    /// <summary>A fault of this program.</summary>
    internal const int Unexpected = 70;

    /// <summary>Somebody interrupted it.</summary>
    internal const int Interrupted = 130;
}
