using System.Globalization;
using FsCheck.Xunit;
using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Running;
using Xunit;

namespace HealthKart.Notebooks.Tests.Parameters;

public sealed class AnyValueTests
{
    private static readonly string[] s_cultures = ["", "de-DE", "ar-SA", "fa-IR", "sv-SE"];

    [Property(MaxTest = 8, Replay = "(20250131,31)")]
    public void Any_value_of_any_type_arrives_in_the_cell_unchanged(int seed) => AssertArrives(seed, count: 120);

    private static void AssertArrives(int seed, int count)
    {
        var random = new Random(seed);
        var values = Enumerable.Range(0, count).Select(number => (Name: $"p{number}", Value: AnyValue.Of(random))).ToList();
        var notebook = ParameterNotebook.Of(
            "//parameters\n#nullable enable annotations\n"
            + string.Concat(values.Select(value => $"{value.Value.Type} {value.Name} = default!;\n")));

        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(s_cultures[random.Next(s_cultures.Length)]);
        try
        {
            notebook.Inject([.. values.Select(value => (value.Name, value.Value.Text))]);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        var run = NotebookRunner.RunAsync(NotebookDocument.Parse(notebook.ToJson()), cancellation: TestContext.Current.CancellationToken)
            .GetAwaiter()
            .GetResult();
        Assert.True(run.Failure is null, $"{run.Failure}\n{notebook.Cells[1].Source}");
        Assert.All(values, value => Assert.Equal((value.Name, value.Value.Shown), (value.Name, AnyValue.Show(run.Variables[value.Name]))));
    }
}
