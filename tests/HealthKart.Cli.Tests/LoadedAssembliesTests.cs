using HealthKart.Notebooks.Documents;
using Xunit;

namespace HealthKart.Cli.Tests;

/// <summary>What a process of the command loads: what it does not need would cost each start.</summary>
public sealed class LoadedAssembliesTests
{
    [Fact]
    public async Task A_notebook_without_a_package_that_extends_dotnet_interactive_loads_nothing_of_it()
    {
        using var folder = new TemporaryFolder();
        const string names = "string.Join(' ', AppDomain.CurrentDomain.GetAssemblies().Select(loaded => loaded.GetName().Name))";
        folder.WriteNotebook("one.ipynb", "", "display(1);", names);
        using var process = CommandProcess.Start(folder, "run", "one.ipynb", "--quiet");

        var run = await process.EndAsync();

        Assert.Equal(0, run.ExitCode);
        var result = (ExecuteResultOutput)NotebookDocument.Load(folder.PathOf("one.executed.ipynb")).Cells[^1].Outputs.Single();
        var loaded = result.Data.Text("text/plain")!.Split(' ');
        Assert.Contains("Microsoft.DotNet.Interactive.Formatting", loaded);
        Assert.DoesNotContain("Microsoft.DotNet.Interactive", loaded);
        Assert.DoesNotContain("System.Reactive", loaded);
    }
}
