using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Running;
using Xunit;

namespace HealthKart.Notebooks.Tests.Running;

/// <summary>Jupyter's own validator judges every notebook that is written here.</summary>
public sealed class ConformanceTests
{
    [Fact]
    public async Task Notebooks_are_valid_before_and_after_a_run()
    {
        await JupyterValidator.RequireAsync();
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("beside.txt"), "");
        var written = new List<string>();
        foreach (var name in TestNotebooks.Names)
        {
            var notebook = NotebookDocument.Load(TestNotebooks.Path(name));
            written.Add(folder.File("untouched-" + name));
            notebook.Save(written[^1]);
            written.Add(folder.File("executed-" + name));
            await NotebookRunner.RunAsync(
                notebook,
                new RunOptions { OutputPath = written[^1], WorkingDirectory = folder.Path, Parameters = Parameters(name) },
                TestContext.Current.CancellationToken);
        }

        await JupyterValidator.AssertValidAndLaidOutAsync(written.Where(path => !path.Contains("every-output", StringComparison.Ordinal)));
    }

    private static KeyValuePair<string, string>[] Parameters(string name) => name switch
    {
        "parameters.ipynb" => [new("currency", "é 😀 \"")],
        "format-4-2.ipynb" => [new("n", "2")],
        _ => [],
    };
}
