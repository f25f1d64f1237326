using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Kernels;
using HealthKart.Notebooks.Parameters;
using HealthKart.Notebooks.Running;
using HealthKart.Notebooks.Sessions;
using HealthKart.Notebooks.Tests.Sessions;
using Xunit;

namespace HealthKart.Notebooks.Tests.Running;

public sealed class NotebookRunnerTests
{
    [Fact]
    public async Task Given_parameters_reach_the_cells()
    {
        var result = await Run("parameters.ipynb", new RunOptions
        {
            Parameters = [new("prices", "1,2.25"), new("currency", "é"), new("day", "2025-01-31")],
        });

        Assert.Null(result.Failure);
        Assert.Equal([null, 1, 2, 3], result.Notebook.Cells.Select(cell => cell.ExecutionCount));
        Assert.Equal("é3.25 2025-01-31", Printed(result.Notebook.Cells[3]));
    }

    [Fact]
    public async Task Without_parameters_the_defaults_hold()
    {
        Assert.Equal("₹3.5 ", Printed((await Run("parameters.ipynb")).Notebook.Cells[2]));
    }

    [Fact]
    public async Task An_executed_notebook_runs_again_with_other_parameters()
    {
        var first = await Run("parameters.ipynb", new RunOptions { Parameters = [new("prices", "1")] });

        var second = await NotebookRunner.RunAsync(
            first.Notebook, new RunOptions { Parameters = [new("currency", "$")] }, TestContext.Current.CancellationToken);

        Assert.Equal("$3.5 ", Printed(second.Notebook.Cells[3]));
    }

    [Fact]
    public async Task A_wrong_parameter_stops_before_anything_runs_or_is_saved()
    {
        using var folder = new TemporaryFolder();
        var options = new RunOptions { Parameters = [new("price", "1")], OutputPath = folder.PathOf("out.ipynb") };

        await Assert.ThrowsAsync<ParameterException>(() => Run("parameters.ipynb", options));

        Assert.False(File.Exists(folder.PathOf("out.ipynb")));
    }

    [Fact]
    public async Task A_failing_cell_stops_the_run_and_is_saved_with_its_error()
    {
        using var folder = new TemporaryFolder();

        var result = await Run("failing.ipynb", new RunOptions { OutputPath = folder.PathOf("sub/out.ipynb") });

        Assert.Equal(CellStatus.Failed, result.Status);
        Assert.Equal(
            "failing.ipynb, cell 3 (In [2]), line 4, column 3: System.FormatException: The input string 'x' was not in a correct format.",
            result.Failure!.ToString());
        Assert.Equal("cell-3", result.Failure.CellId);
        var saved = NotebookDocument.Load(folder.PathOf("sub/out.ipynb"));
        var cells = Unmarked(saved);
        Assert.Equal("first\n", Printed(cells[1]));
        Assert.Equal("second\n", Assert.IsType<StreamOutput>(cells[2].Outputs[0]).Text);
        Assert.Equal("System.FormatException", Assert.IsType<ErrorOutput>(cells[2].Outputs[1]).Name);
        Assert.Null(cells[3].ExecutionCount);
        Assert.Empty(cells[3].Outputs);
    }

    [Fact]
    public async Task A_cell_that_does_not_compile_is_told_in_one_line()
    {
        var result = await Run("not-compiling.ipynb");

        Assert.StartsWith(
            "not-compiling.ipynb, cell 2 (In [2]), line 1, column 3: CS1061: 'int' does not contain a definition for 'Missing'",
            result.Failure!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_errors_allowed_the_cells_after_a_failing_one_run()
    {
        var result = await Run("failing.ipynb", new RunOptions { AllowErrors = true });

        Assert.Null(result.Failure);
        Assert.Equal("never\n", Printed(result.Notebook.Cells[3]));
    }

    [Fact]
    public async Task Tags_skip_a_cell_or_let_it_fail_and_old_outputs_are_cleared()
    {
        var cells = (await Run("tags.ipynb")).Notebook.Cells;

        Assert.Equal([1, null, null, 2], cells.Select(cell => cell.ExecutionCount));
        Assert.IsType<ErrorOutput>(Assert.Single(cells[0].Outputs));
        Assert.Empty(cells[1].Outputs);
        Assert.Empty(cells[2].Outputs);
        Assert.Equal("last", Printed(cells[3]));
    }

    [Fact]
    public async Task A_later_cell_changes_what_an_earlier_one_displayed()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.PathOf("beside.txt"), "");

        var result = await Run("rich.ipynb", new RunOptions { WorkingDirectory = folder.FullName });

        var display = Assert.IsType<DisplayOutput>(Assert.Single(result.Notebook.Cells[4].Outputs));
        Assert.Equal("2", display.Data.Text("text/plain"));
    }

    [Fact]
    public async Task What_a_cell_left_running_prints_goes_to_that_cell()
    {
        var result = await NotebookRunner.RunAsync(
            Notebook("var late = Task.Run(async () => { await Task.Delay(150); Console.Write(\"late\"); });", "await late;"),
            cancellation: TestContext.Current.CancellationToken);

        Assert.Equal("late", Printed(result.Notebook.Cells[0]));
        Assert.Empty(result.Notebook.Cells[1].Outputs);
    }

