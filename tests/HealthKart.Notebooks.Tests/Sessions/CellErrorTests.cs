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
        Assert.StartsWith("(2,5): error CS1061: 'int' does not contain a definition for 'Missing'", output.Traceback[0], StringComparison.Ordinal);
        Assert.StartsWith("(3,9): error CS0029: Cannot implicitly convert type 'string' to 'int'", output.Traceback[1], StringComparison.Ordinal);
        Assert.Equal(string.Join('\n', output.Traceback), output.Message);
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
        var result = await new Cells().TryRun("""
            using Microsoft.DotNet.Interactive.Formatting;
            class Broken { }
            Formatter.Register<Broken>((Broken value, System.IO.TextWriter writer) => throw new NotSupportedException("no text"), "text/plain");
            Formatter.SetPreferredMimeTypesFor(typeof(Broken), "text/plain");
            new Broken()
            """);

        Assert.Equal((CellStatus.Failed, "System.NotSupportedException", 3), (result.Status, result.Error?.Name, result.Error?.Line));
    }

    [Fact]
    public async Task Output_before_the_error_is_kept()
    {
        var result = await new Cells().TryRun("Console.Write(\"before\");\nthrow new Exception(\"no\");");

        Assert.Equal(new StreamOutput(StreamOutput.Stdout, "before"), result.Outputs[0]);
        Assert.IsType<ErrorOutput>(result.Outputs[1]);
    }
}
