using System.Diagnostics;
using System.Globalization;

namespace HealthKart.Benchmarks;

/// <summary>Many runs of the report, half of them killed: no file may ever be broken.</summary>
internal static class Soak
{
    /// <summary>Soaks the Release build, as many runs at once as there are cores.</summary>
    /// <returns>The exit code: 1 when anything was broken.</returns>
    internal static async Task<int> RunAsync(int runs)
    {
        var clock = Stopwatch.StartNew();
        var result = await SoakRun.RunAsync(
            runs, Environment.ProcessorCount, BuiltCommand.Assembly, BuiltCommand.Root, CancellationToken.None);
        foreach (var problem in result.Problems)
        {
            Console.Error.WriteLine(problem);
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{result.Ended} runs ended, {result.Killed} were killed, {result.FilesChecked} files checked, "
            + $"{result.Problems.Count} problems, {clock.Elapsed.TotalSeconds:0} s"));
        return result.Problems.Count == 0 ? 0 : 1;
    }
}
