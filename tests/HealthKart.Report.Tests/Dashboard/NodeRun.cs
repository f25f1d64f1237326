using System.Diagnostics;
using Xunit;

namespace HealthKart.Report.Tests.Dashboard;

/// <summary>Runs the dashboard's script and its tests in node, which the build needs anyway.</summary>
internal static class NodeRun
{
    private static string Folder { get; } = RepositoryRoot.PathOf("tests", "HealthKart.Report.Tests", "Dashboard", "Script");

    /// <summary>Fails with what node says when one of the tests fails.</summary>
    /// <param name="files">The files, in the folder of the script's tests.</param>
    /// <param name="vectors">A file with what C# expects, for tests that compare with it.</param>
    public static Task PassesAsync(IEnumerable<string> files, string? vectors = null) =>
        RunAsync(["--test", "--test-reporter=tap", .. files.Select(file => Path.Combine(Folder, file))], vectors);

    /// <summary>Runs a script that reads a file and writes another.</summary>
    /// <param name="file">The script, in the folder of the script's tests.</param>
    /// <param name="input">The file that it reads.</param>
    /// <param name="output">The file that it writes.</param>
    public static Task WriteAsync(string file, string input, string output) => RunAsync([Path.Combine(Folder, file), input, output], null);

    public static IEnumerable<string> TestFiles() => Directory.EnumerateFiles(Folder, "*.test.mjs").Order(StringComparer.Ordinal);

    private static async Task RunAsync(IEnumerable<string> arguments, string? vectors)
    {
        var start = new ProcessStartInfo("node", arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["HEALTHKART_VECTORS"] = vectors;
        using var node = Process.Start(start)!;
        var error = node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(node.ExitCode == 0, output + await error);
    }
}
