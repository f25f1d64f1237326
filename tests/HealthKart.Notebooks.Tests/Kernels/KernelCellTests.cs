using System.Globalization;
using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Sessions;
using Xunit;

namespace HealthKart.Notebooks.Tests.Kernels;

/// <summary>What cells give in the real .NET Interactive.</summary>
public sealed class KernelCellTests(SharedKernel kernel) : IClassFixture<SharedKernel>
{
    [Fact]
    public async Task What_a_cell_declares_is_there_for_the_next_and_its_last_expression_is_its_result()
    {
        await kernel.Run("var kept = 20;");

        var result = Assert.IsType<ExecuteResultOutput>(Assert.Single(await kernel.Run("kept * 2 + 2")));

        Assert.Equal(["text/html"], result.Data.MimeTypes);
        Assert.Contains("<pre>42</pre>", result.Data.Text("text/html"), StringComparison.Ordinal);
        Assert.NotNull(result.ExecutionCount);
    }

    [Fact]
    public async Task What_a_cell_prints_and_shows_comes_in_its_order()
    {
        var outputs = await kernel.Run("""
            Console.Write("₹ one "); Console.WriteLine("two");
            display("<b>bold</b>", "text/html", "text/plain");
            Console.Error.WriteLine("three");
            Console.WriteLine("four");
            "five"
            """);

        Assert.Collection(
            outputs,
            output => Assert.Equal(new StreamOutput("stdout", "₹ one two\n"), output),
            output => Assert.Equal(["text/html", "text/plain"], Assert.IsType<DisplayOutput>(output).Data.MimeTypes),
            output => Assert.Equal(new StreamOutput("stderr", "three\n"), output),
            output => Assert.Equal(new StreamOutput("stdout", "four\n"), output),
            output => Assert.Equal("five", Assert.IsType<ExecuteResultOutput>(output).Data.Text("text/plain")));
    }

    [Fact]
    public async Task JSON_is_shown_as_JSON()
    {
        var output = Assert.Single(await kernel.Run("""display(new { a = new[] { 1 } }, "application/json");"""));

        Assert.Equal("""{"a":[1]}""", Assert.IsType<DisplayOutput>(output).Data.Text("application/json"));
    }

    [Fact]
    public async Task A_later_cell_replaces_what_an_earlier_one_displayed()
    {
        const string Publish = """
            {{
                var context = Microsoft.DotNet.Interactive.KernelInvocationContext.Current;
                var values = new[] {{ new Microsoft.DotNet.Interactive.Formatting.FormattedValue("text/html", "<i>{0}</i>") }};
                context.Publish({1});
            }}
            """;
        const string Display = "new DisplayedValueProduced(null, context.Command, values, \"place\")";
        const string Update = "new DisplayedValueUpdated(null, \"place\", context.Command, values)";
        await kernel.Run("using Microsoft.DotNet.Interactive.Events;");

        var first = await kernel.TryRun(string.Format(CultureInfo.InvariantCulture, Publish, "before", Display));
        var second = await kernel.Run(string.Format(CultureInfo.InvariantCulture, Publish, "after", Update));

        Assert.Null(first.Error);
        Assert.Empty(second);
        Assert.Equal("<i>after</i>", Assert.IsType<DisplayOutput>(Assert.Single(first.Outputs)).Data.Text("text/html"));
    }

    [Fact]
    public async Task An_update_of_what_is_not_known_is_shown_where_it_comes()
    {
        var outputs = await kernel.Run("display(\"before\").Update(\"after\");");

        Assert.Equal("after", Assert.IsType<DisplayOutput>(outputs[^1]).Data.Text("text/plain"));
    }

    [Fact]
    public async Task What_does_not_compile_is_told_with_its_place()
    {
        var result = await kernel.TryRun("var fine = 1;\nvar bad = nothing;");

        Assert.Equal(CellStatus.Failed, result.Status);
        Assert.Equal(new CellError("CS0103", "The name 'nothing' does not exist in the current context", 2, 11), result.Error);
        var output = Assert.IsType<ErrorOutput>(Assert.Single(result.Outputs));
        Assert.Equal("CompilationError", output.Name);
        Assert.Equal("(2,11): error CS0103: The name 'nothing' does not exist in the current context", output.Message);
    }

    [Fact]
    public async Task An_exception_is_told_with_its_type_and_message_and_the_kernel_goes_on()
    {
        var result = await kernel.TryRun("""
            Console.Write("before");
            void Fail() => throw new InvalidOperationException("one\ntwo", new FormatException("inner"));
            Fail();
            """);

        Assert.Equal(new CellError("System.InvalidOperationException", "one\ntwo", null, null), result.Error);
        Assert.Equal(new StreamOutput("stdout", "before"), result.Outputs[0]);
        var output = Assert.IsType<ErrorOutput>(result.Outputs[1]);
        Assert.Equal(("System.InvalidOperationException", "one\ntwo"), (output.Name, output.Message));
        Assert.Contains(output.Traceback, line => line.Contains("FormatException: inner", StringComparison.Ordinal));
        Assert.DoesNotContain(output.Traceback, line => line.Contains("Microsoft.CodeAnalysis", StringComparison.Ordinal));
        Assert.Single(await kernel.Run("1"));
    }

    [Fact]
    public async Task An_exception_of_a_type_that_a_cell_declares_has_its_name()
    {
        var result = await kernel.TryRun("class Odd : Exception { public override string Message => \"odd\"; }\nthrow new Odd();");

        Assert.Equal(("Odd", "odd"), (result.Error!.Name, result.Error.Message));
    }

    [Fact]
    public async Task A_cell_of_another_language_runs_there()
    {
        var output = Assert.IsType<ExecuteResultOutput>(Assert.Single(await kernel.Run("#!fsharp\n[1..3] |> List.sum")));

        Assert.Contains("6", output.Data.Text("text/html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_magic_that_is_not_known_there_fails_the_cell()
    {
        var result = await kernel.TryRun("#!bogus\n1");

        Assert.Equal((CellStatus.Failed, "DNI101"), (result.Status, result.Error!.Name));
    }

    [Fact]
    public async Task Cells_work_in_the_folder_that_was_given()
    {
        await File.WriteAllTextAsync(Path.Combine(kernel.Folder, "here.txt"), "found", TestContext.Current.CancellationToken);

        var output = Assert.Single(await kernel.Run("System.IO.File.ReadAllText(\"here.txt\")"));

        Assert.Equal("found", Assert.IsType<ExecuteResultOutput>(output).Data.Text("text/plain"));
    }

    [Fact]
    public async Task What_is_written_past_the_console_is_shown_as_printed()
    {
        var outputs = await kernel.Run("""
            using (var past = Console.OpenStandardOutput()) { past.Write(System.Text.Encoding.UTF8.GetBytes("raw ₹\n{\"a\":1}\n[1]\n")); }
            """);

        Assert.Equal([new StreamOutput("stdout", "raw ₹\n{\"a\":1}\n[1]\n")], outputs);
    }

    [Fact]
    public async Task What_a_cell_asks_of_its_user_fails_it_instead_of_waiting()
    {
        var result = await kernel.TryRun("await Microsoft.DotNet.Interactive.Kernel.GetInputAsync(\"name?\")");

        Assert.Equal(CellStatus.Failed, result.Status);
    }
}
