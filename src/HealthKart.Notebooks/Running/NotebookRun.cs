using System.Globalization;
using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Sessions;

namespace HealthKart.Notebooks.Running;

/// <summary>One run of one notebook.</summary>
internal sealed class NotebookRun(
    NotebookDocument notebook, RunOptions options, INotebookKernel kernel, RunRecord record, NotebookSaver saver)
{
    private readonly List<RanCell> _ran = [];

    /// <summary>How the run ended.</summary>
    public CellStatus Status { get; private set; } = CellStatus.Succeeded;

    /// <summary>The cell that ended it early; null when none did.</summary>
    public RunFailure? Failure { get; private set; }

    public IReadOnlyDictionary<string, object?> Variables => kernel.Variables;

    /// <summary>Runs the cells.</summary>
    /// <param name="limit">Ends the run because its time is over.</param>
    /// <param name="cancellation">Ends the run because somebody asked for it.</param>
    public async Task RunAsync(CancellationToken limit, CancellationToken cancellation)
    {
        await RunCellsAsync(limit, cancellation);
        if (Failure is null && !options.AllowErrors && _ran.Find(ran => ran.HasFailedLate) is { } late)
        {
            Status = CellStatus.Failed;
            Failure = late.FailureOf(notebook.Name, late.Result.LateError!);
        }
    }

    private async Task RunCellsAsync(CancellationToken limit, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(limit, cancellation);
        var cells = CellChoice.Of(notebook, options).ToArray();
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
        var result = await kernel.RunAsync(Code(cell, progress.CellNumber, count) with { Next = next }, stop);
        var status = result.Status;
        var isMeant = status == CellStatus.Failed && IsMeantToFail(cell);
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

        var ran = new RanCell(cell, progress.CellNumber, count, result, status == result.Status ? null : Failure!.Error);
        _ran.Add(ran);
        ran.WriteOutputs();
        record.CellEnds(cell, start, result.Error is not null && !isMeant);
        saver.Changed(cell);
        options.Progress?.Report(progress with { Done = progress.Done + 1, Status = status, Duration = result.Duration });
    }

    private static bool IsMeantToFail(NotebookCell cell) => cell.HasTag("raises-exception");

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
    /// <param name="Number">Its place in the notebook, from 1.</param>
    /// <param name="Count">The n of <c>In [n]</c>.</param>
    /// <param name="Result">What it gave.</param>
    /// <param name="Reason">Why it was stopped, where its own outputs cannot know it.</param>
    private sealed record RanCell(NotebookCell Cell, int Number, int Count, CellResult Result, CellError? Reason)
    {
        public bool HasFailedLate => Result.LateError is not null && !IsMeantToFail(Cell);

        public RunFailure FailureOf(string notebook, CellError error) => new(notebook, Number, Count, Cell.Id, error);

        public void WriteOutputs() => Cell.Outputs = Reason is null
            ? Result.Outputs
            :
            [
                .. Result.Outputs.Select(output =>
                    output is ErrorOutput ? new ErrorOutput(Reason.Name, Reason.Message, [Reason.Message]) : output),
            ];
    }
}
