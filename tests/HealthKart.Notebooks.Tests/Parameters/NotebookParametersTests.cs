using System.Globalization;
using FsCheck.Xunit;
using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Parameters;
using HealthKart.Notebooks.Sessions;
using HealthKart.Notebooks.Tests.Sessions;
using Xunit;

namespace HealthKart.Notebooks.Tests.Parameters;

public sealed class NotebookParametersTests
{
    private const string Declarations = """
        string[] platforms = [];              // which platforms; all when empty
        DateOnly? from = null;                // first day, inclusive
        decimal minRoas = 0m, margin = 1m;    // a ratio
        var top = 10;
        string title = "Report";
        """;

    [Fact]
    public void The_parameters_cell_tells_names_types_defaults_and_comments()
    {
        Assert.Equal(
            [
                ("platforms", "string[]", "[]", "which platforms; all when empty"),
                ("from", "DateOnly?", "null", "first day, inclusive"),
                ("minRoas", "decimal", "0m", "a ratio"),
                ("margin", "decimal", "1m", "a ratio"),
                ("top", "int", "10", null),
                ("title", "string", "\"Report\"", null),
            ],
            NotebookParameters.Read(Notebook(Declarations))
                .Select(parameter => (parameter.Name, parameter.Type, parameter.DefaultText, parameter.Comment)));
    }

    [Fact]
    public void Constants_fields_of_types_and_methods_are_no_parameters()
    {
        var notebook = Notebook(
            "const int fixed_ = 1;\nclass C { int inner; }\nint Twice(int x) => 2 * x;\nusing System.IO;\nint open = 3;");

        Assert.Equal(["open"], NotebookParameters.Read(notebook).Select(parameter => parameter.Name));
    }

    [Fact]
    public void Given_values_become_a_cell_of_assignments_right_after_the_parameters_cell()
    {
        var notebook = Notebook(Declarations);

        Inject(notebook, ("minRoas", "2.50"), ("platforms", "Instagram,YouTube"), ("from", "2025-01-31"));

        var cell = notebook.Cells[1];
        Assert.Equal(["injected-parameters"], cell.Tags);
        Assert.Equal(
            """
            // Values given for this run.
            minRoas = 2.50m;
            platforms = new string[] { "Instagram", "YouTube" };
            from = new DateOnly(2025, 1, 31);
            """,
            cell.Source);
        Assert.Equal(3, notebook.Cells.Count);
    }

    [Fact]
    public void A_second_run_replaces_the_values_of_the_first()
    {
        var notebook = Notebook(Declarations);
        Inject(notebook, ("top", "1"));

        Inject(notebook, ("margin", "0.4"));

        Assert.Equal(3, notebook.Cells.Count);
        Assert.Equal("// Values given for this run.\nmargin = 0.4m;", notebook.Cells[1].Source);
    }

    [Fact]
    public void Without_values_the_notebook_stays_as_it_is()
    {
        var notebook = Notebook(Declarations);
        var before = notebook.ToJson();

        Inject(notebook);

        Assert.Equal(before, notebook.ToJson());
    }

