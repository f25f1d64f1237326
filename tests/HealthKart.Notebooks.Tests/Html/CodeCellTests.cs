using System.Text.Json.Nodes;
using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Html;
using HealthKart.Notebooks.Parameters;
using Xunit;

namespace HealthKart.Notebooks.Tests.Html;

public sealed class CodeCellTests
{
    [Fact]
    public void Code_is_folded_and_coloured()
    {
        var main = Page.Notebook().Code("// why\nvar x = \"a<b\" + 1;", []).Content();

        Assert.Contains("<details class=\"code\"><summary>Code</summary>", main, StringComparison.Ordinal);
        Assert.Contains(
            "<span class=\"c-comment\">// why</span>\n"
            + "<span class=\"c-word\">var</span> x = <span class=\"c-text\">&quot;a&lt;b&quot;</span> &#x2B; "
            + "<span class=\"c-number\">1</span>;",
            main,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#!time\n#r \"nuget: X, 1\"\nvar y = $\"{a} b\";")]
    [InlineData("unfinished(\"")]
    [InlineData("%%html\n<b>'</b>\n#if x\nno\n#endif\n\"\"\"raw")]
    public void Colouring_loses_nothing_of_the_code(string code)
    {
        var main = Page.Notebook().Code(code, []).Content();
        var start = main.IndexOf("<code>", StringComparison.Ordinal) + 6;
        var marked = main[start..main.IndexOf("</code>", StringComparison.Ordinal)];

        Assert.Equal(code, System.Net.WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Replace(marked, "<[^>]+>", "")));
    }

    [Theory]
    [InlineData("hide-input")]
    [InlineData("remove_input")]
    public void A_cell_may_hide_its_code(string tag) =>
        Assert.DoesNotContain(
            "secret", Page.Notebook().Code("secret", [tag], new StreamOutput("stdout", "shown")).Content(), StringComparison.Ordinal);

    [Fact]
    public void Jupyters_own_switches_hide_code_and_outputs()
    {
        var notebook = Page.Notebook()
            .Code("secret", [], new StreamOutput("stdout", "hidden"))
            .Code("y", [], new StreamOutput("stdout", "shown"));
        notebook.Cells[0].Metadata["jupyter"] = new JsonObject { ["source_hidden"] = true, ["outputs_hidden"] = true };

        Assert.DoesNotMatch("secret|hidden", notebook.Content());
        Assert.Contains("shown", notebook.Content(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_may_go_without_code() =>
        Assert.DoesNotContain(
            "secret", Page.Notebook().Code("secret", []).Html(new HtmlExportOptions { ShowCode = false }), StringComparison.Ordinal);

    [Fact]
    public void The_parameters_of_the_run_are_listed()
    {
        var main = Page.Notebook()
            .Code("string name = \"A & B\"; decimal min = 0.5m;\nstring[] only = [\"x\", \"y\"]; int? n = null;", ["injected-parameters"])
            .Content();

        Assert.Contains("Parameters used", main, StringComparison.Ordinal);
        Assert.Contains("<dt>name</dt><dd>A &amp; B</dd>", main, StringComparison.Ordinal);
        Assert.Contains("<dt>min</dt><dd>0.5</dd>", main, StringComparison.Ordinal);
        Assert.Contains("<dt>only</dt><dd>x, y</dd>", main, StringComparison.Ordinal);
        Assert.Contains("<dt>n</dt><dd>–</dd>", main, StringComparison.Ordinal);
    }

    [Fact]
    public void A_parameter_that_would_turn_the_text_around_it_is_shown_by_its_code() =>
        Assert.Contains(
            "<dd>\\u202Egnp.exe</dd>",
            Page.Notebook().Code("string name = \"\\u202Egnp.exe\";", ["injected-parameters"]).Content(),
            StringComparison.Ordinal);

    [Fact]
    public void Values_that_the_runner_injects_are_shown_as_they_were_given()
    {
        var notebook = Page.Notebook()
            .Code(
                "string[] platforms = []; decimal min = 0; DateOnly? from = null; List<int> ids = []; "
                + "bool all = false; string name = \"\";",
                ["parameters"]);

        NotebookParameters.Inject(notebook, new Dictionary<string, string>
        {
            ["platforms"] = "YouTube,Insta\"gram",
            ["min"] = "-0.50",
            ["from"] = "2025-04-01",
            ["ids"] = "",
            ["all"] = "true",
            ["name"] = "<b>",
        });

        string[] shown = ["YouTube, Insta&quot;gram", "-0.50", "2025-04-01", "–", "true", "&lt;b&gt;"];
        Assert.All(shown, value => Assert.Contains($"<dd>{value}</dd>", notebook.Content(), StringComparison.Ordinal));
    }

    [Fact]
    public void Parameters_that_are_more_than_values_are_shown_as_code() =>
        Assert.Contains(
            "Console", Page.Notebook().Code("Console.WriteLine(1);", ["injected-parameters"]).Content(), StringComparison.Ordinal);

    [Fact]
    public void An_empty_cell_leaves_no_trace() => Assert.Equal("", Page.Notebook().Code("  \n", []).Content());
}