    [Fact]
    public async Task A_time_limit_ends_the_run_even_where_errors_are_allowed()
    {
        using var folder = new TemporaryFolder();
        var options = new RunOptions { AllowErrors = true, OutputPath = folder.PathOf("out.ipynb") };

        var (result, limit) = await Runs.ToLimitAsync(
            limit => Notebook("Console.Write(\"before\");", "while (true) { }", "1").RunAsync(options with { CellTimeout = limit }));

        Assert.Equal(CellStatus.TimedOut, result.Status);
        Assert.Equal(
            $"x.ipynb, cell 2 (In [2]): CellTimeout: The cell was stopped at its time limit of {limit} s.", result.Failure!.ToString());
        var saved = Unmarked(NotebookDocument.Load(folder.PathOf("out.ipynb")));
        Assert.Equal("before", Printed(saved[0]));
        Assert.Equal("CellTimeout", Assert.IsType<ErrorOutput>(Assert.Single(saved[1].Outputs)).Name);
    }

    [Fact]
    public async Task A_cancelled_run_saves_what_it_has()
    {
        using var folder = new TemporaryFolder();
        using var cancel = new CancellationTokenSource();
        var progress = new Reported();
        progress.Told += report => { if (report is { CellNumber: 2, Status: null }) { cancel.CancelAfter(300); } };

        var result = await NotebookRunner.RunAsync(
            Notebook("Console.Write(\"before\");", "System.Threading.Thread.Sleep(-1);", "1"),
            new RunOptions { OutputPath = folder.PathOf("out.ipynb"), Progress = progress },
            cancel.Token);

        Assert.Equal(CellStatus.Cancelled, result.Status);
        Assert.Equal("before", Printed(NotebookDocument.Load(folder.PathOf("out.ipynb")).Cells[0]));
    }

    [Fact]
    public async Task Progress_is_told_at_the_start_and_end_of_each_cell()
    {
        var progress = new Reported();

        await Run("tags.ipynb", new RunOptions { Progress = progress });

        Assert.Equal(
            [(1, 0, 2, null), (1, 1, 2, CellStatus.Failed), (4, 1, 2, null), (4, 2, 2, CellStatus.Succeeded)],
            progress.Reports.Select(report => (report.CellNumber, report.Done, report.Total, report.Status)));
    }

    [Fact]
    public async Task The_notebook_given_is_not_changed()
    {
        var notebook = NotebookDocument.Load(TestNotebooks.Path("parameters.ipynb"));

        await NotebookRunner.RunAsync(
            notebook, new RunOptions { Parameters = [new("prices", "1")] }, TestContext.Current.CancellationToken);

        Assert.Equal(TestNotebooks.Text("parameters.ipynb"), notebook.ToJson());
    }

    [Fact]
    public async Task A_notebook_of_another_language_is_refused()
    {
        var notebook = NotebookDocument.Parse(
            """{"cells":[],"metadata":{"kernelspec":{"language":"python","name":"python3"}},"nbformat":4,"nbformat_minor":5}""", "x.ipynb");

        var error = await Assert.ThrowsAsync<NotebookFormatException>(
            () => NotebookRunner.RunAsync(notebook, cancellation: TestContext.Current.CancellationToken));

        Assert.Equal("x.ipynb is a notebook of python; C# is run here. Give a C# notebook.", error.Message);
    }

    [Fact]
    public async Task A_cell_whose_metadata_names_another_language_is_run_as_that()
    {
        var notebook = Notebook("# Title", "let x = 1");
        notebook.Cells[0].Metadata["polyglot_notebook"] = new System.Text.Json.Nodes.JsonObject { ["kernelName"] = "markdown" };
        notebook.Cells[1].Metadata["dotnet_interactive"] = new System.Text.Json.Nodes.JsonObject { ["language"] = "fsharp" };

        var result = await NotebookRunner.RunAsync(
            notebook, new RunOptions { Kernel = KernelChoice.CSharp }, TestContext.Current.CancellationToken);

        Assert.Equal("# Title", Assert.IsType<DisplayOutput>(Unmarked(result.Notebook)[0].Outputs[0]).Data.Text("text/markdown"));
        Assert.Contains("#!fsharp, which is not known here", result.Failure!.Error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Host_assemblies_are_there_for_the_cells()
    {
        var result = await NotebookRunner.RunAsync(
            Notebook("#r \"../bin/HealthKart.Notebooks.Tests.dll\"\nusing HealthKart.Notebooks.Tests.Sessions;", "new Gauge(4)"),
            new RunOptions { HostAssemblies = [typeof(Gauge).Assembly] },
            TestContext.Current.CancellationToken);

        Assert.Null(result.Failure);
        Assert.Equal(
            "<b>4</b>", Assert.IsType<ExecuteResultOutput>(Assert.Single(result.Notebook.Cells[1].Outputs)).Data.Text("text/html"));
    }

    private static Task<RunResult> Run(string name, RunOptions? options = null) =>
        NotebookRunner.RunAsync(NotebookDocument.Load(TestNotebooks.Path(name)), options, TestContext.Current.CancellationToken);

    private static NotebookDocument Notebook(params string[] sources)
    {
        var notebook = NotebookDocument.Parse("""{"cells":[],"metadata":{},"nbformat":4,"nbformat_minor":5}""", "x.ipynb");
        foreach (var source in sources)
        {
            notebook.InsertCell(notebook.Cells.Count, CellKind.Code, source);
        }

        return notebook;
    }

    // The two cells that mark a failure aside.
    private static NotebookCell[] Unmarked(NotebookDocument notebook) =>
        [.. notebook.Cells.Where(cell => !cell.HasTag("papermill-error-cell-tag"))];

    private static string Printed(NotebookCell cell) => Assert.IsType<StreamOutput>(Assert.Single(cell.Outputs)).Text;

    private sealed class Reported : IProgress<CellProgress>
    {
        public event Action<CellProgress>? Told;

        public List<CellProgress> Reports { get; } = [];

        public void Report(CellProgress value)
        {
            Reports.Add(value);
            Told?.Invoke(value);
        }
    }
}
