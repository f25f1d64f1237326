using System.Diagnostics;
using HealthKart.Cli.Processes;
using HealthKart.Files;
using HealthKart.Files.Tests;
using Xunit;

namespace HealthKart.Cli.Tests.Outputs;

/// <summary>Devices, pipes and open files are written to and never replaced; a file in memory is a file.</summary>
public sealed class DeviceTests
{
    [Theory]
    [InlineData("a long text that was there before, longer than any table of two influencers is, and then some more: ")]
    [InlineData(null)]
    public async Task A_file_in_memory_is_written_whole(string? before)
    {
        Assert.SkipUnless(Directory.Exists("/dev/shm"), "Needs /dev/shm.");
        using var folder = new TemporaryFolder();
        folder.WriteSmall();
        var path = $"/dev/shm/healthkart-{Guid.NewGuid():N}.csv";
        try
        {
            if (before is not null)
            {
                await File.WriteAllTextAsync(path, string.Concat(Enumerable.Repeat(before, 100)), TestContext.Current.CancellationToken);
            }

            await CommandRun.Of(folder, "summary", "--csv", "table.csv");
            var run = await CommandRun.Of(folder, "summary", "--csv", path);

            Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
            Assert.Equal(await ReadAsync(folder.PathOf("table.csv")), await ReadAsync(path));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Theory]
    [InlineData("pipe")]
    [InlineData("link.csv")]
    [InlineData("far/link.csv")]
    public async Task A_pipe_takes_the_table_and_stays_a_pipe(string name)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Needs pipes with names.");
        using var folder = new TemporaryFolder();
        folder.WriteSmall();
        UnixFiles.Pipe(folder.PathOf("pipe"));
        folder.LinkTo("link.csv", "pipe");
        folder.LinkTo("far", ".");
        await CommandRun.Of(folder, "summary", "--csv", "table.csv");
        using var reader = Process.Start(new ProcessStartInfo("cat", [folder.PathOf("pipe")]) { RedirectStandardOutput = true })!;
        try
        {
            var read = reader.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);

            var run = await CommandRun.Of(folder, "summary", "--csv", name);

            Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
            Assert.True(FileTarget.Of(folder.PathOf("pipe")).IsStream);
            Assert.Equal(await ReadAsync(folder.PathOf("table.csv")), await read);
        }
        finally
        {
            // Where nothing came, it would wait for ever.
            reader.Kill();
        }
    }

    [Theory]
    [InlineData("null")]
    [InlineData("link.csv")]
    public async Task A_device_stays_a_device(string name)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Needs Linux.");
        using var folder = new TemporaryFolder();
        folder.WriteSmall();
        folder.WriteNotebook("p.ipynb", "Console.Write(\"text\");");
        Assert.SkipUnless(await MakeNullAsync(folder.PathOf("null")), "Needs the right to make a device.");
        folder.LinkTo("link.csv", "null");
        string[][] lines =
        [
            ["summary", "--csv", name],
            ["check", "--rejected", name],
            ["run", "p.ipynb", name, "-q"],
            ["run", "p.ipynb", "out.ipynb", "--stdout-file", name, "--stderr-file", name, "-q"],
            ["export", "p.ipynb", "--to", "html", "-o", name],
        ];

        foreach (var line in lines)
        {
            var run = await CommandRun.Of(folder, line);

            Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
            Assert.True(FileTarget.Of(folder.PathOf("null")).IsStream);
            Assert.Equal("", await ReadAsync(folder.PathOf("null")));
        }
    }

    // What makes the device of the system safe to name here is shown above, with one of our own.
    [Fact]
    public async Task The_device_that_takes_everything_is_written_to()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Needs Linux.");
        using var folder = new TemporaryFolder();
        folder.WriteSmall();
        folder.LinkTo("link.csv", "/dev/null");
        foreach (var name in new[] { "/dev/null", "link.csv" })
        {
            Assert.SkipUnless(FileTarget.Of(Path.GetFullPath(name, folder.FullName)).IsStream, "It would be replaced.");

            Assert.Equal(ExitCode.Done, (await CommandRun.Of(folder, "summary", "--csv", name)).ExitCode);

            Assert.True(FileTarget.Of("/dev/null").IsStream);
        }
    }

    [Theory]
    [InlineData("/dev/stdout")]
    [InlineData("/dev/fd/1")]
    [InlineData("/proc/self/fd/1")]
    [InlineData("link.csv")]
    public async Task The_table_goes_where_the_shell_has_opened_something_for_it(string name)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Needs Linux.");
        using var folder = new TemporaryFolder();
        folder.WriteSmall();
        folder.LinkTo("link.csv", "/dev/stdout");
        var shown = (await CommandRun.Of(folder, "summary", "--csv", "table.csv")).Output;
        var table = await ReadAsync(folder.PathOf("table.csv"));

        using var process = CommandProcess.Start(folder, "summary", "--csv", name);
        var piped = await process.EndAsync();
        folder.Write("all.txt", "before\n");
        await ShellAsync(folder, "\"$@\" > new.txt; \"$@\" >> all.txt", "summary", "--csv", name);

        // What is printed and the table go their ways side by side.
        foreach (var text in new[] { piped.Output, await ReadAsync(folder.PathOf("new.txt")), await ReadAsync(folder.PathOf("all.txt")) })
        {
            Assert.Contains(table, text, StringComparison.Ordinal);
            Assert.Equal(shown, text.Replace(table, "", StringComparison.Ordinal).Replace("before\n", "", StringComparison.Ordinal));
        }

        Assert.StartsWith("before\n", await ReadAsync(folder.PathOf("all.txt")), StringComparison.Ordinal);
        Assert.Equal("/dev/stdout", new FileInfo(folder.PathOf("link.csv")).LinkTarget);
    }

    [Fact]
    public async Task A_number_that_the_shell_has_opened_is_a_file_or_a_pipe_as_any_other()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Needs Linux.");
        using var folder = new TemporaryFolder();
        folder.WriteSmall();
        await CommandRun.Of(folder, "summary", "--csv", "table.csv");
        var table = await ReadAsync(folder.PathOf("table.csv"));
        folder.Write("file.csv", "before\n");

        await ShellAsync(folder, "\"$@\" 3>> file.csv > shown.txt", "summary", "--csv", "/dev/fd/3");
        await ShellAsync(folder, "{ \"$@\" 3>&1 > shown.txt; } | cat > piped.csv", "summary", "--csv", "/dev/fd/3");

        Assert.Equal("before\n" + table, await ReadAsync(folder.PathOf("file.csv")));
        Assert.Equal(table, await ReadAsync(folder.PathOf("piped.csv")));
        Assert.DoesNotContain(table, await ReadAsync(folder.PathOf("shown.txt")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cells_print_goes_to_standard_output_as_it_comes()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Needs Linux.");
        using var folder = new TemporaryFolder();
        folder.WriteNotebook("p.ipynb", "Console.Write(\"a\\n\"); Console.Error.Write(\"b\\n\"); Console.Write(\"c\\n\");");

        string[] args = ["run", "p.ipynb", "out.ipynb", "--stdout-file", "/dev/stdout", "--stderr-file", "/dev/stderr", "-q"];
        await ShellAsync(folder, "\"$@\" > all.txt 2>&1", args);

        Assert.Equal("a\nb\nc\nout.ipynb\n", await ReadAsync(folder.PathOf("all.txt")));
    }

    [Fact]
    public async Task A_shell_that_adds_to_an_input_does_not_help()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Needs Linux.");
        using var folder = new TemporaryFolder();
        folder.WriteSmall();
        var before = await ReadAsync(folder.PathOf("data/payouts.csv"));

        await ShellAsync(folder, "\"$@\" 3>> data/payouts.csv 2> error.txt", "summary", "--csv", "/dev/fd/3");

        Assert.Equal(before, await ReadAsync(folder.PathOf("data/payouts.csv")));
        Assert.Contains("is one of the campaign files", await ReadAsync(folder.PathOf("error.txt")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"$@\" >> data/payouts.csv 2> error.txt")]
    [InlineData("ln data/payouts.csv second.csv; \"$@\" >> second.csv 2> error.txt")]
    public async Task Nor_does_one_that_sends_what_is_printed_into_an_input(string script)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Needs Linux.");
        using var folder = new TemporaryFolder();
        folder.WriteSmall();
        var before = folder.Read("data/payouts.csv");

        await ShellAsync(folder, script, "summary");

        Assert.Equal(before, folder.Read("data/payouts.csv"));
        Assert.Contains("is to be read, and is where this program prints", folder.Read("error.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_that_nobody_has_opened_is_one_line()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Needs Linux.");
        using var folder = new TemporaryFolder();
        folder.WriteSmall();

        var run = await CommandRun.Of(folder, "summary", "--csv", "/dev/fd/987654");

        Assert.Equal(ExitCode.InputError, run.ExitCode);
        Assert.Contains("/dev/fd/987654", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    private static Task<string> ReadAsync(string path) => File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);

    private static async Task<bool> MakeNullAsync(string path)
    {
        using var make = Process.Start(new ProcessStartInfo("mknod", ["-m", "666", path, "c", "1", "3"]) { RedirectStandardError = true })!;
        await make.WaitForExitAsync(TestContext.Current.CancellationToken);
        try
        {
            await File.WriteAllTextAsync(path, "text", TestContext.Current.CancellationToken);
            return make.ExitCode == 0 && await ReadAsync(path) == "";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static async Task ShellAsync(TemporaryFolder folder, string script, params string[] args)
    {
        string[] line = ["-c", script, "sh", "dotnet", typeof(ExitCode).Assembly.Location, .. args];
        using var shell = Process.Start(new ProcessStartInfo("/bin/sh", line) { WorkingDirectory = folder.FullName })!;
        await shell.WaitForExitAsync(TestContext.Current.CancellationToken);
    }
}
