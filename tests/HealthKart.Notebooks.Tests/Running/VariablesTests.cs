using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Running;
using Xunit;

namespace HealthKart.Notebooks.Tests.Running;

public sealed class VariablesTests
{
    [Fact]
    public async Task A_run_tells_the_variables_at_its_end_the_latest_of_a_name()
    {
        var notebook = NotebookDocument.Parse("""{"cells":[],"metadata":{},"nbformat":4,"nbformat_minor":5}""");
        notebook.InsertCell(0, CellKind.Code, "var a = 1; var b = \"x\";");
        notebook.InsertCell(1, CellKind.Code, "a = 2; int Twice(int n) => 2 * n;");
        notebook.InsertCell(2, CellKind.Code, "var b = Twice(a);");

        var result = await NotebookRunner.RunAsync(notebook, null, TestContext.Current.CancellationToken);

        Assert.Equal(new Dictionary<string, object?> { ["a"] = 2, ["b"] = 4 }, result.Variables);
    }
}
