using System.Text.Json.Nodes;
using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Parameters;
using HealthKart.Notebooks.Tests.Running;
using Xunit;

namespace HealthKart.Notebooks.Tests.Parameters;

public sealed class ParameterValuesTests
{
    [Fact]
    public void The_injected_values_are_those_given_whoever_wrote_the_cell()
    {
        var ours = Runs.Empty().With("TimeSpan t = default; DayOfWeek d = default; int n = 1; DateOnly[] days = [];", "parameters");
        NotebookParameters.Inject(ours, [new("t", "01:30:00"), new("d", "friday"), new("days", "2025-01-31,2025-02-01")]);
        var papermills = Runs.Empty().With("// Parameters\nvar x = 5;\nvar y = \"a\";", "injected-parameters");

        Assert.Equal("""{"t":"01:30:00","d":"Friday","days":["2025-01-31","2025-02-01"]}""", Json(new ParameterValues(ours, []).Injected()));
        Assert.Equal("""{"x":5,"y":"a"}""", Json(new ParameterValues(papermills, []).Injected()));
    }

    [Fact]
    public void What_holds_is_the_default_until_another_value_is_given()
    {
        var notebook = Runs.Empty().With("int a = 1; int b = 2;", "parameters");
        NotebookParameters.Inject(notebook, [new("b", "3")]);

        Assert.Equal("""{"a":1,"b":3}""", Json(new ParameterValues(notebook, []).Effective()));
    }

    private static string Json(IEnumerable<KeyValuePair<string, JsonNode?>> values) => NotebookJson.WriteCompact(new JsonObject(values));
}
