using HealthKart.Notebooks.Sessions;

namespace HealthKart.Notebooks.Running;

/// <summary>A cell of a run has started or ended.</summary>
/// <param name="CellNumber">The cell's place in the executed notebook, from 1.</param>
/// <param name="Done">How many of the cells to run have ended.</param>
/// <param name="Total">How many cells there are to run.</param>
/// <param name="Status">How it ended; null when it starts.</param>
/// <param name="Duration">How long it took; null when it starts.</param>
public sealed record CellProgress(int CellNumber, int Done, int Total, CellStatus? Status, TimeSpan? Duration)
{
    /// <summary>The cell's id.</summary>
    public string? CellId { get; init; }
}