    public static TheoryData<string, string, string> Fitting => new()
    {
        { "bool x = false", "TRUE", "true" },
        { "char x = 'a'", "'", "'\\''" },
        { "string x = \"\"", "null", "\"null\"" },
        { "string? x = null", "null", "null" },
        { "string x = null", "null", "null" },
        { "string? x = null", "", "\"\"" },
        { "System.String x = \"\"", "é\"\n", "\"é\\\"\\n\"" },
        { "sbyte x = 0", "-128", "-128" },
        { "byte x = 0", "255", "255" },
        { "short x = 0", " 7 ", "7" },
        { "ushort x = 0", "65535", "65535" },
        { "int x = 0", "-2147483648", "-2147483648" },
        { "Int32 x = 0", "+5", "5" },
        { "uint x = 0", "4294967295", "4294967295u" },
        { "long x = 0", "9223372036854775807", "9223372036854775807L" },
        { "ulong x = 0", "18446744073709551615", "18446744073709551615UL" },
        { "decimal x = 0", "2", "2m" },
        { "decimal x = 0", "1e3", "1000m" },
        { "double x = 0", "2", "2d" },
        { "double x = 0", "1.5e-9", "1.5E-09d" },
        { "double x = 0", "NaN", "double.NaN" },
        { "float x = 0", "0.1", "0.1f" },
        { "DateOnly x = default", "2024-02-29", "new DateOnly(2024, 2, 29)" },
        { "System.DateOnly? x = default", "", "null" },
        { "DateTime x = default", "2025-01-31", "new DateTime(2025, 1, 31, 0, 0, 0)" },
        { "DateTime x = default", "2025-01-31T18:30:05Z", "new DateTime(2025, 1, 31, 18, 30, 5, DateTimeKind.Utc)" },
        { "TimeSpan x = default", "01:30", "new TimeSpan(54000000000L)" },
        { "Guid x = default", "0F8FAD5BD9CB469FA16570867728950E", "new Guid(\"0f8fad5b-d9cb-469f-a165-70867728950e\")" },
        { "DayOfWeek x = default", "friday", "DayOfWeek.Friday" },
        { "DayOfWeek? x = default", "null", "null" },
        { "Own x = default", "Some", "Own.@Some" },
        { "int[] x = []", "", "new int[] { }" },
        { "int[] x = []", "1, 2", "new int[] { 1, 2 }" },
        { "string[] x = []", "[\"a,b\", \"\", \"[c]\"]", "new string[] { \"a,b\", \"\", \"[c]\" }" },
        { "decimal[] x = []", "[1.50, 2]", "new decimal[] { 1.50m, 2m }" },
        { "bool[] x = []", "[true,false]", "new bool[] { true, false }" },
        { "int?[] x = []", "[1,null]", "new int?[] { 1, null }" },
        { "string[]? x = null", "null", "null" },
        { "List<DateOnly> x = new()", "2025-01-31", "new List<DateOnly> { new DateOnly(2025, 1, 31) }" },
        { "IReadOnlyList<string> x = []", "a", "new string[] { \"a\" }" },
        { "var x = 1.5m", "2", "2m" },
        { "var x = -1L", "2", "2L" },
        { "var x = new[] { \"a\" }", "b", "new string[] { \"b\" }" },
        { "var x = new DateOnly(2025, 1, 1)", "2025-02-01", "new DateOnly(2025, 2, 1)" },
        { "var x = (byte)1", "2", "2" },
        { "var x = 5m", "2", "2m" },
        { "var x = (Low: 1, High: 2.5m)", "[3,4]", "(3, 4m)" },
        { "var x = DayOfWeek.Friday", "monday", "DayOfWeek.Monday" },
        { "var x = TimeSpan.FromHours(1)", "01:00", "new TimeSpan(36000000000L)" },
        { "var x = new Dictionary<string, int>()", "{}", "new Dictionary<string, int> { }" },
        { "var x = new[] { 1, 2.5 }", "1", "new double[] { 1d }" },
        { "System.Net.HttpStatusCode x = default", "NotFound", "System.Net.HttpStatusCode.NotFound" },
        { "System.IO.FileAccess x = default", "read|Write", "System.IO.FileAccess.Read | System.IO.FileAccess.Write" },
        { "int x = 0", "5.0", "5" },
        { "nint x = 0", "-5", "-5" },
        { "nuint x = 0", "18446744073709551615", "unchecked((nuint)18446744073709551615UL)" },
        { "Int128 x = 0", "170141183460469231731687303715884105727", "new Int128(9223372036854775807UL, 18446744073709551615UL)" },
        { "UInt128 x = 0", "7", "7UL" },
        {
            "System.Numerics.BigInteger x = 0", "-9223372036854775809",
            "System.Numerics.BigInteger.Parse(\"-9223372036854775809\", System.Globalization.CultureInfo.InvariantCulture)"
        },
        { "Half x = default", "-1.5", "(Half)(-1.5f)" },
        { "double x = 0", "-0", "-0d" },
        { "decimal x = 0", "0.30000000000000004", "0.30000000000000004m" },
        { "TimeOnly x = default", "18:30", "new TimeOnly(18, 30, 0)" },
        {
            "DateTimeOffset x = default", "2025-01-31T18:30:00-05:30",
            "new DateTimeOffset(2025, 1, 31, 18, 30, 0, new TimeSpan(-5, -30, 0))"
        },
        { "DateTimeOffset? x = default", "2025-01-31 18:30Z", "new DateTimeOffset(2025, 1, 31, 18, 30, 0, new TimeSpan(0, 0, 0))" },
        { "Uri? x = null", "https://a.example/é?q=\"", "new Uri(\"https://a.example/é?q=\\\"\")" },
        { "Uri? x = null", "", "null" },
        { "string? x = null", "\"null\"", "\"null\"" },
        { "string? x = null", "\"\"null\"\"", "\"\\\"null\\\"\"" },
        { "string?[] x = []", "[null,\"null\"]", "new string?[] { null, \"null\" }" },
        { "HashSet<int> x = new()", "1,2", "new HashSet<int> { 1, 2 }" },
        { "IEnumerable<string> x = []", "a", "new string[] { \"a\" }" },
        { "IReadOnlySet<int> x = new HashSet<int>()", "", "new HashSet<int> { }" },
        { "System.Collections.Generic.List<int>? x = null", "1", "new System.Collections.Generic.List<int> { 1 }" },
        { "int[][] x = []", "[[1,2],[]]", "new int[][] { new int[] { 1, 2 }, new int[] { } }" },
        { "(int, int)[] x = []", "[[1,2],[3,4]]", "new (int, int)[] { (1, 2), (3, 4) }" },
        { "(int Low, decimal? High) x = default", "{\"High\":null,\"Low\":1}", "(1, null)" },
        { "(int Low, string High) x = default", "{\"low\":1,\"Item2\":\"a\"}", "(1, \"a\")" },
        { "(byte, (char, float)[])? x = null", "[1,[[\"a\",2]]]", "(1, new (char, float)[] { ('a', 2f) })" },
        { "Dictionary<string, decimal> x = new()", "{\"a\":1.50}", "new Dictionary<string, decimal> { [\"a\"] = 1.50m }" },
        {
            "IReadOnlyDictionary<DayOfWeek, int[]> x = null", "{\"Friday\":[1]}",
            "new Dictionary<DayOfWeek, int[]> { [DayOfWeek.Friday] = new int[] { 1 } }"
        },
    };

