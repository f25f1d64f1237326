using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Sessions;

namespace HealthKart.Notebooks.Running;

/// <summary>What running a notebook gave.</summary>
/// <param name="Notebook">The executed notebook: a copy of the one given, with outputs.</param>
/// <param name="Status">How the last cell that was run ended; failures that were allowed count as success.</param>
/// <param name="Failure">The cell that ended the run before its end; null when none did.</param>
/// <param name="Duration">How long the run took.</param>
public sealed record RunResult(NotebookDocument Notebook, CellStatus Status, RunFailure? Failure, TimeSpan Duration)
{
    /// <summary>The names of values that were given and that the notebook does not know, where that is allowed.</summary>
    public IReadOnlyList<string> IgnoredParameters { get; init; } = [];

    /// <summary>The variables that the cells declared, with their values at the end.</summary>
    public IReadOnlyDictionary<string, object?> Variables { get; init; } = new Dictionary<string, object?>();
}
