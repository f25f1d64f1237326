using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Running;
using HealthKart.Notebooks.Sessions;
using HealthKart.Notebooks.Tests.Running;
using Xunit;

namespace HealthKart.Notebooks.Tests.Sessions;

public sealed class AheadCompilationTests
{
    [Fact]
    public async Task A_cell_that_was_compiled_while_another_ran_uses_what_that_declared()
    {
        var (session, second) = (new CSharpSession(), Code("x + 1", 2));

        await session.RunAsync(Code("var x = 41;", 1) with { Next = second }, TestContext.Current.CancellationToken);

        Assert.Equal("42", Result(await session.RunAsync(second, TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task Another_cell_than_was_foreseen_may_come()
    {
        var session = new CSharpSession();
        await session.RunAsync(Code("var x = 1;", 1) with { Next = Code("var x = \"other\";", 2) }, TestContext.Current.CancellationToken);

        Assert.Equal("2", Result(await session.RunAsync(Code("x + 1", 2), TestContext.Current.CancellationToken)));
        Assert.Equal("3", Result(await session.RunAsync(Code("x + 2", 3), TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task A_file_that_a_cell_writes_is_there_for_the_cell_after_it()
    {
        using var folder = new TemporaryFolder();
        var (session, second) =
            (new CSharpSession(new SessionOptions { WorkingDirectory = folder.FullName }), Code("#load \"made.csx\"\nmade", 2));

        var made = folder.PathOf("made.csx");
        var first = Code(
            $"System.Threading.Thread.Sleep(200); System.IO.File.WriteAllText(@\"{made}\", \"var made = 7;\");", 1);
        await session.RunAsync(first with { Next = second }, TestContext.Current.CancellationToken);

        Assert.Equal("7", Result(await session.RunAsync(second, TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task A_run_tells_each_failure_at_its_own_cell()
    {
        var result = await Runs.Of(
            "var x = 1;",
            "int wrong = \"\";",
            "throw new Exception();\nvar y = 2;",
            "#!html\n<b>",
            "x + y",
            "#!csharp\nvar z = 3;\n#!html\n<i>\n#!csharp\nz++;",
            "x + y + z")
            .RunAsync(new RunOptions { AllowErrors = true });

        Assert.Equal(
            ["", "CompilationError", "System.Exception", "", "1", "", "5"],
            result.Notebook.Cells.Select(cell => cell.Outputs.Select(output => output switch
            {
                ErrorOutput error => error.Name,
                ExecuteResultOutput value => value.Data.Text("text/plain")!,
                _ => "",
            }).FirstOrDefault("")));
    }

    private static CellCode Code(string source, int number) => new(source, number, number);

    private static string? Result(CellResult result) => result.Outputs.OfType<ExecuteResultOutput>().Single().Data.Text("text/plain");
}
