using System.Diagnostics;
using System.Text;
using Xunit;

namespace HealthKart.Notebooks.Tests.Programs;

/// <summary><c>dotnet run program.cs</c>, as a user calls it.</summary>
internal static class DotnetRun
{
    // Two builds at once of a project that both reference would write the same files.
    private static readonly SemaphoreSlim s_oneAtATime = new(1, 1);

    /// <summary>Runs a program, which must end well.</summary>
    /// <returns>What it printed.</returns>
    public static async Task<string> OfAsync(string program, params string[] arguments)
    {
        var (exitCode, output, error) = await TryAsync(program, arguments);
        Assert.True(exitCode == 0, output + error);
        return output;
    }

    /// <summary>Runs a program.</summary>
    public static async Task<(int ExitCode, string Output, string Error)> TryAsync(string program, params string[] arguments)
    {
        await s_oneAtATime.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            return await RunAsync(program, arguments);
        }
        finally
        {
            s_oneAtATime.Release();
        }
    }

    private static async Task<(int ExitCode, string Output, string Error)> RunAsync(string program, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", ["run", program, "--", .. arguments])
        {
            WorkingDirectory = Path.GetTempPath(),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        // The variables of the build that runs the tests are not its own.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            start.Environment.Remove(name);
        }

        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output.ReplaceLineEndings("\n"), await error);
    }
}
