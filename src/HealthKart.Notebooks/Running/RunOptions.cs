using System.Reflection;

namespace HealthKart.Notebooks.Running;

/// <summary>How a notebook is run.</summary>
public sealed record RunOptions
{
    /// <summary>Values for the notebook's parameters, as from <c>-p name=text</c>; a list takes its name several times.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Parameters { get; init; } = [];

    /// <summary>The folder in which relative paths of cells start; the notebook's own when null, and the process's for a notebook without a file.</summary>
    public string? WorkingDirectory { get; init; }

    /// <summary>Assemblies of the host that cells may use; an <c>#r</c> of one of them is this one.</summary>
    public IReadOnlyList<Assembly> HostAssemblies { get; init; } = [];

    /// <summary>Whether cells after a failing one are run all the same. A time limit or a cancellation ends the run in any case.</summary>
    public bool AllowErrors { get; init; }

    /// <summary>How long one cell may run; without a limit when null.</summary>
    public TimeSpan? CellTimeout { get; init; }

    /// <summary>Where the executed notebook is saved, whether the run fails or not; nowhere when null.</summary>
    public string? OutputPath { get; init; }

    /// <summary>Is told of each cell that starts and ends; null when nobody wants to know.</summary>
    public IProgress<CellProgress>? Progress { get; init; }
}
