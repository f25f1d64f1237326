using System.Diagnostics;
using HealthKart.Cli.Processes;
using Xunit;

namespace HealthKart.Cli.Tests;

/// <summary>
/// A disk that fills up and a process that is killed leave the files as they were: the command runs in processes of its own here.
/// </summary>
public sealed class CutShortTests
{
    private static readonly string[] s_names =
    [
        "influencers.csv", "payouts.csv", "posts.csv", "tracking_data.csv", "lift.csv", "geo_sales.csv",
    ];

    private static string Command { get; } = $"dotnet '{typeof(ExitCode).Assembly.Location}'";

    [Fact]
    public async Task A_process_that_is_killed_in_the_middle_of_a_file_leaves_the_old_set_and_the_next_run_reads_it()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Needs a limit on the size of files.");
        using var folder = new TemporaryFolder();
        await CommandRun.Of(folder, "sample", "data");
        var (before, summary) = (Contents(folder), await CommandRun.Of(folder, "summary", "--json"));

        // The system kills a process that writes beyond the limit; the limit is above two of the first four files.
        using var run = Shell(folder, $"ulimit -f 100; exec {Command} sample data --overwrite --seed 7");
        await run.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(run.ExitCode > 128, $"It ended with {run.ExitCode}.");
        Assert.Contains(folder.Files, file => file.EndsWith(".tmp", StringComparison.Ordinal));
        Assert.Equal(before, Contents(folder));
        Assert.Equal(summary, await CommandRun.Of(folder, "summary", "--json"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(20)]
    [InlineData(60)]
    public async Task A_kill_at_any_time_leaves_every_file_whole(int milliseconds)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Needs a shell.");
        using var folder = new TemporaryFolder();
        await CommandRun.Of(folder, "sample", "new/data", "--seed", "7");
        await CommandRun.Of(folder, "sample", "data");
        var (old, now) = (Contents(folder), Contents(folder, "new/data"));

        using var run = Shell(folder, $"exec {Command} sample data --overwrite --seed 7");
        while (!run.HasExited && !folder.Files.Any(file => file.EndsWith(".tmp", StringComparison.Ordinal)))
        {
            await Task.Delay(1, TestContext.Current.CancellationToken);
        }

        await Task.Delay(milliseconds, TestContext.Current.CancellationToken);
        run.Kill();
        await run.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.All(Contents(folder).Zip(old, now), file =>
            Assert.True(file.First == file.Second || file.First == file.Third, "A file is neither the old one nor the new one."));
    }

    [Fact]
    public async Task A_disk_that_fills_up_is_one_line_and_leaves_the_old_files()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Needs a file system of a limited size.");
        using var folder = new TemporaryFolder();
        folder.Write("disk/mark", "");
        using var mount = Shell(folder, "unshare -rm mount -t tmpfs -o size=200k tmpfs disk");
        await mount.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.SkipUnless(mount.ExitCode == 0, "This user may not mount a file system of his own.");

        var script = $"mount -t tmpfs -o size=200k tmpfs disk; echo old > disk/payouts.csv; {Command} sample disk --overwrite; "
            + """echo \$?; cat disk/payouts.csv; ls -A disk""";
        using var run = Shell(folder, $"""
            unshare -rm sh -c "{script}"
            """);
        var output = await run.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = await run.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);

        Assert.Equal("2\nold\npayouts.csv\n", output);
        Assert.Matches("^error: No space left on device : '.*/disk/tracking_data.csv'\n$", error);
    }

    private static List<string> Contents(TemporaryFolder folder, string name = "data") =>
        [.. s_names.Select(file => File.ReadAllText(folder.PathOf(Path.Combine(name, file))))];

    private static Process Shell(TemporaryFolder folder, string script)
    {
        var start = new ProcessStartInfo("/bin/sh")
        {
            WorkingDirectory = folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add(script);
        // The runtime keeps its code in a file of its own otherwise, which the limit would be for as well.
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        return Process.Start(start)!;
    }
}
