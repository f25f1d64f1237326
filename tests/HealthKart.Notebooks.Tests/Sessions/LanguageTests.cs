using Xunit;

namespace HealthKart.Notebooks.Tests.Sessions;

/// <summary>Cells are written in C# 14.</summary>
public sealed class LanguageTests
{
    [Theory]
    [InlineData("class Box { public string Text { get => field; set => field = value.Trim(); } = \"\"; }\nnew Box { Text = \" a \" }.Text + \"|\"", "a|")]
    [InlineData("class Node { public int N; public Node Next; }\nvar node = new Node(); Node none = null;\nnode?.N = 7; none?.N = 8; none?.Next.N += 1; node?.N += 1; node.N", "8")]
    [InlineData("int Sum(ReadOnlySpan<int> values) { var sum = 0; foreach (var value in values) sum += value; return sum; }\nint[] array = [1, 2, 3];\nSum(array) + Sum([4, .. array])", "16")]
    [InlineData("{ Span<int> span = stackalloc int[2]; span[0] = 5; span[1] = span[^2] + 1; Console.Write(span[1]); } 1", null)]
    [InlineData("delegate bool Parse(string text, out int value);\nParse parse = (text, out value) => int.TryParse(text, out value);\nparse(\"12\", out var n); n", "12")]
    [InlineData("nameof(List<>) + nameof(Dictionary<,>)", "ListDictionary")]
    [InlineData("partial class Split { public partial Split(int n); public int N; }\npartial class Split { public partial Split(int n) => N = n; }\nnew Split(3).N", "3")]
    [InlineData("class Tally { public int N; public void operator +=(int n) => N += n; public void operator ++() => N++; }\nvar tally = new Tally(); tally += 4; tally++; tally.N", "5")]
    [InlineData("record Point(int X, int Y);\nnew Point(1, 2) with { Y = 5 } is { X: > 0, Y: var y } ? y : 0", "5")]
    [InlineData("class Sum(params IEnumerable<int> values) { public int Total => values.Sum(); }\nnew Sum(1, 2, 3).Total", "6")]
    [InlineData("\"\"\"a \"b\" {{x}}\"\"\"", "a \"b\" {{x}}")]
    [InlineData("using Pair = (int A, int B);\nPair pair = (1, 2); pair.A + pair.B", "3")]
    [InlineData("async IAsyncEnumerable<int> Count() { yield return 1; await Task.Yield(); yield return 2; }\nvar sum = 0; await foreach (var n in Count()) sum += n; sum", "3")]
    [InlineData("static int Twice(this int n) => 2 * n;\n21.Twice()", "42")]
    [InlineData("static class Texts { extension(string text) { public int Twice => text.Length * 2; public static string Empty2 => \"none\"; public string Say() => text + \"!\"; } }\n\"abc\".Twice + string.Empty2 + \"a\".Say()", "6nonea!")]
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
            await new Cells().Result("new StringBuilder().Length == 0 && new ArrayList().Count == 0 && new List<int>().Count() == 0 && Task.CompletedTask.IsCompleted && Math.PI > 3"));
        Assert.Equal("CS0103", (await new Cells().TryRun("File.Exists(\"\")")).Error!.Name);
    }

    [Fact]
    public async Task An_extension_declared_in_one_cell_is_there_for_later_ones()
    {
        var result = await new Cells().Result(
            "record Order(decimal Amount);",
            "static class Orders\n{\n    extension(Order order)\n    {\n        public decimal Tax => order.Amount * 0.18m;\n    }\n}",
            "var order = new Order(100);",
            "order.Tax");

        Assert.Equal("18.00", result);
    }
}
