using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Running;
using HealthKart.Notebooks.Sessions;
using Xunit;

namespace HealthKart.Notebooks.Tests.Running;

public sealed class SavingTests
{
    [Fact]
    public async Task The_notebook_is_on_the_disk_before_the_first_cell_and_after_each()
    {
        using var folder = new TemporaryFolder();
        var (path, seen) = (folder.PathOf("out.ipynb"), new List<string>());
        var progress = new Told(report =>
        {
            if (report.Status is null)
            {
                var saved = NotebookDocument.Load(path);
                seen.Add(string.Join(' ', saved.Cells.Select(cell => $"{cell.Metadata["papermill"]!["status"]}:{cell.Printed()}")));
            }
        });

        await Runs.Of("Console.Write(1);", "Console.Write(2);", "Console.Write(3);")
            .RunAsync(new RunOptions { OutputPath = path, Progress = progress });

        Assert.Equal(["pending: pending: pending:", "completed:1 running: pending:", "completed:1 completed:2 running:"], seen);
        Assert.Equal(["1", "2", "3"], NotebookDocument.Load(path).Cells.Select(cell => cell.Printed()));
    }

    [Fact]
    public async Task A_cell_can_read_what_was_saved_before_it()
    {
        using var folder = new TemporaryFolder();
        var path = folder.PathOf("out.ipynb");

        var result = await Runs.Of(
            "Console.Write(\"mark\");", $"Console.Write(System.IO.File.ReadAllText(@\"{path}\").Contains(\"\\\"mark\\\"\"));")
            .RunAsync(new RunOptions { OutputPath = path });

        Assert.Equal("True", result.Notebook.Cells[1].Printed());
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_ends_the_run_before_its_first_cell()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.PathOf("file"), "");

        await Assert.ThrowsAsync<IOException>(
            () =>
                Runs.Of($"System.IO.File.WriteAllText(@\"{folder.PathOf("ran")}\", \"\");")
                    .RunAsync(new RunOptions { OutputPath = folder.PathOf("file/out.ipynb") }));

        Assert.False(File.Exists(folder.PathOf("ran")));
    }

    [Fact]
    public async Task Nothing_but_the_notebook_is_left_in_the_folder()
    {
        using var folder = new TemporaryFolder();

        await Runs.Of("1", "2").RunAsync(new RunOptions { OutputPath = folder.PathOf("out.ipynb") });

        Assert.Equal(["out.ipynb"], Directory.EnumerateFileSystemEntries(folder.FullName).Select(Path.GetFileName));
    }

    [Fact]
    public async Task The_limit_of_the_run_ends_it_in_the_cell_that_it_falls_in()
    {
        using var folder = new TemporaryFolder();
        var options = new RunOptions { AllowErrors = true, OutputPath = folder.PathOf("out.ipynb") };

        var (result, limit) = await Runs.ToLimitAsync(
            limit => Runs.Of("Console.Write(\"before\");", "while (true) { }", "1").RunAsync(options with { Timeout = limit }));

        Assert.Equal(CellStatus.TimedOut, result.Status);
        Assert.Equal(
            $"x.ipynb, cell 2 (In [2]): RunTimeout: The run was stopped at its time limit of {limit} s.", result.Failure!.ToString());
        Assert.True(result.Duration >= TimeSpan.FromSeconds(limit));
        var cells = NotebookDocument.Load(folder.PathOf("out.ipynb")).Cells.Where(cell => cell.Kind == CellKind.Code).ToArray();
        Assert.Equal("before", cells[0].Printed());
        Assert.Equal("RunTimeout", Assert.IsType<ErrorOutput>(Assert.Single(cells[1].Outputs)).Name);
        Assert.Null(cells[2].ExecutionCount);
    }

    [Fact]
    public async Task The_same_run_gives_the_same_but_for_times()
    {
        var notebook = NotebookDocument.Load(TestNotebooks.Path("failing.ipynb"));

        Assert.Equal(WithoutTimes((await notebook.RunAsync()).Notebook), WithoutTimes((await notebook.RunAsync()).Notebook));
    }

    [Theory]
    [InlineData("parameters.ipynb", "prices=1,2")]
    [InlineData("format-4-2.ipynb", "n=2")]
    [InlineData("failing.ipynb", null)]
    [InlineData("tags.ipynb", null)]
    public async Task A_deterministic_run_and_a_rerun_of_its_result_give_the_same_bytes(string name, string? parameter)
    {
        using var folder = new TemporaryFolder();
        var options = new RunOptions
        {
            Deterministic = true,
            Parameters = parameter?.Split('=') is [var key, var value] ? [new(key, value)] : [],
        };

        await NotebookDocument.Load(TestNotebooks.Path(name)).RunAsync(options with { OutputPath = folder.PathOf("one.ipynb") });
        await NotebookDocument.Load(TestNotebooks.Path(name)).RunAsync(options with { OutputPath = folder.PathOf("two.ipynb") });
        await NotebookDocument.Load(folder.PathOf("two.ipynb")).RunAsync(options with { OutputPath = folder.PathOf("three.ipynb") });

        var bytes = File.ReadAllText(folder.PathOf("one.ipynb"));
        Assert.Equal(bytes, File.ReadAllText(folder.PathOf("two.ipynb")));
        // An error names the notebook's file, which is another one here; nothing does.
        Assert.Equal(bytes, File.ReadAllText(folder.PathOf("three.ipynb")));
        Assert.DoesNotContain("_time\"", bytes, StringComparison.Ordinal);
        Assert.DoesNotContain("duration", bytes, StringComparison.Ordinal);
    }

    private static string WithoutTimes(NotebookDocument notebook)
    {
        foreach (var cell in notebook.Cells)
        {
            cell.Metadata.Remove("execution");
        }

        var records = notebook.Cells.Select(cell => cell.Metadata)
            .Prepend(notebook.Metadata)
            .Select(metadata => metadata["papermill"])
            .OfType<System.Text.Json.Nodes.JsonObject>();
        foreach (var record in records)
        {
            foreach (var time in new[] { "start_time", "end_time", "duration" })
            {
                record.Remove(time);
            }
        }

        return notebook.ToJson();
    }

    private sealed class Told(Action<CellProgress> tell) : IProgress<CellProgress>
    {
        public void Report(CellProgress value) => tell(value);
    }
}
