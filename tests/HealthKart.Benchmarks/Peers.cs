using System.Diagnostics;

namespace HealthKart.Benchmarks;

/// <summary>The programs that others would use, run by Node.</summary>
internal static class Peers
{
    private static readonly string s_folder = Path.Combine(BuiltCommand.Root, "tests", "HealthKart.Benchmarks", "peers");

    /// <summary>One of the scripts as a command.</summary>
    internal static MeasuredCommand Command(string name, string script, params string[] arguments) =>
        new(name, "node", [Path.Combine(s_folder, script), .. arguments], s_folder);

    /// <summary>Lets npm bring what the scripts need.</summary>
    internal static void Install()
    {
        using var npm = Process.Start(
            new ProcessStartInfo("npm", ["install", "--no-audit", "--no-fund", "--silent"]) { WorkingDirectory = s_folder })!;
        npm.WaitForExit();
        if (npm.ExitCode != 0)
        {
            throw new InvalidOperationException($"npm install in {s_folder} ended with {npm.ExitCode}.");
        }
    }
}
