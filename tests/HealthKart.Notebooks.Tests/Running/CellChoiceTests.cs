using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Running;
using Xunit;

namespace HealthKart.Notebooks.Tests.Running;

public sealed class CellChoiceTests
{
    private static NotebookDocument Notebook => Runs.Empty()
        .With("int n = 1;", "parameters", "slow")
        .With("Console.Write(\"slow\");", "slow")
        .With("Console.Write(\"both\");", "slow", "plot")
        .With("Console.Write(\"plot\");", "plot")
        .With("Console.Write(n);");

    [Fact]
    public async Task Cells_with_a_tag_are_left_out_but_for_the_parameters()
    {
        Assert.Equal(["", "", "", "plot", "2"], await Printed(new RunOptions { SkipTags = ["slow"] }));
    }

    [Fact]
    public async Task Only_cells_with_a_tag_are_run_and_the_parameters()
    {
        Assert.Equal(["", "", "both", "plot", ""], await Printed(new RunOptions { OnlyTags = ["plot"] }));
        Assert.Equal(["", "", "", "plot", ""], await Printed(new RunOptions { OnlyTags = ["plot"], SkipTags = ["slow"] }));
    }

    [Fact]
    public async Task A_cell_that_is_not_run_keeps_nothing_of_an_earlier_run()
    {
        var all = (await Notebook.RunAsync()).Notebook;

        var result = (await all.RunAsync(new RunOptions { OnlyTags = ["plot"] })).Notebook;

        Assert.Empty(result.Cells[1].Outputs);
        Assert.Null(result.Cells[1].ExecutionCount);
        Assert.Equal([1, null, 2, 3, null], result.Cells.Select(cell => cell.ExecutionCount));
    }

    [Fact]
    public async Task A_value_for_a_parameter_that_is_not_known_is_left_out_where_that_is_allowed()
    {
        var result = await Notebook.RunAsync(
            new RunOptions { IgnoreUnknownParameters = true, Parameters = [new("m", "1"), new("n", "7"), new("m", "2")] });
        var without = await Runs.Of("Console.Write(1);")
            .RunAsync(new RunOptions { IgnoreUnknownParameters = true, Parameters = [new("m", "1")] });

        Assert.Equal(["m"], result.IgnoredParameters);
        Assert.Equal("7", result.Notebook.Cells[^1].Printed());
        Assert.Equal(["m"], without.IgnoredParameters);
        Assert.Single(without.Notebook.Cells);
    }

    [Fact]
    public async Task What_cells_print_is_told_as_it_comes()
    {
        var told = new List<StreamOutput>();

        await Runs.Of("Console.Write(\"a\");", "Console.Error.Write(\"b\");").RunAsync(new RunOptions { Printed = told.Add });

        Assert.Equal([new StreamOutput("stdout", "a"), new StreamOutput("stderr", "b")], told);
    }

    private static async Task<IEnumerable<string>> Printed(RunOptions options)
    {
        var result = await Notebook.RunAsync(options with { Parameters = [new("n", "2")] });
        return result.Notebook.Cells.Where(cell => !cell.HasTag("injected-parameters")).Select(cell => cell.Printed());
    }
}
