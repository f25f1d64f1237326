using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Parameters;
using HealthKart.Notebooks.Running;
using HealthKart.Notebooks.Tests.Sessions;
using Xunit;

namespace HealthKart.Notebooks.Tests.Parameters;

/// <summary>What the cells around a parameter say of it.</summary>
public sealed class ParameterCellsTests
{
    [Fact]
    public void Each_of_several_parameters_cells_is_followed_by_what_was_given_for_it()
    {
        var notebook = ParameterNotebook.Of("//parameters\nint a = 1, b = 2;", "a", "//parameters\nint c = 3;\nstring b = \"\";", "c");

        notebook.Inject(("c", "30"), ("a", "10"), ("b", "20"));
        notebook.Inject(("c", "31"), ("a", "11"), ("b", "21"));

        Assert.Equal(
            [
                "int a = 1, b = 2;", "// Values given for this run.\na = 11;\nb = 21;", "a",
                "int c = 3;\nstring b = \"\";", "// Values given for this run.\nc = 31;\nb = \"21\";", "c",
            ],
            notebook.Sources());
        Assert.Equal(
            [("a", "int"), ("c", "int"), ("b", "string")],
            NotebookParameters.Read(notebook).Select(parameter => (parameter.Name, parameter.Type)));
    }

    [Fact]
    public void All_that_is_wrong_is_told_at_once_and_nothing_is_changed()
    {
        var notebook = ParameterNotebook.Of("//parameters\nint top = 1; decimal margin = 1; bool strict = false;");

        var error = Assert.Throws<ParameterException>(
            () => notebook.Inject(("top", "many"), ("strict", "true"), ("margins", "1"), ("margin", "x")));

        Assert.Equal(
            [
                "Parameter top is of type int; \"many\" does not fit. Give a whole number from -2147483648 to 2147483647 such as -5.",
                "There is no parameter \"margins\". Did you mean margin? Known: top, margin, strict.",
                "Parameter margin is of type decimal; \"x\" does not fit. Give a number such as 2.5.",
            ],
            error.Errors);
        Assert.Equal(string.Join(' ', error.Errors), error.Message);
        Assert.Single(notebook.Cells);
    }

