using System.Globalization;
using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Sessions;

namespace HealthKart.Notebooks.Running;

/// <summary>One run of one notebook.</summary>
internal sealed class NotebookRun(NotebookDocument notebook, RunOptions options, string folder, RunRecord record, NotebookSaver saver)
{
    private readonly CSharpSession _session = new(new SessionOptions
    {
        WorkingDirectory = folder,
        HostAssemblies = options.HostAssemblies,
        OutputChanged = options.Printed is { } printed ? change => Tell(change, printed) : null,
    });

    private readonly List<RanCell> _ran = [];

    /// <summary>How the run ended.</summary>
    public CellStatus Status { get; private set; } = CellStatus.Succeeded;

    /// <summary>The cell that ended it early; null when none did.</summary>
    public RunFailure? Failure { get; private set; }

    public IReadOnlyDictionary<string, object?> Variables => _session.Variables;

    /// <summary>Runs the cells.</summary>
    /// <param name="limit">Ends the run because its time is over.</param>
    /// <param name="cancellation">Ends the run because somebody asked for it.</param>
    public async Task RunAsync(CancellationToken limit, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(limit, cancellation);
        var cells = notebook.Cells
            .Select((cell, index) => (Cell: cell, Number: index + 1))
            .Where(entry => CellChoice.IsRun(entry.Cell, options))
            .ToArray();
        for (var done = 0; done < cells.Length && Failure is null; done++)
        {
            var (cell, number) = cells[done];
            if (stop.IsCancellationRequested)
            {
                End(cell, number, done + 1, cancellation.IsCancellationRequested);
                return;
            }

            var next = done + 1 < cells.Length ? Code(cells[done + 1].Cell, cells[done + 1].Number, done + 2) : null;
            await RunCellAsync(
                cell, next, new CellProgress(number, done, cells.Length, null, null) { CellId = cell.Id }, stop.Token, cancellation);
        }
    }

    /// <summary>Puts the outputs into the notebook again: a later cell, or work that a cell left running, may have changed them.</summary>
    public void WriteOutputs()
    {
        foreach (var ran in _ran)
        {
            ran.WriteOutputs();
        }
    }

    private static void Tell(OutputChange change, Action<StreamOutput> printed)
    {
        if (change is { Kind: OutputChangeKind.Added, Output: StreamOutput piece })
        {
            printed(piece);
        }
    }

    private async Task RunCellAsync(
        NotebookCell cell, CellCode? next, CellProgress progress, CancellationToken stop, CancellationToken cancellation)
    {
        var (start, count) = (DateTimeOffset.UtcNow, _ran.Count + 1);
        record.CellStarts(cell, count, start);
        saver.Changed(cell);
        if (_ran.Count > 0)
        {
            saver.SaveBetweenCells();
        }

        options.Progress?.Report(progress);
        var result = await _session.RunAsync(Code(cell, progress.CellNumber, count) with { Next = next }, stop);
        var status = result.Status;
        var isMeant = status == CellStatus.Failed && cell.HasTag("raises-exception");
        if (status == CellStatus.Cancelled && !cancellation.IsCancellationRequested)
        {
            End(cell, progress.CellNumber, count, isCancelled: false);
            status = CellStatus.TimedOut;
        }
        else if (result.Error is { } error && !isMeant && !(status == CellStatus.Failed && options.AllowErrors))
        {
            Status = status;
            Failure = new RunFailure(notebook.Name, progress.CellNumber, count, cell.Id, error);
        }

        var ran = new RanCell(cell, result, status == result.Status ? null : Failure!.Error);
        _ran.Add(ran);
        ran.WriteOutputs();
        record.CellEnds(cell, start, result.Error is not null && !isMeant);
        saver.Changed(cell);
        options.Progress?.Report(progress with { Done = progress.Done + 1, Status = status, Duration = result.Duration });
    }

    private CellCode Code(NotebookCell cell, int number, int count) =>
        new(NotebookLanguage.Source(cell), number, count) { Timeout = options.CellTimeout };

    private void End(NotebookCell cell, int number, int count, bool isCancelled)
    {
        var message = string.Create(
            CultureInfo.InvariantCulture, $"The run was stopped at its time limit of {options.Timeout?.TotalSeconds:0.###} s.");
        var error = isCancelled
            ? new CellError("RunInterrupted", "The run was interrupted.", null, null)
            : new CellError("RunTimeout", message, null, null);
        Status = isCancelled ? CellStatus.Cancelled : CellStatus.TimedOut;
        Failure = new RunFailure(notebook.Name, number, count, cell.Id, error);
    }

    /// <summary>A cell and what it gave.</summary>
    /// <param name="Cell">The cell.</param>
    /// <param name="Result">What it gave.</param>
    /// <param name="Reason">Why it was stopped, where its own outputs cannot know it.</param>
    private sealed record RanCell(NotebookCell Cell, CellResult Result, CellError? Reason)
    {
        public void WriteOutputs() => Cell.Outputs = Reason is null
            ? Result.Outputs
            :
            [
                .. Result.Outputs.Select(output =>
                    output is ErrorOutput ? new ErrorOutput(Reason.Name, Reason.Message, [Reason.Message]) : output),
            ];
    }
}
