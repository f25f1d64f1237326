using System.Text.RegularExpressions;
using HealthKart.Cli.Processes;
using Xunit;

namespace HealthKart.Cli.Tests;

public sealed partial class InitTests
{
    private const string InBuild = "../src/HealthKart.Report/bin/Release/net10.0/";

    [Fact]
    public async Task Init_copies_the_notebooks_and_a_report_there_uses_the_copy()
    {
        using var folder = new TemporaryFolder();

        var run = await CommandRun.Of(folder, "init", ".");

        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        string[] notebooks = [.. folder.Files.Where(file => file.EndsWith(".ipynb", StringComparison.Ordinal))];
        Assert.Equal(Directory.GetFiles(RepositoryRoot.PathOf("notebooks"), "*.ipynb").Length, notebooks.Length);
        Assert.Equal(
            [.. notebooks, $"library: {folder.Files.Count - notebooks.Length} files, which the notebooks need in VS Code and Jupyter"],
            run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.All(notebooks, file => Assert.Equal(
            File.ReadAllText(RepositoryRoot.PathOf(file)).Replace(InBuild, "../library/", StringComparison.Ordinal),
            File.ReadAllText(folder.PathOf(file))));
        folder.Write("notebooks/campaign-report.ipynb", "mine");
        Assert.Equal(ExitCode.NotANotebook, (await CommandRun.Of(folder, "report", "--data", RepositoryRoot.PathOf("data"))).ExitCode);
    }

    [Fact]
    public async Task What_the_notebooks_name_is_there_with_all_that_it_needs()
    {
        using var folder = new TemporaryFolder();
        await CommandRun.Of(folder, "init", ".");

        foreach (var notebook in folder.Files.Where(file => file.EndsWith(".ipynb", StringComparison.Ordinal)))
        {
            var named = LibraryName().Matches(await File.ReadAllTextAsync(folder.PathOf(notebook), TestContext.Current.CancellationToken));
            Assert.NotEmpty(named);
            Assert.All(named, name => Assert.True(File.Exists(folder.PathOf("notebooks/" + name.Value)), name.Value));
        }

        Assert.Subset(
            folder.Files.Where(file => file.StartsWith("library/", StringComparison.Ordinal)).Select(Path.GetFileName).ToHashSet(),
            BesideReport().Select(Path.GetFileName).Where(name => name != "Microsoft.Bcl.AsyncInterfaces.dll").ToHashSet());
    }

    [Fact]
    public async Task Init_replaces_a_notebook_only_when_told_to()
    {
        using var folder = new TemporaryFolder();
        var mine = folder.Write("notebooks/payout-audit.ipynb", "mine");

        await BadInputTests.AssertInputError(
            folder, "notebooks/payout-audit.ipynb exists already; nothing was written. To replace files, add --overwrite.", "init", ".");
        Assert.Equal("mine", await File.ReadAllTextAsync(mine, TestContext.Current.CancellationToken));
        Assert.Single(folder.Files);

        Assert.Equal(ExitCode.Done, (await CommandRun.Of(folder, "init", ".", "--overwrite")).ExitCode);
        Assert.NotEqual("mine", await File.ReadAllTextAsync(mine, TestContext.Current.CancellationToken));
    }

    // A build leaves there what a notebook needs, and what packages need on an older .NET.
    private static string[] BesideReport()
    {
        var configuration = Directory.GetParent(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar))!.Name;
        return Directory.GetFiles(RepositoryRoot.PathOf("src", "HealthKart.Report", "bin", configuration, "net10.0"), "*.dll");
    }

    [GeneratedRegex("""(?<=#r \\")[^":]+(?=\\")""")]
    private static partial Regex LibraryName();
}
