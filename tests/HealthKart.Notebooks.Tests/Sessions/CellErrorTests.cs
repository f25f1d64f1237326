using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Sessions;
using Xunit;

namespace HealthKart.Notebooks.Tests.Sessions;

public sealed class CellErrorTests
{
    [Fact]
    public async Task Compiler_errors_stand_at_the_line_and_column_of_the_cell()
    {
        var cells = new Cells();
        await cells.Run("var x = 1;\nvar unused = 2;");

        var result = await cells.TryRun("var y = x;\n  y.Missing();\nint z = \"no\";");

        Assert.Equal(("CS1061", 2, 5), (result.Error!.Name, result.Error.Line, result.Error.Column));
        var output = Assert.IsType<ErrorOutput>(Assert.Single(result.Outputs));
        Assert.Equal("CompilationError", output.Name);
        Assert.Equal(2, output.Traceback.Count);
        Assert.StartsWith(
            "(2,5): error CS1061: 'int' does not contain a definition for 'Missing'", output.Traceback[0], StringComparison.Ordinal);
        Assert.StartsWith(
            "(3,9): error CS0029: Cannot implicitly convert type 'string' to 'int'", output.Traceback[1], StringComparison.Ordinal);
        Assert.Equal(string.Join('\n', output.Traceback), output.Message);
    }

    [Theory]
    [InlineData("for (;;) { throw new Exception(); }", 1, 12)]
    [InlineData("for (;;) throw new Exception();", 1, 10)]
    [InlineData("foreach (var n in new[] { 1 })\n{\n    if (n == 1) { for (;;) break; throw new Exception(); }\n}", 3, 35)]
    [InlineData("void Fail() { throw new Exception(); } Fail();", 1, 15)]
    [InlineData("for (;;) { int.Missing(); }", 1, 16)]
    public async Task The_column_of_an_error_is_that_of_the_cell_as_written(string source, int line, int column)
    {
        var result = await new Cells().TryRun(source);

        Assert.Equal((line, column), (result.Error!.Line, result.Error.Column));
    }

    [Fact]
    public async Task Warnings_do_not_fail_a_cell()
    {
        Assert.Equal("1", await new Cells().Result("#warning careful\n[Obsolete] int Old() => 1;\nstring? s = null; int unused;\nOld()"));
    }

    [Fact]
    public async Task An_exception_names_the_cells_lines_and_no_frame_of_the_engine()
    {
        var cells = new Cells();
        await cells.Run("int Divide(int a, int b)\n{\n    return a / b;\n}");

        var result = await cells.TryRun("var zero = 0;\n\nvar q = Divide(1, zero);");

        Assert.Equal(("System.DivideByZeroException", 3), (result.Error!.Name, result.Error.Line));
        var output = Assert.IsType<ErrorOutput>(Assert.Single(result.Outputs));
        Assert.Equal(("System.DivideByZeroException", "Attempted to divide by zero."), (output.Name, output.Message));
        Assert.Equal(
            [
                "System.DivideByZeroException: Attempted to divide by zero.",
                "   at Divide, cell 3 (In [1]), line 3",
                "   at cell 4 (In [2]), line 3",
            ],
            output.Traceback);
    }

