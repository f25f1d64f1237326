namespace HealthKart.Notebooks.Sessions;

/// <summary>
/// Ends a cell at its time limit, or when its user asks for it. A cell that catches it is stopped again in its next loop.
/// </summary>
/// <param name="token">The token of the cell.</param>
public sealed class CellStoppedException(CancellationToken token) : OperationCanceledException("The cell was stopped.", token);
