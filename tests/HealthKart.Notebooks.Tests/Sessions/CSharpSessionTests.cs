using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Sessions;
using Xunit;

namespace HealthKart.Notebooks.Tests.Sessions;

public sealed class CSharpSessionTests
{
    [Fact]
    public async Task What_a_cell_declares_is_there_for_the_next()
    {
        var result = await new Cells().Result(
            "using System.Globalization;",
            "var x = 40;",
            "int Add(int a) => a + x;\nrecord Point(int X, int Y);",
            "x = 41;",
            "var culture = CultureInfo.InvariantCulture; new Point(Add(1), 0).X");

        Assert.Equal("42", result);
    }

    [Fact]
    public async Task A_name_can_be_declared_again()
    {
        Assert.Equal("two", await new Cells().Result("var x = 1;", "var x = \"two\";", "x"));
    }

    [Theory]
    [InlineData("1 + 1", "2")]
    [InlineData("1 + 1 // the sum", "2")]
    [InlineData("Math.Max(1, 2);", null)]
    [InlineData("Console.Out.Flush()", null)]
    [InlineData("await Task.FromResult(7)", "7")]
    [InlineData("await Task.CompletedTask", null)]
    [InlineData("var x = 5; x", "5")]
    [InlineData("string? nothing = null; nothing", "<null>")]
    [InlineData("", null)]
    [InlineData("// nothing but a comment", null)]
    [InlineData("new StringBuilder(\"a\").Append(new ArrayList().Count).ToString()", "a0")]
    [InlineData("new List<int> { 3, 1 }.Max()", "3")]
    public async Task The_last_expression_without_semicolon_is_the_result(string source, string? expected)
    {
        Assert.Equal(expected, await new Cells().Result(source));
    }

    [Fact]
    public async Task Awaits_in_a_cell_resume()
    {
        Assert.Equal(
            "ab", await new Cells().Printed("Console.Write('a');\nawait Task.Delay(5);\nawait Task.Yield();\nConsole.Write('b');"));
    }

    [Fact]
    public async Task A_blocking_wait_for_async_code_does_not_deadlock()
    {
        Assert.Equal("3", await new Cells().Result("async Task<int> Load() { await Task.Delay(5); return 3; }\nLoad().Result"));
    }

    [Fact]
    public async Task A_failed_cell_keeps_what_it_declared_before_it_threw()
    {
        var cells = new Cells();
        await cells.Run("var a = 1;");

        var failed = await cells.TryRun("var b = 2;\nthrow new InvalidOperationException();");

        Assert.Equal(CellStatus.Failed, failed.Status);
        Assert.Equal("3", await cells.Result("a + b"));
    }

    [Fact]
    public async Task A_cell_that_does_not_compile_declares_nothing()
    {
        var cells = new Cells();
        await cells.Run("var a = 1;");

        await cells.TryRun("var b = 2; var a = \"x\"; missing");

        Assert.Equal("1", await cells.Result("a"));
        Assert.Equal("CS0103", (await cells.TryRun("b")).Error!.Name);
    }

    [Fact]
    public async Task More_cells_than_a_day_of_work_share_one_state()
    {
        var cells = new Cells();
        await cells.Run("var sum = 0;");
        for (var i = 0; i < 150; i++)
        {
            await cells.Run("sum++;");
        }

        Assert.Equal("150", await cells.Result("sum"));
    }

    [Fact]
    public async Task A_recursion_of_fifty_thousand_calls_has_the_room_it_needs()
    {
        Assert.Equal("50000", await new Cells().Result("int Depth(int n) => n == 0 ? 0 : 1 + Depth(n - 1);\nDepth(50_000)"));
    }

    [Fact]
    public async Task Two_cells_at_a_time_are_refused()
    {
        var session = new CSharpSession();
        var first = session.RunAsync(new CellCode("await Task.Delay(300);", 1, 1), TestContext.Current.CancellationToken);

        var error = await Assert.ThrowsAsync<InvalidOperationException>(
            () => session.RunAsync(new CellCode("1", 2, 2), TestContext.Current.CancellationToken));

        Assert.Equal("cell 2 (In [2]) was to run while another cell of its session still does. Start a new session.", error.Message);
        Assert.Equal(CellStatus.Succeeded, (await first).Status);
        Assert.Equal(CellStatus.Succeeded, (await session.RunAsync(new CellCode("1", 3, 3), TestContext.Current.CancellationToken)).Status);
    }

    [Fact]
    public async Task A_warm_up_leaves_no_trace()
    {
        await CSharpSession.WarmUpAsync();

        Assert.Equal("CS0103", (await new Cells().TryRun("numbers")).Error!.Name);
    }

    [Fact]
    public async Task Results_carry_the_execution_count()
    {
        var cells = new Cells();
        await cells.Run("1");

        var outputs = await cells.Run("2");

        Assert.Equal(2, Assert.IsType<ExecuteResultOutput>(Assert.Single(outputs)).ExecutionCount);
    }
}