    [Fact]
    public async Task An_exception_behind_awaits_lambdas_and_types_of_cells_is_told_the_same_way()
    {
        var source = """
            class Till { public int Take() => throw new OddException(); }
            class OddException() : Exception("odd", new FormatException("inner"));
            async Task<int> Load() { await Task.Yield(); return new Till().Take(); }
            Func<Task<int>> f = async () => await Load();
            await f();
            """;

        var result = await new Cells().TryRun(source);

        Assert.Equal(("OddException", "odd", 1), (result.Error!.Name, result.Error.Message, result.Error.Line));
        var traceback = Assert.IsType<ErrorOutput>(Assert.Single(result.Outputs)).Traceback;
        Assert.Equal("OddException: odd", traceback[0]);
        Assert.Equal("   at Take, cell 3 (In [1]), line 1", traceback[1]);
        Assert.Equal("   at Load, cell 3 (In [1]), line 3", traceback[2]);
        Assert.Equal("   at cell 3 (In [1]), line 5", traceback[^2]);
        Assert.Equal("---> System.FormatException: inner", traceback[^1]);
        Assert.DoesNotContain(traceback, line => line.Contains("HealthKart", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_value_that_cannot_be_formatted_fails_its_cell()
    {
        var result = await new Cells().TryRun(
            "using Microsoft.DotNet.Interactive.Formatting;\n"
            + "class Broken { }\n"
            + "Formatter.Register<Broken>((Broken value, System.IO.TextWriter writer) => "
            + "throw new NotSupportedException(\"no text\"), \"text/plain\");\n"
            + "Formatter.SetPreferredMimeTypesFor(typeof(Broken), \"text/plain\");\n"
            + "new Broken()");

        Assert.Equal((CellStatus.Failed, "System.NotSupportedException", 3), (result.Status, result.Error?.Name, result.Error?.Line));
    }

    [Fact]
    public async Task Output_before_the_error_is_kept()
    {
        var result = await new Cells().TryRun("Console.Write(\"before\");\nthrow new Exception(\"no\");");

        Assert.Equal(new StreamOutput(StreamOutput.Stdout, "before"), result.Outputs[0]);
        Assert.IsType<ErrorOutput>(result.Outputs[1]);
    }

    [Fact]
    public async Task Every_inner_exception_is_told_with_its_own_lines()
    {
        var source = """
            async Task Fail(string why) => throw new FormatException(why);
            var all = Task.WhenAll(Fail("first"), Fail("second"));
            try { all.Wait(); }
            catch (AggregateException e) { throw new InvalidOperationException("both", e); }
            """;

        var result = await new Cells().TryRun(source);

        Assert.Equal(("System.InvalidOperationException", "both", 4), (result.Error!.Name, result.Error.Message, result.Error.Line));
        Assert.Equal(
            [
                "System.InvalidOperationException: both",
                "   at cell 3 (In [1]), line 4",
                "---> System.AggregateException: One or more errors occurred. (first) (second)",
                "   at cell 3 (In [1]), line 3",
                "---> System.FormatException: first",
                "   at Fail, cell 3 (In [1]), line 1",
                "---> System.FormatException: second",
                "   at Fail, cell 3 (In [1]), line 1",
            ],
            Traceback(result));
    }

    [Fact]
    public async Task A_loaded_file_is_named_with_its_line()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.PathOf("lib"));
        File.WriteAllText(folder.PathOf("lib/tax.csx"), "decimal Tax(decimal net)\n{\n    throw new NotSupportedException(\"no tax\");\n}");
        File.WriteAllText(folder.PathOf("bad.csx"), "\nmissing();");
        var cells = new Cells(new SessionOptions { WorkingDirectory = folder.FullName });

        var thrown = await cells.TryRun("#load \"lib/tax.csx\"\nvar t = Tax(1);");
        var wrong = await cells.TryRun("#load \"bad.csx\"");
        var none = await cells.TryRun("\n#load \"none.csx\"");

        Assert.Equal(
            [
                "System.NotSupportedException: no tax",
                $"   at Tax, {Path.Combine("lib", "tax.csx")}, line 3",
                "   at cell 3 (In [1]), line 2",
            ],
            Traceback(thrown));
        Assert.Equal(2, thrown.Error!.Line);
        Assert.Equal(
            ("CS0103", "bad.csx(2,1): The name 'missing' does not exist in the current context", null),
            (wrong.Error!.Name, wrong.Error.Message, wrong.Error.Line));
        Assert.Equal(["bad.csx(2,1): error CS0103: The name 'missing' does not exist in the current context"], Traceback(wrong));
        Assert.Equal(("CS1504", 2), (none.Error!.Name, none.Error.Line));
    }

    [Fact]
    public async Task A_recursion_without_end_fails_its_cell_and_the_next_one_runs()
    {
        var cells = new Cells();
        await cells.Run("int Down(int n)\n{\n    return Down(n + 1) + 1;\n}");

        var result = await cells.TryRun("class Loop { public int Self => Self + 1; }\nDown(0)");

        Assert.Equal(("System.InsufficientExecutionStackException", 2), (result.Error!.Name, result.Error.Line));
        var traceback = Traceback(result);
        Assert.Equal(22, traceback.Count);
        Assert.Equal("   at Down, cell 3 (In [1]), line 3", traceback[2]);
        Assert.Matches("^   … [0-9,]+ more$", traceback[11]);
        Assert.Equal("   at cell 4 (In [2]), line 2", traceback[^1]);
        Assert.Equal("System.InsufficientExecutionStackException", (await cells.TryRun("new Loop().Self")).Error!.Name);
        Assert.Equal("1", await cells.Result("1"));
    }

    [Theory]
    [InlineData("new System.Threading.Thread(() => throw new FormatException(\"stray\")).Start();\nSystem.Threading.Thread.Sleep(500);")]
    [InlineData("async void Stray() { await Task.Yield(); throw new FormatException(\"stray\"); }\nStray(); await Task.Delay(500);")]
    public async Task An_exception_on_a_thread_that_the_cell_started_fails_the_cell_and_not_the_process(string source)
    {
        var cells = new Cells();

        var result = await cells.TryRun(source);

        Assert.Equal((CellStatus.Failed, "System.FormatException", 1), (result.Status, result.Error?.Name, result.Error?.Line));
        Assert.Equal("1", await cells.Result("1"));
    }

    [Fact]
    public async Task An_exception_on_a_thread_whose_cell_is_over_is_printed_there()
    {
        var cells = new Cells();

        var result = await cells.TryRun(
            "new System.Threading.Thread(() => { System.Threading.Thread.Sleep(300); throw new FormatException(\"late\"); }).Start();");
        Assert.Equal(CellStatus.Succeeded, result.Status);
        await cells.Run("await Task.Delay(800);");

        Assert.Equal(
            new StreamOutput("stderr", "System.FormatException: late\n   at cell 3 (In [1]), line 1\n"), Assert.Single(result.Outputs));
    }

    [Fact]
    public async Task An_exception_that_cannot_say_its_message_is_told_all_the_same()
    {
        var result = await new Cells()
            .TryRun("class Mute : Exception { public override string Message => throw new FormatException(); }\nthrow new Mute();");

        Assert.Equal(("Mute", "(its message cannot be read: FormatException)"), (result.Error!.Name, result.Error.Message));
    }

    private static IReadOnlyList<string> Traceback(CellResult result) => Assert.IsType<ErrorOutput>(result.Outputs[^1]).Traceback;
}
