using System.Diagnostics;
using System.Globalization;

namespace HealthKart.Benchmarks;

/// <summary>A command that is run as a process of its own and measured from its start to its end.</summary>
internal sealed record MeasuredCommand(string Name, string File, IReadOnlyList<string> Arguments, string WorkingDirectory)
{
    private const double TicksPerSecond = 100;

    /// <summary>Variables that it sees besides those of this process.</summary>
    internal IReadOnlyDictionary<string, string> Variables { get; init; } = new Dictionary<string, string>();

    internal Measured Run()
    {
        var start = new ProcessStartInfo(File, Arguments)
        {
            WorkingDirectory = WorkingDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in Variables)
        {
            start.Environment[name] = value;
        }

        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        var (peak, cpu) = (0.0, 0.0);
        while (!process.WaitForExit(4))
        {
            peak = Math.Max(peak, PeakMegabytes(process.Id));
            cpu = Math.Max(cpu, CpuSeconds(process.Id));
        }

        clock.Stop();
        return process.ExitCode == 0
            ? new Measured(clock.Elapsed.TotalSeconds, cpu, peak, output.Result)
            : throw new InvalidOperationException($"{Name} ended with {process.ExitCode}: {error.Result}");
    }

    // The system keeps the peak of each process itself, so that looking at it now and then misses nothing but the last moments. A process's
    // children are part of the command: Jupyter runs a notebook in one.
    private static double PeakMegabytes(int process)
    {
        try
        {
            var line = System.IO.File.ReadLines($"/proc/{process}/status")
                .FirstOrDefault(text => text.StartsWith("VmHWM:", StringComparison.Ordinal));
            var own = line is null
                ? 0
                : double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) / 1024;
            return own + Directory.EnumerateDirectories($"/proc/{process}/task").SelectMany(Children).Sum(PeakMegabytes);
        }
        catch (IOException)
        {
            // The process ended between two looks, or the system has no such files.
            return 0;
        }
    }

    // What children have used that ended is among what their parent's have.
    private static double CpuSeconds(int process)
    {
        try
        {
            var text = System.IO.File.ReadAllText($"/proc/{process}/stat");
            var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
            var own = fields[11..15].Sum(static field => double.Parse(field, CultureInfo.InvariantCulture)) / TicksPerSecond;
            return own + Directory.EnumerateDirectories($"/proc/{process}/task").SelectMany(Children).Sum(CpuSeconds);
        }
        catch (IOException)
        {
            return 0;
        }
    }

    private static IEnumerable<int> Children(string task) => System.IO.File.ReadAllText(Path.Combine(task, "children"))
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(id => int.Parse(id, CultureInfo.InvariantCulture));
}
