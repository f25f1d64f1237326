using HealthKart.Benchmarks;
using HealthKart.Cli.Processes;
using Xunit;

namespace HealthKart.Cli.Tests;

public sealed class SoakTests
{
    [Fact]
    public async Task Runs_of_the_report_that_are_killed_at_any_moment_never_leave_a_broken_file()
    {
        const int runs = 16;

        var result = await SoakRun.RunAsync(
            runs, lanes: 2, typeof(ExitCode).Assembly.Location, RepositoryRoot.PathOf(""), TestContext.Current.CancellationToken);

        Assert.Empty(result.Problems);
        Assert.Equal(runs, result.Ended + result.Killed);
        Assert.InRange(result.Killed, runs / 4, runs / 2);
        Assert.True(result.FilesChecked > runs, $"{result.FilesChecked} files were checked.");
    }
}
