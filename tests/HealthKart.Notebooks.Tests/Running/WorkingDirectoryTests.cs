using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Running;
using HealthKart.Notebooks.Tests.Sessions;
using Xunit;

namespace HealthKart.Notebooks.Tests.Running;

// Alone, because the folder is that of the process.
[Collection(typeof(HostConsole))]
public sealed class WorkingDirectoryTests
{
    [Fact]
    public async Task Relative_paths_of_cells_start_at_the_notebooks_folder_and_the_hosts_folder_comes_back()
    {
        using var folder = new TemporaryFolder();
        File.Copy(TestNotebooks.Path("rich.ipynb"), folder.PathOf("rich.ipynb"));
        File.WriteAllText(folder.PathOf("beside.txt"), "beside");
        var before = Environment.CurrentDirectory;

        var result = await NotebookRunner.RunAsync(
            NotebookDocument.Load(folder.PathOf("rich.ipynb")),
            new RunOptions { OutputPath = "not-in-the-notebooks-folder.ipynb" },
            TestContext.Current.CancellationToken);

        File.Delete(Path.Combine(before, "not-in-the-notebooks-folder.ipynb"));
        Assert.Null(result.Failure);
        Assert.Equal("beside", result.Notebook.Cells[1].Printed());
        Assert.Equal(before, Environment.CurrentDirectory);
        Assert.False(File.Exists(folder.PathOf("not-in-the-notebooks-folder.ipynb")));
    }
}
