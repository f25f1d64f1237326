using HealthKart.Cli.Output;
using HealthKart.Notebooks.Running;

namespace HealthKart.Cli.Running;

/// <summary>What a command line asks of running a notebook.</summary>
internal sealed record RunRequest
{
    /// <summary>The notebook as it was given.</summary>
    internal required string Notebook { get; init; }

    /// <summary>Where the result goes as it was given, with the names of parameters in braces; <c>null</c>: beside the notebook.</summary>
    internal string? Output { get; init; }

    /// <summary>Whether the result takes the notebook's place.</summary>
    internal bool InPlace { get; init; }

    /// <summary>How it is run.</summary>
    internal required RunOptions Options { get; init; }

    /// <summary>How progress is shown.</summary>
    internal ProgressKind Progress { get; init; }

    /// <summary>Whether what cells print is shown, too.</summary>
    internal bool LogOutput { get; init; }

    /// <summary>The file for what cells print on standard output, as it was given; <c>null</c>: none.</summary>
    internal string? StdoutFile { get; init; }

    /// <summary>The file for what cells print on standard error, as it was given; <c>null</c>: none.</summary>
    internal string? StderrFile { get; init; }
}
