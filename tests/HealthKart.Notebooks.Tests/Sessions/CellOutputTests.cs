using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Sessions;
using Xunit;

namespace HealthKart.Notebooks.Tests.Sessions;

public sealed class CellOutputTests
{
    [Fact]
    public async Task Streams_and_displays_keep_their_order_and_neighbours_are_one()
    {
        var outputs = await new Cells().Run("""
            Console.Write("a");
            Console.WriteLine(1);
            Console.Error.Write("e");
            Console.Error.Write("f");
            display("shown");
            Console.Write("b");
            "result"
            """);

        Assert.Equal(new StreamOutput("stdout", "a1\n"), outputs[0]);
        Assert.Equal(new StreamOutput("stderr", "ef"), outputs[1]);
        Assert.Equal("shown", Assert.IsType<DisplayOutput>(outputs[2]).Data.Text("text/plain"));
        Assert.Equal(new StreamOutput("stdout", "b"), outputs[3]);
        Assert.Equal("result", Assert.IsType<ExecuteResultOutput>(outputs[4]).Data.Text("text/plain"));
        Assert.Equal(5, outputs.Count);
    }

    [Fact]
    public async Task Tasks_and_threads_of_a_cell_print_into_the_cell()
    {
        var printed = await new Cells().Printed("""
            await Task.Run(() => Console.Write("task "));
            var thread = new System.Threading.Thread(() => Console.Write("thread"));
            thread.Start();
            thread.Join();
            """);

        Assert.Equal("task thread", printed);
    }

    [Fact]
    public async Task Two_sessions_at_a_time_do_not_mix_what_they_print()
    {
        static string Source(char letter) => $"for (var i = 0; i < 200; i++) {{ Console.Write('{letter}'); await Task.Yield(); }}";

        var printed = await Task.WhenAll(new Cells().Printed(Source('a')), new Cells().Printed(Source('b')));

        Assert.Equal([new string('a', 200), new string('b', 200)], printed);
    }

    [Fact]
    public async Task A_cell_that_reads_input_finds_its_end_and_hears_why()
    {
        var outputs = await new Cells().Run("Console.Write(Console.ReadLine() ?? \"nothing\");");

        Assert.Equal([new StreamOutput("stderr", CellInput.NobodyAnswers + "\n"), new StreamOutput("stdout", "nothing")], outputs);
    }

    [Fact]
    public async Task A_question_is_answered_by_the_variable_that_it_names_or_by_an_error()
    {
        var cells = new Cells();
        await cells.Run("var yourName = \"Asha\"; var limit = 1.5m;");

        Assert.Equal("Asha 1.5", await cells.Result("await GetInputAsync(\"Your name?\") + \" \" + await GetInputAsync(\"limit\")"));
        var error = (await cells.TryRun("await GetInputAsync(\"Age\")")).Error!;
        Assert.Equal($"'Age' was asked. {CellInput.NobodyAnswers}", error.Message);
    }

    [Fact]
    public async Task Display_takes_mime_types()
    {
        var outputs = await new Cells().Run("""
            display("<b>x</b>", "text/html");
            "# y".Display("text/markdown");
            display(new[] { 1, 2 }, "application/json");
            display(HTML("<i>z</i>"));
            HTML("<u>w</u>")
            """);

        Assert.Equal("<b>x</b>", Data(outputs[0]).Text("text/html"));
        Assert.Equal("# y", Data(outputs[1]).Text("text/markdown"));
        Assert.Equal("[1,2]", Data(outputs[2]).Text("application/json"));
        Assert.Equal("<i>z</i>", Data(outputs[3]).Text("text/html"));
        Assert.Equal(["text/html"], Data(outputs[3]).MimeTypes);
        Assert.Equal("<u>w</u>", Assert.IsType<ExecuteResultOutput>(outputs[4]).Data.Text("text/html"));
    }

    [Fact]
    public async Task Display_of_an_object_shows_it_as_that_of_any_other_type_and_can_be_replaced()
    {
        var outputs = await new Cells().Run("object o = 1; o.Display().Update(2); o.Display(\"text/plain\"); o = null; o.Display();");

        Assert.Equal(["2", "1", "<null>"], outputs.Select(output => Data(output).Text("text/plain")));
    }

    [Fact]
    public async Task What_the_formatting_packages_own_methods_display_is_shown()
    {
        var cells = new Cells();

        var outputs = await cells.Run("""
            "*a*".DisplayAs("text/markdown");
            new[] { (A: 1, B: 2) }.DisplayTable();
            object o = 1;
            o.Display("text/plain", "text/html");
            """);

        Assert.Equal("*a*", Data(outputs[0]).Text("text/markdown"));
        Assert.Contains("<table>", Data(outputs[1]).Text("text/html"), StringComparison.Ordinal);
        Assert.Equal(["text/plain", "text/html"], Data(outputs[2]).MimeTypes);
        Assert.Equal(3, outputs.Count);
    }

