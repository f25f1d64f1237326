using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Sessions;

namespace HealthKart.Notebooks.Running;

/// <summary>One run of one notebook.</summary>
internal sealed class NotebookRun(NotebookDocument notebook, RunOptions options, string folder)
{
    private readonly CSharpSession _session = new(new SessionOptions { WorkingDirectory = folder, HostAssemblies = options.HostAssemblies });
    private readonly List<(NotebookCell Cell, CellResult Result)> _results = [];

    /// <summary>How the run ended.</summary>
    public CellStatus Status { get; private set; } = CellStatus.Succeeded;

    /// <summary>The cell that ended it early; null when none did.</summary>
    public RunFailure? Failure { get; private set; }

    public IReadOnlyDictionary<string, object?> Variables => _session.Variables;

    public async Task RunAsync(CancellationToken cancellation)
    {
        Clear();
        var cells = notebook.Cells
            .Select((cell, index) => (Cell: cell, Number: index + 1))
            .Where(entry => IsRun(entry.Cell))
            .ToArray();
        for (var done = 0; done < cells.Length && Failure is null; done++)
        {
            var (cell, number) = cells[done];
            options.Progress?.Report(new CellProgress(number, done, cells.Length, null, null));
            var result = await RunCellAsync(cell, number, cancellation);
            options.Progress?.Report(new CellProgress(number, done + 1, cells.Length, result.Status, result.Duration));
        }
    }

    /// <summary>Puts the outputs into the notebook again: a later cell, or work that a cell left running, may have changed them.</summary>
    public void WriteOutputs()
    {
        foreach (var (cell, result) in _results)
        {
            cell.Outputs = result.Outputs;
        }
    }

    private static bool IsRun(NotebookCell cell) =>
        cell.Kind == CellKind.Code && !cell.HasTag("skip-execution") && !string.IsNullOrWhiteSpace(cell.Source);

    private async Task<CellResult> RunCellAsync(NotebookCell cell, int number, CancellationToken cancellation)
    {
        var count = _results.Count + 1;
        cell.ExecutionCount = count;
        var code = new CellCode(NotebookLanguage.Source(cell), number, count) { Timeout = options.CellTimeout };
        var result = await _session.RunAsync(code, cancellation);
        _results.Add((cell, result));
        var isAllowed = result.Status == CellStatus.Failed && (options.AllowErrors || cell.HasTag("raises-exception"));
        if (result.Error is { } error && !isAllowed)
        {
            Status = result.Status;
            Failure = new RunFailure(notebook.Name, number, count, cell.Id, error);
        }

        return result;
    }

    private void Clear()
    {
        foreach (var cell in notebook.Cells.Where(cell => cell.Kind == CellKind.Code))
        {
            cell.ExecutionCount = null;
            cell.Outputs = [];
            cell.Metadata.Remove("execution");
        }
    }
}
