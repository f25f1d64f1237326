using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Running;
using HealthKart.Notebooks.Sessions;
using Xunit;

namespace HealthKart.Notebooks.Tests.Running;

public sealed class ErrorMarkerTests
{
    private const string Tag = "papermill-error-cell-tag";

    [Fact]
    public async Task A_failed_run_marks_the_top_and_the_cell_as_papermill_does()
    {
        var cells = (await Runs.Of("1", "throw new Exception();", "3").RunAsync()).Notebook.Cells;

        Assert.Equal([true, false, true, false, false], cells.Select(cell => cell.HasTag(Tag)));
        Assert.Equal(
            """<span style="color:red; font-family:Helvetica Neue, Helvetica, Arial, sans-serif; font-size:2em;">"""
            + """An Exception was encountered at '<a href="#papermill-error-cell">In [2]</a>'.</span>""",
            cells[0].Source);
        Assert.StartsWith("<span id=\"papermill-error-cell\" ", cells[2].Source, StringComparison.Ordinal);
        Assert.Equal((CellKind.Markdown, CellKind.Markdown), (cells[0].Kind, cells[2].Kind));
        Assert.Equal(2, cells[3].ExecutionCount);
    }

    [Fact]
    public async Task The_next_run_takes_the_marks_away()
    {
        var failed = (await Runs.Of("1", "throw new Exception();").RunAsync()).Notebook;
        failed.Cells[^1].Source = "2";

        var result = await failed.RunAsync();

        Assert.Equal(["1", "2"], result.Notebook.Cells.Select(cell => cell.Source));
    }

    [Fact]
    public async Task A_run_that_fails_again_is_marked_once()
    {
        var failed = (await Runs.Of("throw new Exception();").RunAsync()).Notebook;

        var again = await failed.RunAsync();

        Assert.Equal(2, again.Notebook.Cells.Count(cell => cell.HasTag(Tag)));
        Assert.Equal(1, again.Failure!.CellNumber);
    }

    [Fact]
    public async Task A_failure_that_is_meant_or_allowed_is_not_marked()
    {
        var notebook = Runs.Empty().With("throw new Exception();", "raises-exception").With("throw new Exception();");

        Assert.Equal(2, (await notebook.RunAsync(new RunOptions { AllowErrors = true })).Notebook.Cells.Count);
    }

    [Fact]
    public async Task A_time_limit_is_marked_and_an_interruption_is_not()
    {
        using var cancel = new CancellationTokenSource();
        var options = new RunOptions { Printed = _ => cancel.Cancel() };
        var notebook = Runs.Of("Console.Write(1); System.Threading.Thread.Sleep(-1);");

        var late = await notebook.RunAsync(new RunOptions { CellTimeout = TimeSpan.FromSeconds(1) });
        var interrupted = await NotebookRunner.RunAsync(notebook, options, cancel.Token);

        Assert.Equal((CellStatus.TimedOut, 3), (late.Status, late.Notebook.Cells.Count));
        Assert.Equal((CellStatus.Cancelled, 1), (interrupted.Status, interrupted.Notebook.Cells.Count));
    }
}