    [Fact]
    public async Task A_displayed_value_is_replaced_where_it_stands_even_by_a_later_cell()
    {
        var cells = new Cells();
        var first = await cells.TryRun("var shown = display(1); Console.Write(\"after\"); shown.Update(2);");
        Assert.Equal("2", Data(first.Outputs[0]).Text("text/plain"));

        await cells.Run("shown.Update(3);");

        Assert.Equal("3", Data(first.Outputs[0]).Text("text/plain"));
        Assert.Equal(2, first.Outputs.Count);
    }

    [Fact]
    public async Task Values_are_shown_in_every_type_that_theirs_prefers()
    {
        var outputs = await new Cells().Run("display(1.5m); display(new { A = 1 }); display(DateTime.UnixEpoch); display((object)null);");

        Assert.Equal(["text/html", "text/plain"], Data(outputs[0]).MimeTypes);
        Assert.Equal("1.5", Data(outputs[0]).Text("text/plain"));
        Assert.Equal(["text/html"], Data(outputs[1]).MimeTypes);
        Assert.Contains("<null>", Data(outputs[3]).Text("text/plain"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_type_of_the_host_says_how_it_looks_by_convention()
    {
        var cells = new Cells(new SessionOptions { HostAssemblies = [typeof(Gauge).Assembly] });

        var outputs = await cells.Run("new HealthKart.Notebooks.Tests.Sessions.Gauge(3)");

        var data = Assert.IsType<ExecuteResultOutput>(Assert.Single(outputs)).Data;
        Assert.Equal(["application/vnd.plotly.v1+json", "text/html"], data.MimeTypes);
        Assert.Equal(3, data.Json("application/vnd.plotly.v1+json")!["value"]!.GetValue<int>());
        Assert.Equal("<b>3</b>", data.Text("text/html"));
    }

    [Fact]
    public void Display_outside_of_a_cell_says_so()
    {
        var error = Assert.Throws<InvalidOperationException>(() => 1.Display());

        Assert.StartsWith("display was called outside of a cell", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Console.Write(1); display(2); clear_output(); Console.Write(3);", "3")]
    [InlineData("Console.Write(1); clear_output();", "")]
    [InlineData("Console.Write(1); clear_output(wait: true); Console.Write(2);", "2")]
    [InlineData("Console.Write(1); clear_output(wait: true);", "1")]
    [InlineData("Console.Write(1); clear_output(wait: true); clear_output(); Console.Write(2);", "2")]
    [InlineData("for (var i = 0; i < 4; i++) { clear_output(wait: true); Console.Write(i); }", "3")]
    public async Task Cleared_outputs_are_gone_as_in_Jupyter(string source, string expected)
    {
        Assert.Equal(expected, await new Cells().Printed(source));
    }

    [Fact]
    public async Task A_display_that_was_cleared_is_not_brought_back_by_an_update_and_an_update_is_no_next_output()
    {
        Assert.Empty(await new Cells().Run("var shown = display(1); clear_output(); shown.Update(2);"));

        var outputs = await new Cells().Run("var shown = display(1); clear_output(wait: true); shown.Update(2);");
        Assert.Equal("2", Data(Assert.Single(outputs)).Text("text/plain"));
    }

    [Fact]
    public async Task What_a_cell_shows_is_told_as_it_comes()
    {
        var changes = new List<string>();
        var seen = new TaskCompletionSource();
        void Take(OutputChange change)
        {
            var text = change.Output switch
            {
                StreamOutput piece => piece.Name + " " + piece.Text,
                DisplayOutput display => display.Data.Text("text/plain"),
                ExecuteResultOutput result => "result " + result.Data.Text("text/plain"),
                ErrorOutput error => error.Name,
                _ => null,
            };
            changes.Add($"{change.Kind} {text}".TrimEnd());
            Console.Write("of the host");
            seen.TrySetResult();
        }

        var cells = new Cells(new SessionOptions { OutputChanged = Take });
        var cell = cells.TryRun("""
            Console.Write("a"); await Task.Delay(1000); Console.Error.Write("b"); var shown = display(1); shown.Update(2);
            clear_output(wait: true); display(3); throw new Exception("no");
            """);
        await seen.Task;
        Assert.False(cell.IsCompleted);
        await cell;
        await cells.Run("7");

        Assert.Equal(
            ["Added stdout a", "Added stderr b", "Added 1", "Updated 2", "Cleared", "Added 3", "Added System.Exception", "Added result 7"],
            changes);
    }

    private static MimeBundle Data(NotebookOutput output) => Assert.IsType<DisplayOutput>(output).Data;
}
