namespace HealthKart.Notebooks.Sessions;

/// <summary>The code of one cell, and how messages call it.</summary>
/// <param name="Source">The cell's text, magics included.</param>
/// <param name="Number">The cell's place in the notebook, from 1.</param>
/// <param name="ExecutionCount">The n of <c>In [n]</c>.</param>
public sealed record CellCode(string Source, int Number, int ExecutionCount)
{
    /// <summary>How long the cell may run; without a limit when null.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>The cell that will probably run after it: it is compiled meanwhile, and nothing but time changes. None when null.</summary>
    public CellCode? Next { get; init; }

    /// <summary>Whether it is code of a package's extension, which runs in the cell that asks for the package.</summary>
    internal bool IsExtension { get; init; }

    internal string Path => FormattableString.Invariant($"{(IsExtension ? "extension, " : "")}cell {Number} (In [{ExecutionCount}])");
}
