using System.Text.Json.Nodes;
using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Parameters;
using HealthKart.Notebooks.Tests.Running;
using Xunit;

namespace HealthKart.Notebooks.Tests.Parameters;

public sealed class ParameterValuesTests
{
    [Theory]
    [InlineData("int x = 5;", "5")]
    [InlineData("int x = -5;", "-5")]
    [InlineData("decimal x = 2.50m;", "2.50")]
    [InlineData("double x = -0.5;", "-0.5")]
    [InlineData("bool x = true;", "true")]
    [InlineData("string x = \"a \\\"b\\\"\";", "\"a \\\"b\\\"\"")]
    [InlineData("char x = 'é';", "\"é\"")]
    [InlineData("string? x = null;", "null")]
    [InlineData("string[] x = [\"a\", \"b\"];", "[\"a\",\"b\"]")]
    [InlineData("var x = new[] { 1, 2 };", "[1,2]")]
    [InlineData("var x = new List<int> { 1 };", "[1]")]
    [InlineData("List<int> x = new() { 1 };", "[1]")]
    [InlineData("(int, string) x = (1, \"a\");", "[1,\"a\"]")]
    [InlineData("DateOnly x = new DateOnly(2025, 1, 31);", "\"2025-01-31\"")]
    [InlineData("DateOnly? x = new(2025, 1, 31);", "\"2025-01-31\"")]
    [InlineData("DateTime x = new DateTime(2025, 1, 31, 18, 30, 0);", "\"2025-01-31T18:30:00\"")]
    [InlineData("TimeSpan x = new(1, 30, 0);", "\"01:30:00\"")]
    [InlineData("DayOfWeek x = DayOfWeek.Friday;", "\"Friday\"")]
    [InlineData("DateOnly x = new DateOnly(2025, 2, 30);", "\"new DateOnly(2025, 2, 30)\"")]
    [InlineData("string x = Environment.CurrentDirectory;", "\"Environment.CurrentDirectory\"")]
    public void A_default_is_read_as_JSON(string declaration, string expected)
    {
        var value = Assert.Single(ParameterValues.Defaults(Runs.Empty().With(declaration, "parameters")));

        Assert.Equal(("x", expected), (value.Key, NotebookJson.WriteCompact(value.Value)));
    }

    [Fact]
    public void The_injected_values_are_those_given_whoever_wrote_the_cell()
    {
        var ours = Runs.Empty().With("TimeSpan t = default; DayOfWeek d = default; int n = 1;", "parameters");
        NotebookParameters.Inject(ours, [new("t", "01:30:00"), new("d", "friday")]);
        var papermills = Runs.Empty().With("// Parameters\nvar x = 5;\nvar y = \"a\";", "injected-parameters");

        Assert.Equal("""{"t":"01:30:00","d":"Friday"}""", Json(ParameterValues.Injected(ours)));
        Assert.Equal("""{"x":5,"y":"a"}""", Json(ParameterValues.Injected(papermills)));
    }

    [Fact]
    public void What_holds_is_the_default_until_another_value_is_given()
    {
        var notebook = Runs.Empty().With("int a = 1; int b = 2;", "parameters");
        NotebookParameters.Inject(notebook, [new("b", "3")]);

        Assert.Equal("""{"a":1,"b":3}""", Json(ParameterValues.Effective(notebook)));
    }

    private static string Json(IEnumerable<KeyValuePair<string, JsonNode?>> values) => NotebookJson.WriteCompact(new JsonObject(values));
}
