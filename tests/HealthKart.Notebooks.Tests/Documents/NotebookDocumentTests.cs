using System.Text.Json.Nodes;
using HealthKart.Notebooks.Documents;
using Xunit;

namespace HealthKart.Notebooks.Tests.Documents;

public sealed class NotebookDocumentTests
{
    public static TheoryData<string> AllNotebooks => [.. TestNotebooks.Names];

    [Theory]
    [MemberData(nameof(AllNotebooks))]
    public void An_untouched_notebook_is_written_byte_for_byte_as_it_was(string name)
    {
        using var folder = new TemporaryFolder();

        NotebookDocument.Load(TestNotebooks.Path(name)).Save(folder.PathOf(name));

        Assert.Equal(File.ReadAllBytes(TestNotebooks.Path(name)), File.ReadAllBytes(folder.PathOf(name)));
    }

    [Fact]
    public void Cells_say_what_they_hold()
    {
        var cells = NotebookDocument.Load(TestNotebooks.Path("every-output.ipynb")).Cells;

        Assert.Equal([CellKind.Markdown, CellKind.Code, CellKind.Raw], cells.Select(cell => cell.Kind));
        Assert.Equal(["intro", "outputs", "raw"], cells.Select(cell => cell.Id));
        Assert.Equal("# Every kind of output\n₹ and é and 😀 and \u2028 stay as they are.", cells[0].Source);
        Assert.Equal(["hide-input", "a tag"], cells[1].Tags);
        Assert.Equal(3, cells[1].ExecutionCount);
        Assert.Equal("", cells[2].Source);
    }

    [Fact]
    public void Outputs_are_typed()
    {
        var outputs = NotebookDocument.Load(TestNotebooks.Path("every-output.ipynb")).Cells[1].Outputs;

        Assert.Equal(new StreamOutput(StreamOutput.Stdout, "first\nsecond"), outputs[0]);
        Assert.Equal(new StreamOutput(StreamOutput.Stderr, "one string"), outputs[1]);
        var display = Assert.IsType<DisplayOutput>(outputs[2]);
        Assert.Equal(["application/vnd.plotly.v1+json", "text/html"], display.Data.MimeTypes);
        Assert.Equal("""{"data":[],"layout":{}}""", display.Data.Text("application/vnd.plotly.v1+json"));
        Assert.Equal("<b>bold</b>\n<i>italic</i>", display.Data.Text("text/html"));
        Assert.Null(display.Data.Text("text/plain"));
        Assert.True(display.Metadata["isolated"]!.GetValue<bool>());
        var result = Assert.IsType<ExecuteResultOutput>(outputs[3]);
        Assert.Equal(3, result.ExecutionCount);
        var error = Assert.IsType<ErrorOutput>(outputs[4]);
        Assert.Equal(("System.Exception", "no"), (error.Name, error.Message));
        Assert.Equal(["line 1", "line 2"], error.Traceback);
    }

    [Fact]
    public void Outputs_written_again_are_the_same_json()
    {
        var notebook = NotebookDocument.Load(TestNotebooks.Path("every-output.ipynb"));
        var before = notebook.ToJson().Replace("\"one string\"", "[\n      \"one string\"\n     ]", StringComparison.Ordinal);

        notebook.Cells[1].Outputs = notebook.Cells[1].Outputs;

        Assert.Equal(before, notebook.ToJson());
    }

    [Fact]
    public void A_json_mime_type_is_an_object_and_a_text_one_a_list_of_lines()
    {
        var notebook = Empty(minor: 5);
        var cell = notebook.InsertCell(0, CellKind.Code, "x");

        cell.Outputs =
        [
            new DisplayOutput(new MimeBundle([
                new("application/vnd.plotly.v1+json", """{ "a": 1.0 }"""),
                new("text/plain", "a\nb"),
            ])),
        ];

        var data = JsonNode.Parse(notebook.ToJson())!["cells"]![0]!["outputs"]![0]!["data"]!;
        Assert.Equal("""{"a":1.0}""", data["application/vnd.plotly.v1+json"]!.ToJsonString());
        Assert.Equal("""["a\n","b"]""", data["text/plain"]!.ToJsonString());
    }

