using System.Reflection;
using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Kernels;

namespace HealthKart.Notebooks.Running;

/// <summary>How a notebook is run.</summary>
public sealed record RunOptions
{
    /// <summary>Values for the notebook's parameters, as from <c>-p name=text</c>; a list takes its name several times.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Parameters { get; init; } = [];

    /// <summary>
    /// Whether a value for a parameter that the notebook does not have is left out instead of being an error; the result names it.
    /// </summary>
    public bool IgnoreUnknownParameters { get; init; }

    /// <summary>
    /// The folder in which relative paths of cells start; the notebook's own when null, and the process's for a notebook without a file.
    /// </summary>
    public string? WorkingDirectory { get; init; }

    /// <summary>Assemblies of the host that cells may use; an <c>#r</c> of one of them is this one.</summary>
    public IReadOnlyList<Assembly> HostAssemblies { get; init; } = [];

    /// <summary>Which kernel runs the cells.</summary>
    public KernelChoice Kernel { get; init; }

    /// <summary>Whether cells after a failing one are run all the same. A time limit or a cancellation ends the run in any case.</summary>
    public bool AllowErrors { get; init; }

    /// <summary>How long one cell may run; without a limit when null.</summary>
    public TimeSpan? CellTimeout { get; init; }

    /// <summary>How long the whole run may take; without a limit when null.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>Tags of cells that are not run. The cells of the parameters are run in any case.</summary>
    public IReadOnlyList<string> SkipTags { get; init; } = [];

    /// <summary>When not empty, only cells with one of these tags are run, and those of the parameters.</summary>
    public IReadOnlyList<string> OnlyTags { get; init; } = [];

    /// <summary>Whether the notebook is only made ready: parameters set, old outputs cleared, saved; no cell is run.</summary>
    public bool PrepareOnly { get; init; }

    /// <summary>Whether the code of every cell is marked as hidden, which Jupyter and the export to HTML respect.</summary>
    public bool HideCode { get; init; }

    /// <summary>
    /// Whether times, durations and paths stay out of the metadata, so that the same run of the same notebook gives the same bytes.
    /// </summary>
    public bool Deterministic { get; init; }

    /// <summary>
    /// Where the executed notebook is saved: before the first cell, after each, and at the end, however the run ends; nowhere when null.
    /// </summary>
    public string? OutputPath { get; init; }

    /// <summary>Whether <see cref="OutputPath"/> may be the notebook's own file, which it then replaces.</summary>
    public bool InPlace { get; init; }

    /// <summary>How the metadata calls the notebook's file; its path when null.</summary>
    public string? RecordedInput { get; init; }

    /// <summary>How the metadata calls the executed notebook's file; <see cref="OutputPath"/> when null.</summary>
    public string? RecordedOutput { get; init; }

    /// <summary>Is told of each cell that starts and ends; null when nobody wants to know.</summary>
    public IProgress<CellProgress>? Progress { get; init; }

    /// <summary>Is given what cells print, piece by piece as it comes, on the thread that prints; null when nobody wants to know.</summary>
    public Action<StreamOutput>? Printed { get; init; }
}