    // What papermill makes of these: var minRoas = 2, an int; a \x escape that swallows the letters behind it; an error;
    // new [] {}, which is none.
    [Fact]
    public async Task What_papermill_breaks_arrives_whole()
    {
        var notebook = ParameterNotebook.Of(
            "//parameters\ndecimal minRoas = 2.5m; double share = 0.5; string name = \"\"; string? title = \"a\"; "
            + "string[] platforms = [\"a\"]; Dictionary<string, decimal> limits = new();",
            "$\"{minRoas / 4} {share / 4} {name} {title is null} {platforms.Length} {limits[\"a\"] / 4}\"");

        notebook.Inject(
            ("minRoas", "2"), ("share", "2"), ("name", "Renée 9\\x"), ("title", "null"), ("platforms", ""), ("limits", "{\"a\":2}"));

        var run = await NotebookRunner.RunAsync(notebook, cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(
            "0.5 0.5 Renée 9\\x True 0 0.5", ((ExecuteResultOutput)run.Notebook.Cells[2].Outputs.Single()).Data.Text("text/plain"));
    }

    [Fact]
    public async Task An_enum_of_an_earlier_cell_has_known_members()
    {
        var notebook = ParameterNotebook.Of(
            "class Report { public enum Size { Small, Large } }\nenum Mood { good, @base }",
            "//parameters\nMood mood = Mood.good;\nReport.Size[] sizes = [];",
            "$\"{mood} {sizes[0]}\"");

        notebook.Inject(("mood", "BASE"), ("sizes", "large,small"));

        Assert.Equal(
            "// Values given for this run.\nmood = Mood.@base;\nsizes = new Report.Size[] { Report.Size.Large, Report.Size.Small };",
            notebook.Cells[2].Source);
        var run = await NotebookRunner.RunAsync(notebook, cancellation: TestContext.Current.CancellationToken);
        Assert.Equal("base Large", ((ExecuteResultOutput)run.Notebook.Cells[3].Outputs.Single()).Data.Text("text/plain"));
        var error = Assert.Throws<ParameterException>(() => notebook.Inject(("mood", "bad")));
        Assert.Equal("Parameter mood is of type Mood; \"bad\" does not fit. Give one of good, base.", error.Message);
    }

    [Fact]
    public void Usings_and_aliases_of_earlier_cells_count()
    {
        var notebook = ParameterNotebook.Of(
            "using System.Net;\nusing Money = System.Decimal;",
            "#!html\n<b>",
            "//parameters\nHttpStatusCode code = HttpStatusCode.OK;\nMoney price = 5;\nvar prices = new List<Money>();");

        notebook.Inject(("code", "gone"), ("price", "2.50"), ("prices", "[1]"));

        Assert.Equal(
            "// Values given for this run.\ncode = HttpStatusCode.Gone;\nprice = 2.50m;\nprices = new List<Money> { 1m };",
            notebook.Cells[3].Source);
    }

    [Fact]
    public void An_enum_of_the_host_has_known_members()
    {
        var notebook = ParameterNotebook.Of("using HealthKart.Notebooks.Documents;", "//parameters\nCellKind kind = CellKind.Code;");

        NotebookParameters.Inject(notebook, [new("kind", "markdown")], [typeof(CellKind).Assembly]);

        Assert.EndsWith("kind = CellKind.Markdown;", notebook.Cells[2].Source, StringComparison.Ordinal);
    }

    [Fact]
    public void A_type_that_only_the_running_cell_will_know_takes_the_name_of_a_member()
    {
        var notebook = ParameterNotebook.Of("#r \"nuget: Some.Package\"\nusing Some.Package;", "//parameters\nKind kind = Kind.First;");

        notebook.Inject(("kind", "Second"));

        Assert.EndsWith("kind = Kind.@Second;", notebook.Cells[2].Source, StringComparison.Ordinal);
    }

    [Fact]
    public void Code_that_only_looks_like_a_declaration_is_none()
    {
        var notebook = ParameterNotebook.Of(
            """
            //parameters
            int open;
            int Twice(int x) => 2 * x;
            int Property { get; set; } = 1;
            const int Fixed = 1;
            // int gone = 1;
            { int inner = 1; }
            if (true) { int deep = 1; }
            string text = "int quoted = 1; // not this";  // "this"
            decimal /* odd */ minRoas = 5m ;
            (open, var second) = (1, 2);
            """);

        Assert.Equal(
            [("text", "string", "\"this\""), ("minRoas", "decimal", null)],
            NotebookParameters.Read(notebook).Select(parameter => (parameter.Name, parameter.Type, parameter.Comment)));
    }

    [Fact]
    public void A_comment_stands_at_the_end_of_the_line_or_right_above_it()
    {
        var notebook = ParameterNotebook.Of(
            """
            //parameters
            // Everything that can be set.

            // How many
            //   are shown.
            int top = 10;
            // not this one
            int last = 1; // this one
            int a = 1, // first
                b = 2, /* second */
                c = 3; // third
            int bare = 1;

            /// <summary>The margin.</summary>
            decimal margin = 1;
            """);

        Assert.Equal(
            ["How many are shown.", "this one", "first", "second", "third", null, "<summary>The margin.</summary>"],
            NotebookParameters.Read(notebook).Select(parameter => parameter.Comment));
    }

    public static TheoryData<string, string?> Defaults => new()
    {
        { "int x = 10", "10" },
        { "int x = -0x10", "-16" },
        { "decimal x = 1_000.50m", "1000.50" },
        { "double x = 1e-9", "1E-09" },
        { "double x = double.NaN", "\"NaN\"" },
        { "bool x = true", "true" },
        { "string x = \"a\\\"é\"", "\"a\\u0022\\u00E9\"" },
        { "char x = 'c'", "\"c\"" },
        { "string? x = null", null },
        { "string x = null", null },
        { "string[] x = []", "[]" },
        { "string[] x = [\"a\", \"b\"]", "[\"a\",\"b\"]" },
        { "int[][] x = [[1], new[] { 2 }]", "[[1],[2]]" },
        { "var x = new List<int> { 1, 2 }", "[1,2]" },
        { "List<int> x = new()", "[]" },
        { "HashSet<string>? x = new HashSet<string>()", "[]" },
        { "(int Low, string High)[] x = [(1, \"a\")]", "[[1,\"a\"]]" },
        { "var x = (1, 2.50m)", "[1,2.50]" },
        { "Dictionary<string, int> x = new() { [\"a\"] = 1 }", "{\"a\":1}" },
        { "var x = new Dictionary<string, int[]> { { \"a\", [1] } }", "{\"a\":[1]}" },
        { "Dictionary<string, int> x = new()", "{}" },
        { "DateOnly? x = new DateOnly(2025, 1, 31)", "\"2025-01-31\"" },
        { "DateOnly x = new(2025, 1, 31)", "\"2025-01-31\"" },
        { "DateTime x = new DateTime(2025, 1, 31, 18, 30, 0, 5)", "\"2025-01-31T18:30:00.005\"" },
        { "var x = DateTime.UnixEpoch", "\"1970-01-01T00:00:00Z\"" },
        { "var x = new DateTime(2025, 1, 31, 18, 30, 0, DateTimeKind.Utc)", "\"2025-01-31T18:30:00Z\"" },
        { "System.IO.FileAccess x = System.IO.FileAccess.Read | System.IO.FileAccess.Write", "\"Read|Write\"" },
        { "TimeOnly x = new(18, 30)", "\"18:30:00\"" },
        { "var x = TimeSpan.FromMinutes(90)", "\"01:30:00\"" },
        { "TimeSpan x = new(1, 30, 0)", "\"01:30:00\"" },
        { "Guid x = Guid.Empty", "\"00000000-0000-0000-0000-000000000000\"" },
        { "Uri x = new(\"https://example.com/a\")", "\"https://example.com/a\"" },
        { "DayOfWeek x = DayOfWeek.Friday", "\"Friday\"" },
        { "DayOfWeek[] x = [DayOfWeek.Friday]", "[\"Friday\"]" },
        { "DateTime x = DateTime.Now", null },
        { "int x = 1 + 2", null },
        { "int[] x = [1, Math.Max(1, 2)]", null },
        { "int[] x = [.. Enumerable.Range(1, 2)]", null },
        { "Guid x = Guid.NewGuid()", null },
        { "DateOnly x = new(2025, 13, 1)", null },
        { "var x = default(int)", null },
    };

    [Theory]
    [MemberData(nameof(Defaults))]
    public void A_default_is_JSON_where_it_can_be_seen(string declaration, string? json)
    {
        var parameter = Assert.Single(NotebookParameters.Read(ParameterNotebook.Of($"//parameters\n{declaration};")));

        Assert.Equal(json, parameter.Default?.ToJsonString());
        Assert.Equal(declaration[(declaration.IndexOf("= ", StringComparison.Ordinal) + 2)..], parameter.DefaultText);
    }

    [Theory]
    [MemberData(nameof(Defaults))]
    public async Task A_default_that_is_given_back_is_the_same_value(string declaration, string? json)
    {
        var notebook = ParameterNotebook.Of($"//parameters\n{declaration};");
        if (NotebookParameters.Read(notebook)[0].Default is not { } value)
        {
            Assert.Null(json);
            return;
        }

        var given = System.Text.Json.JsonDocument.Parse(value.ToJsonString()).RootElement;
        notebook.Inject([.. NotebookParameters.ToTexts(notebook, [new("x", given)], []).Select(text => (text.Key, text.Value))]);
        var printed = await new Cells().Printed(
            "#nullable enable annotations\n" + notebook.Cells[0].Source,
            "var before = System.Text.Json.JsonSerializer.Serialize(x, new System.Text.Json.JsonSerializerOptions { IncludeFields = true, "
            + "NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.AllowNamedFloatingPointLiterals });",
            notebook.Cells[1].Source,
            "Console.Write(before == System.Text.Json.JsonSerializer.Serialize(x, new System.Text.Json.JsonSerializerOptions { "
            + "IncludeFields = true, "
            + "NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.AllowNamedFloatingPointLiterals }));");

        Assert.Equal("True", printed);
    }

    [Theory]
    [InlineData("DayOfWeek x = DayOfWeek.Friday")]
    [InlineData("DayOfWeek? x = null")]
    [InlineData("List<DayOfWeek> x = new()")]
    public void The_members_of_an_enum_are_listed(string declaration)
    {
        var notebook = ParameterNotebook.Of($"//parameters\n{declaration};\nint other = 1;");

        Assert.Equal([Enum.GetNames<DayOfWeek>(), null], NotebookParameters.Read(notebook).Select(parameter => parameter.Values));
    }
}
