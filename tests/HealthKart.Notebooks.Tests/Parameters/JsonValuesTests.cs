using System.Text.Json;
using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Parameters;
using Xunit;

namespace HealthKart.Notebooks.Tests.Parameters;

/// <summary>Values as a file of parameters has them.</summary>
public sealed class JsonValuesTests
{
    [Theory]
    [InlineData("decimal x = 0", "0.1000000000000000055511151231", "0.1000000000000000055511151231m")]
    [InlineData("decimal x = 0", "12345678901234567890.12", "12345678901234567890.12m")]
    [InlineData("decimal x = 0", "\"2.50\"", "2.50m")]
    [InlineData("int x = 0", "1e3", "1000")]
    [InlineData("string x = null", "2.50", "\"2.50\"")]
    [InlineData("string x = null", "true", "\"true\"")]
    [InlineData("string x = null", "\"null\"", "\"null\"")]
    [InlineData("string? x = null", "null", "null")]
    [InlineData("string? x = null", "\"null\"", "\"null\"")]
    [InlineData("string? x = null", "\"\\\"null\\\"\"", "\"\\\"null\\\"\"")]
    [InlineData("string x = null", "\"\\ud800\"", "\"\\ud800\"")]
    [InlineData("bool x = false", "true", "true")]
    [InlineData("DateOnly x = default", "\"2025-01-31\"", "new DateOnly(2025, 1, 31)")]
    [InlineData("DayOfWeek x = default", "\"friday\"", "DayOfWeek.Friday")]
    [InlineData("string[] x = []", "[\"a,b\",\"[c]\"]", "new string[] { \"a,b\", \"[c]\" }")]
    [InlineData("string[] x = []", "\"a,b\"", "new string[] { \"a,b\" }")]
    [InlineData("string[] x = []", "\"[c\"", "new string[] { \"[c\" }")]
    [InlineData("string[]? x = null", "null", "null")]
    [InlineData("int[] x = []", "5", "new int[] { 5 }")]
    [InlineData("(int, string) x = default", "[1,\"a\"]", "(1, \"a\")")]
    [InlineData("Dictionary<string, int?> x = null", "{\"a \\ud83d\\ude00\":null}", "new Dictionary<string, int?> { [\"a 😀\"] = null }")]
    public void A_value_fits_its_declared_type(string declaration, string json, string code)
    {
        var notebook = ParameterNotebook.Of($"//parameters\n{declaration};");

        NotebookParameters.Inject(notebook, [.. Texts(notebook, json)]);

        Assert.Equal($"// Values given for this run.\nx = {code};", notebook.Cells[1].Source);
    }

    [Theory]
    [InlineData("string x = \"\"", "null", "Parameter x is of type string; \"null\" does not fit. Give any text.")]
    [InlineData("string x = \"\"", "[\"a\"]", "Parameter x is of type string; \"[\\\"a\\\"]\" does not fit. Give any text.")]
    [InlineData(
        "string[] x = []", "null",
        "Parameter x is of type string[]; \"null\" does not fit. Give values between commas, each any text, or a JSON array.")]
    [InlineData(
        "int x = 0", "{}",
        "Parameter x is of type int; \"{}\" does not fit. Give a whole number from -2147483648 to 2147483647 such as -5.")]
    [InlineData("bool x = false", "1", "Parameter x is of type bool; \"1\" does not fit. Give true or false.")]
    [InlineData(
        "var x = Load()", "1",
        "Parameter x cannot be set: no text stands for its type var. Declare it as text, a number, a date or a list of these.")]
    [InlineData("int y = 0", "1", "There is no parameter \"x\". Did you mean y? Known: y.")]
    public void What_does_not_fit_is_said_in_one_line(string declaration, string json, string message)
    {
        var notebook = ParameterNotebook.Of($"//parameters\n{declaration};");

        Assert.Equal(message, Assert.Throws<ParameterException>(() => Texts(notebook, json)).Message);
    }

    [Fact]
    public void What_is_wrong_with_texts_beside_them_is_told_at_once()
    {
        var notebook = ParameterNotebook.Of("//parameters\nstring x = \"\"; int top = 1;");

        var error = Assert.Throws<ParameterException>(
            () => NotebookParameters.ToTexts(notebook, [new("x", Json("null"))], [new("top", "many"), new("tip", "1")]));

        Assert.Equal(3, error.Errors.Count);
    }

    [Fact]
    public void Unknown_names_are_passed_on_where_they_are_to_be_ignored()
    {
        var notebook = ParameterNotebook.Of("//parameters\nint top = 1;");

        Assert.Equal(
            [new("gone", "[1]"), new("tip", "1")],
            NotebookParameters.ToTexts(notebook, [new("gone", Json("[1]"))], [new("tip", "1")], ignoreUnknown: true));
        Assert.Equal(
            [new("gone", "1")], NotebookParameters.ToTexts(ParameterNotebook.Of("1"), [new("gone", Json("1"))], [], ignoreUnknown: true));
    }

    private static IReadOnlyList<KeyValuePair<string, string>> Texts(NotebookDocument notebook, string json) =>
        NotebookParameters.ToTexts(notebook, [new("x", Json(json))], []);

    private static JsonElement Json(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
