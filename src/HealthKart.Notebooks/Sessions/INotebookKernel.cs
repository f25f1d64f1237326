namespace HealthKart.Notebooks.Sessions;

/// <summary>What runs the cells of a notebook, one after the other; what a cell declares is there for the next.</summary>
internal interface INotebookKernel
{
    /// <summary>The variables that the cells have declared, with their values now; none where they are out of reach.</summary>
    public IReadOnlyDictionary<string, object?> Variables { get; }

    /// <summary>Runs a cell. Its errors are in the result; none is thrown.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="cancellation">Stops the cell.</param>
    /// <exception cref="InvalidOperationException">A cell is running, or one has ended the process.</exception>
    public Task<CellResult> RunAsync(CellCode cell, CancellationToken cancellation = default);
}
