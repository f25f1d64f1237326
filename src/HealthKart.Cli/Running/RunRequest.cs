using HealthKart.Cli.Arguments;
using HealthKart.Cli.Notebooks;
using HealthKart.Cli.Output;
using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Parameters;
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

    /// <summary>Values for its parameters.</summary>
    internal required GivenParameters Parameters { get; init; }

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

    /// <summary>How the notebook is run with the parameters given.</summary>
    /// <param name="notebook">The notebook.</param>
    /// <param name="set">The values of one run of several, which replace those of files.</param>
    /// <exception cref="ParameterException">A file holds what the notebook does not take.</exception>
    internal RunOptions OptionsFor(NotebookDocument notebook, IReadOnlyList<KeyValuePair<string, string>>? set = null) =>
        NotebookHost.Lent(Options) with { Parameters = Parameters.For(notebook, set, Options.IgnoreUnknownParameters) };
}
