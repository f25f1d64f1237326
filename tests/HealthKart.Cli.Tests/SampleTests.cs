using HealthKart.Cli.Processes;
using Xunit;

namespace HealthKart.Cli.Tests;

public sealed class SampleTests
{
    [Fact]
    public async Task Sample_writes_six_files_and_says_which()
    {
        using var folder = new TemporaryFolder();

        var run = await CommandRun.Of(folder, "sample", "new", "--seed", "7");

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Empty(run.Error);
        Assert.Equal(6, folder.Files.Count);
        Assert.Equal(folder.Files, run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Sample_replaces_files_only_when_told_to()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("payouts.csv", "mine");

        await BadInputTests.AssertInputError(folder, "--overwrite", "sample", ".");
        Assert.Equal("mine", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));

        Assert.Equal(ExitCode.Done, (await CommandRun.Of(folder, "sample", ".", "--overwrite")).ExitCode);
        Assert.Equal(6, folder.Files.Count);
    }

    [Fact]
    public async Task A_seed_that_is_no_number_is_one_line()
    {
        using var folder = new TemporaryFolder();

        await BadInputTests.AssertInputError(folder, "--seed 'x' is not a whole number", "sample", "new", "--seed", "x");
    }
}
