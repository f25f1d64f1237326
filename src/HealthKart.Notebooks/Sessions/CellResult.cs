using HealthKart.Notebooks.Documents;

namespace HealthKart.Notebooks.Sessions;

/// <summary>What running a cell gave.</summary>
public sealed class CellResult
{
    private readonly OutputCollector _outputs;

    internal CellResult(CellStatus status, CellError? error, TimeSpan duration, OutputCollector outputs)
    {
        Status = status;
        Error = error;
        Duration = duration;
        _outputs = outputs;
    }

    /// <summary>How the cell ended.</summary>
    public CellStatus Status { get; }

    /// <summary>Why it did not run to its end; null when it succeeded.</summary>
    public CellError? Error { get; }

    /// <summary>What went wrong after its end, in work that it left running; null as long as nothing did.</summary>
    public CellError? LateError => _outputs.LateError;

    /// <summary>How long it took, compilation included.</summary>
    public TimeSpan Duration { get; }

    /// <summary>The outputs in the order in which they came. Work that the cell left running, and later updates of what it
    /// displayed, still change them.</summary>
    public IReadOnlyList<NotebookOutput> Outputs => _outputs.Snapshot();
}
