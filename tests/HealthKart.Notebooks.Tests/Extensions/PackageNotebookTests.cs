using System.Text.Json.Nodes;
using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Html;
using HealthKart.Notebooks.Tests.Html;
using Xunit;

namespace HealthKart.Notebooks.Tests.Extensions;

public sealed class PackageNotebookTests(PackageNotebook notebook) : IClassFixture<PackageNotebook>
{
    private const string HostileName = "</script><script>alert('chart')</script>";

    [Fact]
    public void Asking_for_the_packages_shows_nothing() => Assert.Empty(notebook.OutputsOf("#r \"nuget"));

    [Fact]
    public void A_data_frame_is_a_table_whose_names_and_texts_stay_text()
    {
        var filtered = Assert.IsType<ExecuteResultOutput>(Assert.Single(notebook.OutputsOf("busy"))).Data;
        var whole = Assert.IsType<DisplayOutput>(Assert.Single(notebook.OutputsOf("display(frame)"))).Data;

        Assert.Equal(["text/html"], filtered.MimeTypes);
        Assert.Matches(
            "<table.*<th>influencer</th><th>orders &lt;b&gt;</th><th>revenue</th>.*Aarav.*Diya.*Chen &amp; Co.*</table>",
            filtered.Text("text/html"));
        Assert.DoesNotContain("alert", filtered.Text("text/html"), StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(&#39;cell&#39;)&lt;/script&gt;", whole.Text("text/html"), StringComparison.Ordinal);
        Assert.DoesNotContain("<script", whole.Text("text/html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_chart_is_plotlys_json_before_the_html_of_its_package()
    {
        var line = Assert.IsType<ExecuteResultOutput>(Assert.Single(notebook.OutputsOf("Chart.Line"))).Data;
        var column = Assert.IsType<DisplayOutput>(Assert.Single(notebook.OutputsOf("Chart.Column"))).Data;

        Assert.All([line, column], data => Assert.Equal([MimeBundle.Figure, "text/html"], data.MimeTypes));
        var figure = Assert.IsType<JsonObject>(line.Json(MimeBundle.Figure));
        Assert.Equal(["data", "layout", "config"], figure.Select(member => member.Key));
        Assert.Equal(HostileName, (string?)figure["data"]![0]!["name"]);
        Assert.Equal([1.5, 2.25, 2], figure["data"]![0]!["y"]!.AsArray().Select(value => (double)value!));
        Assert.Equal(640, (int)figure["layout"]!["width"]!);
        Assert.Equal("bar", (string?)column.Json(MimeBundle.Figure)!["data"]![0]!["type"]);
    }

    [Fact]
    public void The_html_of_a_chart_holds_its_data_escaped_also_within_a_list()
    {
        string[] htmls = [Html("Chart.Line"), Html("nested")];

        Assert.All(htmls, html => Assert.DoesNotContain("</script><script>", html, StringComparison.Ordinal));
        Assert.All(htmls, html => Assert.Contains("\\u003cscript>alert('chart')", html, StringComparison.Ordinal));
        Assert.All(htmls, html => Assert.Contains("plotly-2.28.0", html, StringComparison.Ordinal));
    }

    [Fact]
    public void A_user_who_wants_charts_otherwise_has_them_so() =>
        Assert.Equal(["text/plain"], ((ExecuteResultOutput)notebook.OutputsOf("as text")[0]).Data.MimeTypes);

    [Fact]
    public void There_is_one_fsharp_core_and_it_is_the_packages() =>
        Assert.Equal("True", ((ExecuteResultOutput)notebook.OutputsOf("// FSharp.Core\n")[0]).Data.Text("text/plain"));

    [Fact]
    public void The_exported_page_draws_the_charts_itself_and_asks_no_other_host()
    {
        var page = notebook.Executed.Content(SketchDesign.Options);

        Assert.Equal(2, Page.Count(page, "<figure"));
        Assert.Contains("\\u003C/script\\u003E\\u003Cscript\\u003Ealert(", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.Equal(Page.Count(Html("nested"), "requirejs"), Page.Count(page, "requirejs"));
        Assert.Contains("'unsafe-hashes'", ContentSecurityPolicy.For(page), StringComparison.Ordinal);
    }

    private string Html(string text) => ((ExecuteResultOutput)notebook.OutputsOf(text)[0]).Data.Text("text/html")!;
}