    [Fact]
    public void An_output_type_from_the_future_is_kept()
    {
        var notebook = Parse("""
            {"cells":[{"cell_type":"code","metadata":{},"source":"","execution_count":null,
             "outputs":[{"output_type":"hologram","beam":7}]}],"metadata":{},"nbformat":4,"nbformat_minor":2}
            """);
        var cell = notebook.Cells[0];

        cell.Outputs = cell.Outputs;

        Assert.Equal("hologram", Assert.IsType<UnknownOutput>(cell.Outputs[0]).OutputType);
        Assert.Contains("\"beam\": 7", notebook.ToJson(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"a\\nb\"", "a\nb")]
    [InlineData("[\"a\\n\", \"b\"]", "a\nb")]
    [InlineData("[]", "")]
    [InlineData("\"\\u00e9 \\ud83d\\ude00 \\/ \\\\ \\b\\f\\r\\t\\\"\"", "é 😀 / \\ \b\f\r\t\"")]
    public void Source_may_be_a_string_or_a_list_of_lines(string json, string expected)
    {
        var notebook = Parse($$"""{"cells":[{"cell_type":"code","source":{{json}}}],"nbformat":4,"nbformat_minor":0}""");

        Assert.Equal(expected, notebook.Cells[0].Source);
    }

    [Theory]
    [InlineData("")]
    [InlineData("one line")]
    [InlineData("two\nlines\n")]
    [InlineData("a quote \", é, 😀, \u2028, \u0001, tab\t")]
    public void Source_that_is_set_comes_back(string source)
    {
        var notebook = Empty(minor: 5);

        notebook.InsertCell(0, CellKind.Code, source);

        Assert.Equal(source, NotebookDocument.Parse(notebook.ToJson()).Cells[0].Source);
    }

    // An attribute cannot hold half a surrogate pair; a notebook can.
    [Fact]
    public void Half_a_surrogate_pair_comes_back()
    {
        var notebook = Empty(minor: 5);

        notebook.InsertCell(0, CellKind.Code, "half \ud800 a pair");

        Assert.Equal("half \ud800 a pair", NotebookDocument.Parse(notebook.ToJson()).Cells[0].Source);
    }

    [Theory]
    [InlineData(5, true)]
    [InlineData(4, false)]
    public void A_new_cell_has_an_id_where_the_format_has_ids(int minor, bool expected)
    {
        var cell = Empty(minor).InsertCell(0, CellKind.Markdown, "text", "a-tag");

        Assert.Equal(expected, cell.Id is not null);
        Assert.True(cell.HasTag("a-tag"));
    }

    [Fact]
    public void The_same_work_gives_the_same_ids()
    {
        var (one, two) = (Empty(minor: 5), Empty(minor: 5));
        foreach (var notebook in new[] { one, two })
        {
            notebook.InsertCell(0, CellKind.Code, "x");
            notebook.InsertCell(0, CellKind.Code, "x");
        }

        Assert.Equal(one.ToJson(), two.ToJson());
        Assert.NotEqual(one.Cells[0].Id, one.Cells[1].Id);
    }

    [Fact]
    public void An_older_notebook_becomes_one_with_ids_and_an_id_that_is_not_valid_becomes_one_that_is()
    {
        var notebook = Parse(
            """{"cells":[{"cell_type":"code","metadata":{},"source":"a"},{"cell_type":"raw","id":"1","metadata":{},"source":["a"]},"""
            + "\n"
            + """{"cell_type":"markdown","id":"1","metadata":{},"source":"a\nb"},"""
            + """{"cell_type":"markdown","id":"no good","metadata":{},"source":""}],"nbformat":4,"nbformat_minor":2}""");

        notebook.Upgrade();

        var upgraded = NotebookDocument.Parse(notebook.ToJson());
        Assert.Equal(5, upgraded.FormatMinor);
        Assert.Equal("1", upgraded.Cells[1].Id);
        Assert.Equal(4, upgraded.Cells.Select(cell => cell.Id).Distinct().Count());
        Assert.All(upgraded.Cells, cell => Assert.Matches("^[a-zA-Z0-9_-]{1,64}$", cell.Id));
        Assert.Equal("""["a\n","b"]""", NotebookJson.WriteCompact(upgraded.Cells[2].Json["source"]));
        Assert.Equal(["cell_type", "id", "metadata", "source"], upgraded.Cells[2].Json.Select(property => property.Key));
    }

    [Fact]
    public void Cells_are_inserted_and_removed_where_said()
    {
        var notebook = NotebookDocument.Load(TestNotebooks.Path("every-output.ipynb"));

        notebook.InsertCell(1, CellKind.Code, "new");
        notebook.RemoveCell(notebook.Cells[0]);

        Assert.Equal(["new", "1 + 1", ""], NotebookDocument.Parse(notebook.ToJson()).Cells.Select(cell => cell.Source));
        Assert.Throws<ArgumentOutOfRangeException>(() => notebook.InsertCell(4, CellKind.Code, ""));
    }

    [Theory]
    [InlineData("", "x.ipynb is not a notebook: it is not JSON, from line 1 on.")]
    [InlineData("{\n\"cells\": [", "x.ipynb is not a notebook: it is not JSON, from line 2 on.")]
    [InlineData("[]", "x.ipynb is not a notebook: its JSON is not an object.")]
    [InlineData("null", "x.ipynb is not a notebook: its JSON is not an object.")]
    [InlineData("{}", "x.ipynb is not a notebook: it has no \"nbformat\". Give an .ipynb file.")]
    [InlineData("""{"nbformat":3,"worksheets":[]}""",
        "x.ipynb is not a notebook: it is of nbformat 3; nbformat 4 is read here. Save it again with a current Jupyter.")]
    [InlineData("""{"nbformat":"4","cells":[]}""",
        "x.ipynb is not a notebook: it is of nbformat \"4\"; nbformat 4 is read here. Save it again with a current Jupyter.")]
    [InlineData("""{"nbformat":4}""", "x.ipynb is not a notebook: it has no list of \"cells\".")]
    [InlineData("""{"nbformat":4,"cells":[1]}""", "x.ipynb is not a notebook: its cell 1 is not an object.")]
    [InlineData("""{"nbformat":4,"cells":[{"cell_type":"heading"}]}""",
        "x.ipynb is not a notebook: the cell_type of its cell 1 is \"heading\"; code, markdown or raw was expected.")]
    [InlineData("""{"nbformat":4,"nbformat":4,"cells":[]}""", "x.ipynb is not a notebook: it is not JSON, from line 1 on.")]
    [InlineData("""{"nbformat":4,"cells":[{"cell_type":"code","metadata":{"\ud800":1}}]}""",
        "x.ipynb is not a notebook: a property's name holds half a surrogate pair.")]
    public void What_is_not_a_notebook_is_said_in_one_line(string json, string message)
    {
        var error = Assert.Throws<NotebookFormatException>(() => NotebookDocument.Parse(json, "x.ipynb"));

        Assert.Equal(message, error.Message);
    }

    [Fact]
    public void A_file_that_is_not_utf8_is_said_to_be_none()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.PathOf("x.ipynb"), [(byte)'"', 0xe9, (byte)'"']);

        var error = Assert.Throws<NotebookFormatException>(() => NotebookDocument.Load(folder.PathOf("x.ipynb")));

        Assert.Equal("x.ipynb is not a notebook: it is not text in UTF-8. Save it as UTF-8.", error.Message);
    }

    private static NotebookDocument Parse(string json) => NotebookDocument.Parse(json);

    private static NotebookDocument Empty(int minor) =>
        Parse($$"""{"cells":[],"metadata":{},"nbformat":4,"nbformat_minor":{{minor}}}""");
}
