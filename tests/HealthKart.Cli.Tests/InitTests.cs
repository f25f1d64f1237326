using HealthKart.Analysis.Tests;
using Xunit;

namespace HealthKart.Cli.Tests;

public sealed class InitTests
{
    [Fact]
    public async Task Init_copies_the_notebooks_and_a_report_there_uses_the_copy()
    {
        using var folder = new TemporaryFolder();

        var run = await CommandRun.Of(folder, "init", ".");

        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        Assert.Equal(["notebooks/campaign-report.ipynb", "notebooks/explore.ipynb", "notebooks/incremental-roas.ipynb", "notebooks/payout-audit.ipynb"], run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.All(folder.Files, file => Assert.Equal(File.ReadAllText(RepositoryRoot.PathOf(file)), File.ReadAllText(folder.PathOf(file))));
        folder.Write("notebooks/campaign-report.ipynb", "mine");
        Assert.Equal(ExitCode.NotANotebook, (await CommandRun.Of(folder, "report", "--data", RepositoryRoot.PathOf("data"))).ExitCode);
    }

    [Fact]
    public async Task Init_replaces_a_notebook_only_when_told_to()
    {
        using var folder = new TemporaryFolder();
        var mine = folder.Write("notebooks/payout-audit.ipynb", "mine");

        await BadInputTests.AssertInputError(folder, "notebooks/payout-audit.ipynb exists already; nothing was written. To replace files, add --overwrite.", "init", ".");
        Assert.Equal("mine", await File.ReadAllTextAsync(mine, TestContext.Current.CancellationToken));
        Assert.Single(folder.Files);

        Assert.Equal(ExitCode.Done, (await CommandRun.Of(folder, "init", ".", "--overwrite")).ExitCode);
        Assert.NotEqual("mine", await File.ReadAllTextAsync(mine, TestContext.Current.CancellationToken));
    }
}
