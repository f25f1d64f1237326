using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Performance;
using Xunit;

namespace HealthKart.Report.Tests.Display;

/// <summary>The report notebook as it is committed; other tests execute it.</summary>
public sealed partial class ReportNotebookTests
{
    private static readonly string[] s_otherParameters =
    [
        "dataFolder", "exportFolder", "grossMargin", "breakdowns", "csvRaw", "csvByteOrderMark", "compareWith",
    ];

    private static JsonNode Notebook { get; } = JsonNode.Parse(
        File.ReadAllText(RepositoryRoot.PathOf("notebooks", "campaign-report.ipynb")))!;

    private static JsonObject[] CodeCells { get; } =
        [.. Notebook["cells"]!.AsArray().Select(cell => cell!.AsObject()).Where(cell => (string?)cell["cell_type"] == "code")];

    [Fact]
    public void The_parameters_are_the_folders_the_margin_every_filter_and_how_the_files_are_read()
    {
        var declared = Declaration().Matches(Source(CodeCells[1])).Select(match => match.Groups["name"].Value);

        Assert.Equal(
            [.. s_otherParameters, .. FilterField.All.Select(field => field.Parameter), .. LoadField.All.Select(field => field.Parameter)],
            declared);
    }

    [Fact]
    public void Every_parameter_has_a_comment() =>
        Assert.All(Source(CodeCells[1]).Split('\n'), line => Assert.Matches(@";\s+// .+\.$", line));

    [Fact]
    public void The_filter_and_the_reading_take_every_parameter()
    {
        var source = Source(CodeCells[2]);

        Assert.All(FilterField.All, field => Assert.Matches($@"= {field.Parameter}\b", source));
        Assert.All(LoadField.All, field => Assert.Matches($@"= {field.Parameter}\b", source));
    }

    [Fact]
    public void The_second_code_cell_is_tagged_as_parameters() =>
        Assert.Equal("parameters", (string?)CodeCells[1]["metadata"]!["tags"]![0]);

    [Fact]
    public void It_is_a_notebook_of_NET_Interactive_with_cell_ids()
    {
        Assert.Equal(4, (int)Notebook["nbformat"]!);
        Assert.Equal(5, (int)Notebook["nbformat_minor"]!);
        Assert.Equal((".net-csharp", ".NET (C#)", "C#"), (Kernel("name"), Kernel("display_name"), Kernel("language")));
        var ids = Notebook["cells"]!.AsArray().Select(cell => (string)cell!["id"]!).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());

        static string Kernel(string name) => (string)Notebook["metadata"]!["kernelspec"]![name]!;
    }

    [Fact]
    public void It_is_committed_without_outputs() => Assert.All(CodeCells, cell =>
    {
        Assert.Empty(cell["outputs"]!.AsArray());
        Assert.Null(cell["execution_count"]);
    });

    // CS8632: cells have no nullable annotations.
    [Fact]
    public void No_notebook_says_of_a_text_or_a_list_that_it_may_be_null() => Assert.All(
        Directory.GetFiles(RepositoryRoot.PathOf("notebooks"), "*.ipynb"),
        static file => Assert.DoesNotMatch(@"\b(string|\w+\[\])\? ", File.ReadAllText(file)));

    // Each costs the compiler's time.
    [Fact]
    public void It_has_few_code_cells() => Assert.InRange(CodeCells.Length, 10, 25);

    private static string Source(JsonObject cell) => string.Concat(cell["source"]!.AsArray().Select(line => (string)line!));

    [GeneratedRegex(@"^[\w\[\]?]+ (?<name>\w+) = ", RegexOptions.Multiline)]
    private static partial Regex Declaration();
}
