using HealthKart.Notebooks.Documents;
using Xunit;

namespace HealthKart.Notebooks.Tests.Sessions;

public sealed class MagicTests
{
    [Fact]
    public async Task Html_and_markdown_are_shown_as_they_stand()
    {
        var outputs = await new Cells().Run("#!html\n<b>\n\nbold</b>\n#!markdown\n# Title\n#!csharp\nConsole.Write(1);");

        Assert.Equal("<b>\n\nbold</b>", Assert.IsType<DisplayOutput>(outputs[0]).Data.Text("text/html"));
        Assert.Equal("# Title", Assert.IsType<DisplayOutput>(outputs[1]).Data.Text("text/markdown"));
        Assert.Equal("1", Assert.IsType<StreamOutput>(outputs[2]).Text);
    }

    [Fact]
    public async Task A_diagram_and_a_script_are_shown_for_whoever_can_draw_and_run_them()
    {
        var outputs = await new Cells().Run("#!mermaid\ngraph LR; A --> B\n#!javascript\nconsole.log(1)\n#!C#\nConsole.Write(2);");

        var diagram = Assert.IsType<DisplayOutput>(outputs[0]).Data;
        Assert.Equal(["graph LR; A --> B", "graph LR; A --> B"], [diagram.Text("text/vnd.mermaid"), diagram.Text("text/plain")]);
        Assert.Equal(
            "<script type=\"text/javascript\">console.log(1)</script>", Assert.IsType<DisplayOutput>(outputs[1]).Data.Text("text/html"));
        Assert.Equal("2", Assert.IsType<StreamOutput>(outputs[2]).Text);
    }

    [Fact]
    public async Task Lines_after_a_magic_keep_their_numbers()
    {
        var result = await new Cells().TryRun("var a = 1;\n#!html\n<p>\n#!csharp\n\n  missing");

        Assert.Equal((6, 3), (result.Error!.Line, result.Error.Column));
    }

    [Fact]
    public async Task Time_is_told_after_the_outputs()
    {
        var outputs = await new Cells().Run("#!time\nConsole.Write(1);");

        Assert.Equal(2, outputs.Count);
        Assert.Matches(@"^Wall time: \d+\.\dms$", Assert.IsType<DisplayOutput>(outputs[1]).Data.Text("text/plain"));
    }

    [Fact]
    public async Task An_unknown_magic_is_named_and_nothing_of_the_cell_runs()
    {
        var result = await new Cells().TryRun("Console.Write(1);\n#!fsharp --verbose\nlet x = 1");

        Assert.Equal(
            "Line 2 starts with #!fsharp, which is not known here. Known: "
            + "#!csharp, #!html, #!javascript, #!markdown, #!mermaid, #!time.", result.Error!.Message);
        Assert.Equal(2, result.Error.Line);
        Assert.IsType<ErrorOutput>(Assert.Single(result.Outputs));
    }

    [Fact]
    public async Task What_looks_like_a_magic_inside_a_string_or_comment_is_none()
    {
        var printed = await new Cells().Printed("/*\n#!nothing\n*/\nConsole.Write(\"\"\"\n#!/bin/sh\n#!html\n\"\"\");");

        Assert.Equal("#!/bin/sh\n#!html", printed);
    }
}
