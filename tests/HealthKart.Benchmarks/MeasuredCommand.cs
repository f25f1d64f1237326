using System.Diagnostics;
using System.Globalization;

namespace HealthKart.Benchmarks;

/// <summary>A command that is run as a process of its own and measured from its start to its end.</summary>
internal sealed record MeasuredCommand(string Name, string File, IReadOnlyList<string> Arguments, string WorkingDirectory)
{
    internal Measured Run()
    {
        var start = new ProcessStartInfo(File, Arguments) { WorkingDirectory = WorkingDirectory, RedirectStandardOutput = true, RedirectStandardError = true };
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        var peak = 0.0;
        while (!process.WaitForExit(4))
        {
            peak = Math.Max(peak, PeakMegabytes(process.Id));
        }

        clock.Stop();
        return process.ExitCode == 0
            ? new Measured(clock.Elapsed.TotalSeconds, peak, output.Result)
            : throw new InvalidOperationException($"{Name} ended with {process.ExitCode}: {error.Result}");
    }

    // The system keeps the peak itself, so that looking at it now and then misses nothing but the last moments.
    private static double PeakMegabytes(int process)
    {
        var status = $"/proc/{process}/status";
        if (!System.IO.File.Exists(status))
        {
            return 0;
        }

        try
        {
            var line = System.IO.File.ReadLines(status).FirstOrDefault(text => text.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) / 1024;
        }
        catch (IOException)
        {
            // The process ended between the two looks.
            return 0;
        }
    }
}
