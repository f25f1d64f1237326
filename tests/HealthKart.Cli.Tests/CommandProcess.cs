using System.Diagnostics;
using System.Globalization;
using HealthKart.Cli.Processes;
using Xunit;

namespace HealthKart.Cli.Tests;

/// <summary>The command in a process of its own, which can be interrupted and killed.</summary>
internal sealed class CommandProcess : IDisposable
{
    // Who is started in a shell's background ignores Ctrl-C, and passes that on.
    private static readonly string[] s_start = OperatingSystem.IsLinux() ? ["env", "--default-signal=INT", "dotnet"] : ["dotnet"];

    // No measure of how soon it ends: the busiest machine has ended it by then.
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(5);

    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _error;

    private CommandProcess(Process process)
    {
        _process = process;
        _output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        _error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    public static CommandProcess Start(TemporaryFolder folder, params string[] args) => Start([], folder, args);

    /// <summary>Starts it with variables of the environment beside those of the tests.</summary>
    public static CommandProcess Start(IEnumerable<KeyValuePair<string, string>> environment, TemporaryFolder folder, params string[] args)
    {
        var start = new ProcessStartInfo(s_start[0], [.. s_start[1..], typeof(ExitCode).Assembly.Location, .. args])
        {
            WorkingDirectory = folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return new(Process.Start(start)!);
    }

    /// <summary>Waits until a file is there; the test fails when the process ends before.</summary>
    public async Task WaitForAsync(string file)
    {
        while (!File.Exists(file))
        {
            Assert.False(_process.HasExited, $"It ended before it wrote {file}.");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Waits until it has computed for a time, however busy the machine is; the test fails when the process ends before.</summary>
    public async Task WaitForWorkAsync(TimeSpan computed)
    {
        while (!_process.HasExited && _process.TotalProcessorTime < computed)
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
            _process.Refresh();
        }

        Assert.False(_process.HasExited, "It ended before it had much to do.");
    }

    /// <summary>Presses Ctrl-C, for this process alone.</summary>
    public void PressCtrlC() => Signal("INT");

    /// <summary>Asks it to end, as the system does that shuts down.</summary>
    public void Terminate() => Signal("TERM");

    private void Signal(string name)
    {
        using var kill = Process.Start("/bin/sh", ["-c", string.Create(CultureInfo.InvariantCulture, $"kill -{name} {_process.Id}")]);
        kill.WaitForExit();
        Assert.Equal(0, kill.ExitCode);
    }

    public void Kill() => _process.Kill();

    /// <summary>Waits for the end; a process that does not end fails the test.</summary>
    public async Task<CommandRun> EndAsync()
    {
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(s_patience, TestContext.Current.CancellationToken);
        return new CommandRun(_process.ExitCode, await _output, await _error);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