    [Theory]
    [MemberData(nameof(Fitting))]
    public void Text_becomes_code_of_the_declared_type(string declaration, string text, string code)
    {
        Assert.Equal(code, CodeOf(declaration, text));
    }

    [Theory]
    [MemberData(nameof(Fitting))]
    public void Text_becomes_the_same_code_under_another_culture(string declaration, string text, string code)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        try
        {
            Assert.Equal(code, CodeOf(declaration, text));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [MemberData(nameof(Fitting))]
    public async Task The_code_compiles_and_keeps_the_declared_type(string declaration, string text, string code)
    {
        var result = await new Cells()
            .TryRun($"#nullable enable annotations\nenum Own {{ Some }}\n{declaration};\nx = {CodeOf(declaration, text)};");

        Assert.True(result.Status == CellStatus.Succeeded, $"{code}: {result.Error}");
    }

    [Theory]
    [InlineData(
        "int x = 0", "2.5",
        "Parameter x is of type int; \"2.5\" does not fit. Give a whole number from -2147483648 to 2147483647 such as -5.")]
    [InlineData("byte x = 0", "256", "Parameter x is of type byte; \"256\" does not fit. Give a whole number from 0 to 255 such as 5.")]
    [InlineData("decimal x = 0", "1,5", "Parameter x is of type decimal; \"1,5\" does not fit. Give a number such as 2.5.")]
    [InlineData("double x = 0", "", "Parameter x is of type double; \"\" does not fit. Give a number such as 2.5.")]
    [InlineData(
        "DateOnly? x = null", "31/01/2025",
        "Parameter x is of type DateOnly?; \"31/01/2025\" does not fit. Give a date such as 2025-01-31.")]
    [InlineData("DateOnly x = default", "null", "Parameter x is of type DateOnly; \"null\" does not fit. Give a date such as 2025-01-31.")]
    [InlineData("TimeSpan x = default", "90", "Parameter x is of type TimeSpan; \"90\" does not fit. Give a time span such as 01:30:00.")]
    [InlineData("bool x = true", "ja\nnein", "Parameter x is of type bool; \"ja\\nnein\" does not fit. Give true or false.")]
    [InlineData("char x = 'a'", "ab", "Parameter x is of type char; \"ab\" does not fit. Give a single character such as x.")]
    [InlineData(
        "DayOfWeek x = default", "Someday",
        "Parameter x is of type DayOfWeek; \"Someday\" does not fit. Give one of Sunday, Monday, Tuesday, Wednesday, "
        + "Thursday, Friday, Saturday.")]
    [InlineData(
        "int[] x = []", "1,b",
        "Parameter x is of type int[]; \"b\" does not fit. Give values between commas, each a whole number from -2147483648 to 2147483647 "
        + "such as -5, or a JSON array.")]
    [InlineData(
        "string[] x = []", "[a",
        "Parameter x is of type string[]; \"[a\" does not fit. Give values between commas, each any text, or a JSON array.")]
    [InlineData(
        "var x = Load()", "1",
        "Parameter x cannot be set: no text stands for its type var. Declare it as text, a number, a date or a list of these.")]
    [InlineData(
        "object x = null", "1",
        "Parameter x cannot be set: no text stands for its type object. Declare it as text, a number, a date or a list of these.")]
    [InlineData(
        "Random x = new()", "1",
        "Parameter x cannot be set: no text stands for its type Random. Declare it as text, a number, a date or a list of these.")]
    [InlineData(
        "Dictionary<string, int> x = new()", "1",
        "Parameter x is of type Dictionary<string, int>; \"1\" does not fit. Give a JSON object such as {\"a\":-5}.")]
    [InlineData(
        "Dictionary<string, int> x = new()", "{\"a\":1,\"a\":2}",
        "Parameter x is of type Dictionary<string, int>; \"{\\\"a\\\":1,\\\"a\\\":2}\" does not fit. "
        + "Give a JSON object such as {\"a\":-5}.")]
    [InlineData(
        "(int, char)[] x = []", "[[1,\"ab\"]]",
        "Parameter x is of type (int, char)[]; \"ab\" does not fit: expected a single character such as x. "
        + "Give a JSON array such as [[-5,\"x\"]].")]
    [InlineData(
        "(int Low, bool High) x = default", "[1]",
        "Parameter x is of type (int Low, bool High); \"[1]\" does not fit. Give JSON such as [-5,true] or {\"Low\":-5,\"High\":true}.")]
    [InlineData(
        "(int Low, bool High) x = default", "{\"Low\":1,\"Hi\":true}",
        "Parameter x is of type (int Low, bool High); \"{\\\"Low\\\":1,\\\"Hi\\\":true}\" does not fit. "
        + "Give JSON such as [-5,true] or {\"Low\":-5,\"High\":true}.")]
    [InlineData(
        "int[] x = []", "[null]",
        "Parameter x is of type int[]; \"null\" does not fit. Give values between commas, each a whole number from -2147483648 to "
        + "2147483647 such as -5, or a JSON array.")]
    [InlineData(
        "decimal x = 0", "0.12345678901234567890123456789012345",
        "Parameter x is of type decimal; \"0.12345678901234567890123456789012345\" does not fit. Give a number such as 2.5.")]
    [InlineData("decimal x = 0", "1e-30", "Parameter x is of type decimal; \"1e-30\" does not fit. Give a number such as 2.5.")]
    [InlineData("double x = 0", "1e999", "Parameter x is of type double; \"1e999\" does not fit. Give a number such as 2.5.")]
    [InlineData("float x = 0", "-1e39", "Parameter x is of type float; \"-1e39\" does not fit. Give a number such as 2.5.")]
    [InlineData(
        "DateTimeOffset x = default", "2025-01-31T18:30:00",
        "Parameter x is of type DateTimeOffset; \"2025-01-31T18:30:00\" does not fit. "
        + "Give a date and time with its offset such as 2025-01-31T18:30:00+05:30.")]
    [InlineData(
        "TimeOnly x = default", "25:00", "Parameter x is of type TimeOnly; \"25:00\" does not fit. Give a time of day such as 18:30:00.")]
    [InlineData(
        "Uri x = null", "/data", "Parameter x is of type Uri; \"/data\" does not fit. Give an address such as https://example.com/data.")]
    [InlineData(
        "Int128 x = 0", "2.5",
        "Parameter x is of type Int128; \"2.5\" does not fit. Give a whole number from -170141183460469231731687303715884105728 to "
        + "170141183460469231731687303715884105727 such as -5.")]
    public void What_does_not_fit_is_said_in_one_line(string declaration, string text, string message)
    {
        var error = Assert.Throws<ParameterException>(() => CodeOf(declaration, text));

        Assert.Equal(message, error.Message);
    }

    [Theory]
    [InlineData("minRaos", "There is no parameter \"minRaos\". Did you mean minRoas? Known: platforms, from, minRoas, margin, top, title.")]
    [InlineData(
        "platform", "There is no parameter \"platform\". Did you mean platforms? Known: platforms, from, minRoas, margin, top, title.")]
    [InlineData("FROM", "There is no parameter \"FROM\". Did you mean from? Known: platforms, from, minRoas, margin, top, title.")]
    [InlineData("somethingElse", "There is no parameter \"somethingElse\". Known: platforms, from, minRoas, margin, top, title.")]
    public void An_unknown_name_is_answered_with_the_nearest_one(string name, string message)
    {
        var notebook = Notebook(Declarations);
        var before = notebook.ToJson();

        var error = Assert.Throws<ParameterException>(() => Inject(notebook, (name, "1")));

        Assert.Equal(message, error.Message);
        Assert.Equal(before, notebook.ToJson());
    }

    [Fact]
    public void A_notebook_without_a_parameters_cell_takes_no_values()
    {
        var notebook = NotebookDocument.Load(TestNotebooks.Path("every-output.ipynb"));

        var error = Assert.Throws<ParameterException>(() => Inject(notebook, ("top", "1")));

        Assert.Equal(
            "every-output.ipynb has no cell tagged \"parameters\", so top cannot be set. Tag the cell that declares it.", error.Message);
        Assert.Empty(NotebookParameters.Read(notebook));
    }

    [Fact]
    public void A_name_given_twice_adds_to_a_list_and_is_an_error_for_one_value()
    {
        var notebook = Notebook(Declarations);
        Inject(notebook, ("platforms", "a"), ("platforms", "[\"b\",\"c\"]"), ("platforms", ""));
        Assert.EndsWith("platforms = new string[] { \"a\", \"b\", \"c\" };", notebook.Cells[1].Source, StringComparison.Ordinal);

        var error = Assert.Throws<ParameterException>(() => Inject(notebook, ("top", "1"), ("top", "2")));
        Assert.Equal("Parameter top is of type int and takes one value; 2 were given: \"1\", \"2\".", error.Message);
    }

    [Fact]
    public void A_name_that_is_a_keyword_is_escaped()
    {
        Assert.Equal("// Values given for this run.\n@class = \"a\";", Source("string @class = \"\"", "class", "a"));
    }

    [Theory]
    [InlineData("Renée \"the\" \\ boss")]
    [InlineData("a\r\nb\u2028c\u0085d\0e\tf")]
    [InlineData("😀 ₹ नमस्ते {x} \"\"\" //")]
    public async Task A_string_arrives_in_the_cell_unchanged(string text)
    {
        Assert.Equal(text, await Arrived(text));
    }

    [Fact]
    public async Task Half_a_surrogate_pair_arrives_in_the_cell_unchanged()
    {
        Assert.Equal("a\ud800b\udc00", await Arrived("a\ud800b\udc00"));
    }

    [Property(MaxTest = 30, Replay = "(20250131,31)")]
    public bool Any_string_arrives_in_the_cell_unchanged(ushort[] units)
    {
        var given = new string([.. units.Select(unit => (char)unit)]);
        return Arrived(given).GetAwaiter().GetResult() == given;
    }

    private static async Task<string> Arrived(string text)
    {
        var notebook = Notebook("string x = \"\";");
        Inject(notebook, ("x", text));
        var injected = NotebookDocument.Parse(notebook.ToJson()).Cells[1].Source;
        // As numbers: a stream's text would hide what a console changes.
        var printed = await new Cells().Printed("string x = \"\";", injected, "foreach (var c in x) Console.Write((int)c + \" \");");
        return string.Concat(printed.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(number => (char)int.Parse(number, CultureInfo.InvariantCulture)));
    }

    private static string CodeOf(string declaration, string text)
    {
        var source = Source(declaration + ";", "x", text);
        return source[(source.IndexOf("x = ", StringComparison.Ordinal) + 4)..^1];
    }

    private static string Source(string declaration, string name, string text)
    {
        var notebook = Notebook(declaration + ";");
        Inject(notebook, (name, text));
        return notebook.Cells[1].Source;
    }

    private static void Inject(NotebookDocument notebook, params (string Name, string Text)[] values) =>
        NotebookParameters.Inject(notebook, [.. values.Select(value => KeyValuePair.Create(value.Name, value.Text))]);

    private static NotebookDocument Notebook(string parameters)
    {
        var notebook = NotebookDocument.Parse("""{"cells":[],"metadata":{},"nbformat":4,"nbformat_minor":5}""", "x.ipynb");
        notebook.InsertCell(0, CellKind.Code, parameters, "parameters");
        notebook.InsertCell(1, CellKind.Code, "title");
        return notebook;
    }
}
