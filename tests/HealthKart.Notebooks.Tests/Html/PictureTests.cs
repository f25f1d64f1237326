using System.Text.Json.Nodes;
using HealthKart.Notebooks.Documents;
using Xunit;

namespace HealthKart.Notebooks.Tests.Html;

/// <summary>The pictures of Markdown cells: pasted ones and those in the notebook's folder.</summary>
public sealed class PictureTests : IDisposable
{
    private const string Png = "iVBORw0KGgo=";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("healthkart-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("chart.png", "![x](attachment:chart.png)")]
    [InlineData("my über chart.png", "![x](attachment:my%20%C3%BCber%20chart.png)")]
    [InlineData("my chart.png", "![x](<attachment:my chart.png>)")]
    [InlineData("my%20chart.png", "![x](attachment:my%20chart.png)")]
    [InlineData("my chart.png", "<img src=\"attachment:my%20chart.png\" alt=\"x\" width=300>")]
    [InlineData("my chart.png", "<img alt='x' src='attachment:my chart.png' onerror=alert(1)>")]
    public void A_pasted_picture_is_in_the_page_by_each_way_to_name_it(string name, string markdown) =>
        Assert.Contains("src=\"data:image/png;base64,iVBORw0K", With(name, "image/png", Png, markdown), StringComparison.Ordinal);

    [Theory]
    [InlineData("text/html", "PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==")]
    [InlineData("image/png", "PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==")]
    [InlineData("image/svg+xml", "<html><svg onload='x'/></html>")]
    [InlineData("image/png", "\" onerror=\"alert(1)")]
    public void A_pasted_file_that_is_no_picture_is_left_out(string mimeType, string data)
    {
        var main = With("a.png", mimeType, data, "![chart](attachment:a.png) <img src='attachment:a.png'>");

        Assert.DoesNotContain("<img", main, StringComparison.Ordinal);
        Assert.Contains("chart <span class=\"hk-left-out\">[not in this page: picture a.png]</span>", main, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<?xml version=\"1.0\"?>\n<!-- a -->\n<svg xmlns=\"http://www.w3.org/2000/svg\"/>")]
    [InlineData("PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciLz4=")]
    public void A_pasted_drawing_is_a_picture_where_no_script_runs(string data) =>
        Assert.Contains("src=\"data:image/svg", With("a.svg", "image/svg+xml", data, "![x](attachment:a.svg)"), StringComparison.Ordinal);

    [Theory]
    [InlineData("![x](chart.png)")]
    [InlineData("![x](./pictures/../chart.png?raw=true)")]
    [InlineData("![x](pictures/my%20%C3%BCber.png)")]
    [InlineData("![x](<pictures/my über.png>)")]
    [InlineData("![x](pictures%2Fmy%20über.png)")]
    [InlineData("<img src=\"pictures\\my über.png\">")]
    [InlineData("<img src=chart.png>")]
    public void A_picture_in_the_notebooks_folder_is_in_the_page(string markdown) =>
        Assert.Contains("src=\"data:image/png;base64,", InFolder(markdown), StringComparison.Ordinal);

    [Theory]
    [InlineData("../outside.png")]
    [InlineData("%2e%2e/outside.png")]
    [InlineData("..%2Foutside.png")]
    [InlineData("pictures/../../outside.png")]
    [InlineData("..\\outside.png")]
    [InlineData("ROOT/outside.png")]
    [InlineData("file://ROOT/outside.png")]
    [InlineData("//example.org/outside.png")]
    [InlineData("https://example.org/outside.png")]
    [InlineData("link.png?outside.png")]
    [InlineData("linked/outside.png")]
    [InlineData("text.png")]
    [InlineData("none.png")]
    [InlineData(".")]
    [InlineData("pictures")]
    [InlineData("a%00.png")]
    [InlineData("")]
    public void What_is_elsewhere_or_no_picture_is_not_read(string target)
    {
        var link = target.Replace("ROOT", _folder.FullName, StringComparison.Ordinal);

        var main = InFolder($"![words](<{link}>)") + InFolder($"<img src=\"{link}\" alt=words>");

        Assert.DoesNotContain("<img", main, StringComparison.Ordinal);
        Assert.DoesNotContain(_folder.FullName, main, StringComparison.Ordinal);
        Assert.Equal(2, Page.Count(main, "words <span class=\"hk-left-out\">[not in this page: picture "));
    }

    [Fact]
    public void A_picture_in_the_address_is_in_the_page()
    {
        var main = Page.Notebook().Prose($"![x](data:image/png;base64,{Png}) <img src='data:text/html,<b>'>").Content();

        Assert.Equal(1, Page.Count(main, "<img src=\"data:image/png;base64,"));
        Assert.Contains("[not in this page: picture a data address]", main, StringComparison.Ordinal);
    }

    private static string With(string name, string mimeType, string data, string markdown)
    {
        var notebook = Page.Notebook().Prose(markdown);
        var json = JsonNode.Parse(notebook.ToJson())!;
        json["cells"]![0]!["attachments"] = new JsonObject { [name] = new JsonObject { [mimeType] = data } };
        return NotebookDocument.Parse(json.ToJsonString()).Content();
    }

    private string InFolder(string markdown)
    {
        var folder = _folder.CreateSubdirectory("notebooks");
        var pictures = folder.CreateSubdirectory("pictures");
        var png = Convert.FromBase64String(Png);
        File.WriteAllBytes(Path.Combine(_folder.FullName, "outside.png"), png);
        File.WriteAllBytes(Path.Combine(folder.FullName, "chart.png"), png);
        File.WriteAllBytes(Path.Combine(pictures.FullName, "my über.png"), png);
        File.WriteAllText(Path.Combine(folder.FullName, "text.png"), "password=1");
        if (!Path.Exists(Path.Combine(folder.FullName, "link.png")))
        {
            File.CreateSymbolicLink(Path.Combine(folder.FullName, "link.png"), Path.Combine(_folder.FullName, "outside.png"));
            Directory.CreateSymbolicLink(Path.Combine(folder.FullName, "linked"), _folder.FullName);
        }

        var path = Path.Combine(folder.FullName, "a.ipynb");
        Page.Notebook().Prose(markdown).Save(path);
        return NotebookDocument.Load(path).Content();
    }
}
