using HealthKart.Notebooks.Documents;
using Xunit;

namespace HealthKart.Notebooks.Tests.Sessions;

/// <summary>Cells are written in C# 14.</summary>
public sealed class LanguageTests
{
    [Theory]
    [InlineData(
        "class Box { public string Text { get => field; set => field = value.Trim(); } = \"\"; }\nnew Box { Text = \" a \" }.Text + \"|\"",
        "a|")]
    [InlineData(
        "class Node { public int N; public Node Next; }\nvar node = new Node(); Node none = null;\nnode?.N = 7; none?.N = 8; "
        + "none?.Next.N += 1; node?.N += 1; node.N",
        "8")]
    [InlineData(
        "int Sum(ReadOnlySpan<int> values) { var sum = 0; foreach (var value in values) sum += value; return sum; }\n"
        + "int[] array = [1, 2, 3];\nSum(array) + Sum([4, .. array])",
        "16")]
    [InlineData("{ Span<int> span = stackalloc int[2]; span[0] = 5; span[1] = span[^2] + 1; Console.Write(span[1]); } 1", null)]
    [InlineData(
        "delegate bool Parse(string text, out int value);\nParse parse = (text, out value) => int.TryParse(text, out value);\n"
        + "parse(\"12\", out var n); n",
        "12")]
    [InlineData("nameof(List<>) + nameof(Dictionary<,>)", "ListDictionary")]
    [InlineData(
        "partial class Split { public partial Split(int n); public int N; }\n"
        + "partial class Split { public partial Split(int n) => N = n; }\nnew Split(3).N",
        "3")]
    [InlineData(
        "class Tally { public int N; public void operator +=(int n) => N += n; public void operator ++() => N++; }\n"
        + "var tally = new Tally(); tally += 4; tally++; tally.N",
        "5")]
    [InlineData("record Point(int X, int Y);\nnew Point(1, 2) with { Y = 5 } is { X: > 0, Y: var y } ? y : 0", "5")]
    [InlineData("class Sum(params IEnumerable<int> values) { public int Total => values.Sum(); }\nnew Sum(1, 2, 3).Total", "6")]
    [InlineData("\"\"\"a \"b\" {{x}}\"\"\"", "a \"b\" {{x}}")]
    [InlineData("using Pair = (int A, int B);\nPair pair = (1, 2); pair.A + pair.B", "3")]
    [InlineData(
        "async IAsyncEnumerable<int> Count() { yield return 1; await Task.Yield(); yield return 2; }\nvar sum = 0; "
        + "await foreach (var n in Count()) sum += n; sum",
        "3")]
    [InlineData("static int Twice(this int n) => 2 * n;\n21.Twice()", "42")]
    [InlineData(
        "static class Texts { extension(string text) { public int Twice => text.Length * 2; public static string Empty2 => \"none\"; "
        + "public string Say() => text + \"!\"; } }\n\"abc\".Twice + string.Empty2 + \"a\".Say()",
        "6nonea!")]
    [InlineData("static class Texts { public static string Say(this string text) => text + \"!\"; }\n\"a\".Say()", "a!")]
    public async Task A_cell_may_use(string source, string? expected)
    {
        Assert.Equal(expected, await new Cells().Result(source));
    }

    [Fact]
    public async Task The_usings_are_those_of_dotnet_interactive()
    {
        Assert.Equal(
            "True",
            await new Cells()
                .Result(
                    "new StringBuilder().Length == 0 && new ArrayList().Count == 0 && new List<int>().Count() == 0 && "
                    + "Task.CompletedTask.IsCompleted && Math.PI > 3"));
        Assert.Equal("CS0103", (await new Cells().TryRun("File.Exists(\"\")")).Error!.Name);
    }

    [Fact]
    public async Task Extensions_of_a_static_class_are_there_for_later_cells_and_know_the_types_of_their_own()
    {
        var result = await new Cells().Result(
            """
            record Order(decimal Amount);
            public static class Orders
            {
                extension(Order order)
                {
                    public decimal Tax => order.Amount * 0.18m;
                }

                extension(string text)
                {
                    public Order ToOrder() => new(decimal.Parse(text));
                }

                public static int Twice(this int n) => 2 * n;
            }
            """,
            "var order = new Order(100);\nstring Say(Order order) => order.Tax.ToString();",
            "Say(order) + \"100\".ToOrder().Tax + Orders.Twice(3) + 3.Twice()");

        Assert.Equal("18.0018.0066", result);
    }

    [Fact]
    public async Task Errors_in_an_extension_stand_where_they_are()
    {
        var cells = new Cells();

        var wrong = await cells.TryRun("var a = 1;\nstatic class Texts { extension(string text) { public int Bad => text.Missing; } }");
        var thrown = await cells.TryRun(
            "static class Texts { extension(string text)\n{\n    public int Bad => throw new FormatException(text); } }\n\n\"x\".Bad");

        await cells.Run("using System.IO;");
        Assert.Equal(
            "b",
            await cells.Result(
                "static class Paths { extension(string path) { public string Leaf => Path.GetFileName(path); } }\n\"a/b\".Leaf"));
        Assert.Equal(("CS1061", 2, 70), (wrong.Error!.Name, wrong.Error.Line, wrong.Error.Column));
        Assert.Equal(("System.FormatException", 3), (thrown.Error!.Name, thrown.Error.Line));
        Assert.Equal("   at get_Bad, cell 4 (In [2]), line 3", ((ErrorOutput)thrown.Outputs[0]).Traceback[1]);
    }
}
