using HealthKart.Notebooks.Sessions;
using Xunit;

namespace HealthKart.Notebooks.Tests.Kernels;

/// <summary>
/// What our own kernel shows of values of every kind, beside the real .NET Interactive. Two things are meant to differ, and are
/// not among them: a string that is displayed as <c>text/html</c> is markup here and escaped there, and <c>#!markdown</c> is left
/// to the reader here and made HTML there.
/// </summary>
public sealed class SameValuesTests(SharedKernel kernel) : IClassFixture<SharedKernel>
{
    public static TheoryData<string> Cells =>
    [
        "42",
        "1234.50m",
        "1.5",
        "double.NaN",
        "true",
        "\"<b>text</b> & more\"",
        "\"two\\nlines\"",
        "'x'",
        "(string)null",
        "new DateTime(2026, 1, 31, 12, 30, 0, DateTimeKind.Utc)",
        "new DateOnly(2026, 1, 31)",
        "TimeSpan.FromMinutes(90)",
        "DayOfWeek.Friday",
        "(1, \"two\")",
        "new Uri(\"https://example.org/?a=1&b=<\")",
        "typeof(List<int>)",
        "new[] { 1, 2, 3 }",
        "new[] { \"a\", null, \"<c>\" }",
        "new List<decimal?> { 1.5m, null }",
        "Enumerable.Range(0, 100)",
        "new Dictionary<string, int> { [\"a\"] = 1, [\"b\"] = 2 }",
        "new { Name = \"<Asha>\", Orders = 3, Roas = (decimal?)null }",
        "new[] { new { Name = \"Asha\", Orders = 3 }, new { Name = \"Ravi\", Orders = 4 } }",
        "record Row(string Name, decimal Spend);\nnew[] { new Row(\"Asha\", 1.5m), new Row(\"Ravi\", 2m) }",
        "new object[] { 1, \"two\", null, new[] { 3 } }",
        "new Exception(\"one <two>\")",
        "System.Text.Json.JsonDocument.Parse(\"{\\\"a\\\":[1,2]}\").RootElement",
        "HTML(\"<b>bold</b>\")",
        "display(HTML(\"<i>shown</i>\"));",
        "display(new[] { 1, 2 }, \"application/json\");",
        "display(new[] { 1, 2 }, \"text/plain\");",
        "display(3); display(\"four\"); 5",
        "3.Display();",
        "Console.Write(\"a\"); Console.WriteLine(\"b\"); display(1); Console.Write(\"c\");",
        "Console.Error.WriteLine(\"problem\");",
        "var quiet = 1;",
        "#!html\n<b>bold</b>",
        "#!mermaid\ngraph LR; A --> B",
        "#!javascript\nconsole.log(1)",
        "Javascript(\"document.title = 'x'\");",
        "CSS(\"p { color: red }\");",
        "new[] { new { Town = \"Pune\", Orders = 12 } }.DisplayTable();",
        "\"<b>x</b>\".DisplayAs(\"text/html\");",
        "using Microsoft.DotNet.Interactive.Formatting;\n(LaTeXString)@\"\\frac{1}{2}\"",
        "using Microsoft.DotNet.Interactive;\nKernel.HTML(\"<b>1</b>\")",
        "using Microsoft.DotNet.Interactive.Formatting.TabularData;\nnew[] { new { N = 1 } }.ToTabularDataResource()",
        "Console.ReadLine()",
        "using System.Globalization;\n1234567.5m.ToString(\"C0\", new CultureInfo(\"en-IN\"))",
        "new[] { \"ä\", \"z\", \"a\" }.Order().ToArray()",
    ];

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task A_cell_shows_the_same_in_both_kernels(string source)
    {
        var real = await kernel.Run(source);

        var ours = await new CSharpSession().RunAsync(new CellCode(source, 1, 1), TestContext.Current.CancellationToken);

        Assert.Null(ours.Error);
        ShownOutput.AssertSame(real, ours.Outputs, source);
    }
}
