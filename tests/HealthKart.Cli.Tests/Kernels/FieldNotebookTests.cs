using HealthKart.Cli.Processes;
using HealthKart.Notebooks.Tests.Kernels;
using Xunit;

namespace HealthKart.Cli.Tests.Kernels;

/// <summary>Small notebooks after faults that people met, each with its right result, in the kernel that is chosen for it.</summary>
public sealed class FieldNotebookTests
{
    [Theory]
    [InlineData("e01-dataframe-table", "<table", "Pune")]
    [InlineData("e02-plotlynet-chart", "\"Pune\"")]
    [InlineData("e03-xplot-chart", "Pune")]
    [InlineData("e05-culture", "₹12,34,568")]
    [InlineData("e09-own-assembly")]
    [InlineData("e11-csvhelper", "1")]
    [InlineData("e12-helpers", "<td>Pune</td>", "<b>x</b>", "<script type=\"text/javascript\">document.title = 'x'", "\\frac{1}{2}")]
    [InlineData("f-plotly-ext", "<b>x</b>")]
    [InlineData("i03-infinite", "after")]
    [InlineData("i04-extension", "A!", "ababhi")]
    [InlineData("i11-equals", "[a=b] [x] [1] 0")]
    [InlineData("i16-ids", "1", "2", "3")]
    [InlineData("i20-nan", " 1 False")]
    [InlineData("i27-magicr", "three", "four", "Wall time: ")]
    [InlineData("i40-update", "ready", "printed", "kept")]
    [InlineData("nolang", "2")]
    [InlineData("nometa", "2")]
    public async Task It_runs_here_and_shows(string name, params string[] texts)
    {
        using var notebook = new FieldNotebook(name);

        var run = await notebook.RunAsync();

        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        Assert.All(texts, text => Assert.Contains(text, notebook.Text(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("e13-languages", "cell 3, line 1 has #!fsharp", "graph LR; A --> B", "console.log(1)")]
    [InlineData("e17-set-share", "cell 1, line 1 has #!set", "2025-06", "some text")]
    public async Task It_runs_in_NET_Interactive_and_shows(string name, string why, params string[] texts)
    {
        await RealKernel.RequireAsync();
        using var notebook = new FieldNotebook(name);

        var run = await notebook.RunAsync();

        Assert.Equal((ExitCode.Done, $"note: {why}, so the real .NET Interactive runs the notebook.\n"), (run.ExitCode, run.Error));
        Assert.All(texts, text => Assert.Contains(text, notebook.Text(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("e10-other-directive-named", "cell 1 (In [1]), line 2, column 1: CellError: #r \"nuget: Newtonsoft.Json, 13.9.9\": ")]
    [InlineData("e16-downgrade", "cell 2 (In [2]), line 1, column 1: CellError: #r \"nuget: Plotly.NET, 6.0.0\": Plotly.NET 6.0.0 needs ")]
    [InlineData("g-newer-later", "cell 3 (In [3]), line 1, column 1: CellError: #r \"nuget: Plotly.NET, 6.0.0\": Plotly.NET 6.0.0 needs ")]
    [InlineData("i05-namespace", "cell 1 (In [1]), line 2, column 1: CS7021: Cannot declare namespace in script code: a cell has no ")]
    [InlineData("i06b-late", "cell 1 (In [1]), line 1: System.Exception: late")]
    [InlineData("i07-readline", "cell 3 (In [3]), line 1, column 1: System.InvalidOperationException: Nobody is there to answer a cell. ")]
    [InlineData("i08-table", "cell 4 (In [4]), line 1, column 6: CS1061: ")]
    [InlineData("i22-old", "cell 3 (In [2]), line 1, column 1: System.Exception: old")]
    public async Task Its_failure_is_told_in_one_line(string name, string line)
    {
        using var notebook = new FieldNotebook(name);

        var run = await notebook.RunAsync();

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.StartsWith($"error: {name}.ipynb, {line}", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    // In a process of its own: what a library leaves that did not start is let go of in the middle of other tests, and throws.
    [Fact]
    public async Task A_native_library_that_is_not_there_is_to_be_asked_for_in_the_first_cell()
    {
        using var notebook = new FieldNotebook("g-native-later");

        var run = await notebook.RunApartAsync();

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.Contains("Ask for the package that has it in the first cell", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cell_that_asks_hears_that_nobody_answers_and_goes_on()
    {
        using var notebook = new FieldNotebook("i07-readline");

        await notebook.RunAsync();

        Assert.Contains(
            "Nobody is there to answer a cell. Make what it asks for a variable of the cell tagged 'parameters', and give it with "
            + "-p name=value.\n",
            notebook.Text(),
            StringComparison.Ordinal);
        Assert.Contains("null\n", notebook.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_notebook_of_another_language_is_refused_in_one_line()
    {
        using var notebook = new FieldNotebook("wrongkernel");

        var run = await notebook.RunAsync();

        Assert.Equal((ExitCode.NotANotebook, 1), (run.ExitCode, run.ErrorLines.Length));
    }

    [Theory]
    [InlineData("e05-culture")]
    [InlineData("e12-helpers")]
    [InlineData("i11-equals")]
    [InlineData("i20-nan")]
    [InlineData("nolang")]
    [InlineData("nometa")]
    public async Task What_both_kernels_run_shows_the_same_in_both(string name)
    {
        await RealKernel.RequireAsync();
        using var here = new FieldNotebook(name);
        using var there = new FieldNotebook(name);

        Assert.Equal(ExitCode.Done, (await here.RunAsync("csharp")).ExitCode);
        Assert.Equal(ExitCode.Done, (await there.RunAsync("dotnet-interactive")).ExitCode);

        ShownCell.AssertSame(there.Shown(), here.Shown());
    }
}
