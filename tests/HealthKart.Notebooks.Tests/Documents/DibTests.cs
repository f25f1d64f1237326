using System.Text.Json.Nodes;
using HealthKart.Notebooks.Documents;
using Xunit;

namespace HealthKart.Notebooks.Tests.Documents;

public sealed class DibTests
{
    [Fact]
    public void A_dib_is_read_as_a_notebook_of_its_cells_languages_and_kinds()
    {
        var notebook = Read("""
            #!meta

            {"kernelInfo":{"defaultKernelName":"csharp","items":[{"name":"py","aliases":["python"]}]},"title":"T"}

            #!time
            var before = 1;
            #!markdown

            # Title

            #!csharp

            var a = 1;
            #!time

            a

            #!f#
            let x = 1
            #!python
            x = 1
            #!csharp

            """);

        Assert.Equal(
            [
                (CellKind.Code, null, "#!time\nvar before = 1;"), (CellKind.Markdown, null, "# Title"),
                (CellKind.Code, null, "var a = 1;\n#!time\n\na"), (CellKind.Code, "fsharp", "let x = 1"), (CellKind.Code, "py", "x = 1"),
            ],
            notebook.Cells.Select(cell => (cell.Kind, NotebookLanguage.Of(cell), cell.Source)));
        Assert.Equal(5, notebook.Cells.Select(cell => cell.Id).OfType<string>().Distinct().Count());
        Assert.Equal(("T", "x.dib", 5), ((string?)notebook.Metadata["title"], notebook.Name, notebook.FormatMinor));
        Assert.Equal(".net-csharp", (string?)notebook.Metadata["kernelspec"]!["name"]);
        Assert.Equal("csharp", (string?)notebook.Metadata["polyglot_notebook"]!["kernelInfo"]!["defaultKernelName"]);
        NotebookLanguage.RequireCSharp(notebook);
        Assert.Equal(notebook.ToJson(), NotebookDocument.Parse(notebook.ToJson()).ToJson());
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("\n\n#!csharp\n\n#!markdown\n", 0)]
    [InlineData("\ufeff#!meta\n#!csharp\n1", 1)]
    [InlineData("#!csharp\r\n1\r\n#!csharp\r\n2", 2)]
    [InlineData("#!csharp --option\n1", 1)]
    public void A_dib_without_much_in_it_is_one(string text, int cells) => Assert.Equal(cells, Read(text).Cells.Count);

    [Fact]
    public void Text_before_the_first_magic_is_of_the_default_language_that_the_head_names() => Assert.Equal(
        ["fsharp"],
        Read("#!meta\n{\"kernelInfo\":{\"defaultKernelName\":\"fsharp\"}}\n#!time\nlet x = 1").Cells.Select(NotebookLanguage.Of));

    [Theory]
    [InlineData("#!meta\n{\n#!csharp\n1", "x.dib is not a notebook: what its #!meta holds is not JSON.")]
    [InlineData("#!meta\n[]\n#!csharp\n1", "x.dib is not a notebook: what its #!meta holds is not a JSON object.")]
    [InlineData("{\"nbformat\":4,\"cells\":[]}", "x.dib is not a .dib file: it holds JSON. Rename it to x.ipynb.")]
    public void What_is_no_dib_is_refused_in_one_line(string text, string message) =>
        Assert.Equal(message, Assert.Throws<NotebookFormatException>(() => Read(text)).Message);

    [Fact]
    public void A_notebook_is_the_same_after_it_was_a_dib()
    {
        var notebook = NotebookDocument.Parse(
            """{"nbformat":4,"nbformat_minor":5,"metadata":{"title":"T","authors":[{"name":"A"}],"run":{"path":"/x"}},"cells":[]}""");
        Add(CellKind.Markdown, "# Title\n\n#!csharp");
        Add(CellKind.Raw, "raw");
        Add(CellKind.Code, "var text = @\"\n#!markdown\n#!markdown \n\";\n#!html\n<b>");
        NotebookLanguage.Set(Add(CellKind.Code, "let x = 1"), "fsharp");
        NotebookLanguage.Set(Add(CellKind.Code, "x = 1"), "python");

        var dib = notebook.ToDib();
        var back = Read(dib);

        Assert.Equal(
            notebook.Cells.Select(cell => (cell.Kind, NotebookLanguage.Of(cell), cell.Source)),
            back.Cells.Select(cell => (cell.Kind, NotebookLanguage.Of(cell), cell.Source)));
        Assert.Equal(("T", "A"), ((string?)back.Metadata["title"], (string?)back.Metadata["authors"]![0]!["name"]));
        Assert.DoesNotContain("/x", dib, StringComparison.Ordinal);
        Assert.Equal(dib, back.ToDib());
        NotebookCell Add(CellKind kind, string source) => notebook.InsertCell(notebook.Cells.Count, kind, source);
    }

    [Fact]
    public void A_dib_is_written_as_polyglot_notebooks_writes_one()
    {
        var notebook = NotebookDocument.Parse("""{"nbformat":4,"nbformat_minor":5,"metadata":{},"cells":[]}""");
        notebook.InsertCell(0, CellKind.Markdown, "# Title\n");
        notebook.InsertCell(1, CellKind.Code, "#!html\n<b>bold</b>");
        notebook.InsertCell(2, CellKind.Code, "");
        notebook.InsertCell(3, CellKind.Code, "\nvar a = 1;\n\na\n");

        Assert.Equal(
            "#!meta\n\n"
            + """{"kernelInfo":{"defaultKernelName":"csharp","items":[{"aliases":[],"name":"csharp"},{"aliases":[],"name":"html"}]}}"""
            + "\n\n#!markdown\n\n# Title\n\n#!html\n\n<b>bold</b>\n\n#!csharp\n\nvar a = 1;\n\na\n",
            notebook.ToDib().Replace(", ", ",", StringComparison.Ordinal).Replace(": ", ":", StringComparison.Ordinal));
        Assert.IsType<JsonObject>(JsonNode.Parse(notebook.ToDib().Split('\n')[2]));
    }

    [Fact]
    public void A_notebook_of_another_language_is_made_into_no_dib()
    {
        var notebook = NotebookDocument.Parse(
            """{"nbformat":4,"nbformat_minor":5,"metadata":{"kernelspec":{"name":"python3","language":"python"}},"cells":[]}""");

        Assert.Throws<NotebookFormatException>(notebook.ToDib);
    }

    private static NotebookDocument Read(string text)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.PathOf("x.dib"), text);
        return NotebookDocument.Load(folder.PathOf("x.dib"));
    }
}
