namespace HealthKart.Benchmarks;

/// <summary>Runs commands in turn, round after round, so that what the machine does beside them hits all alike; prints medians.</summary>
internal static class InterleavedRun
{
    internal static IReadOnlyDictionary<string, Measured> Run(int rounds, params MeasuredCommand[] commands)
    {
        var runs = commands.ToDictionary(command => command.Name, _ => new List<Measured>());
        foreach (var command in commands)
        {
            command.Run();
        }

        for (var round = 0; round < rounds; round++)
        {
            foreach (var command in commands)
            {
                runs[command.Name].Add(command.Run());
            }
        }

        Console.WriteLine($"{Environment.ProcessorCount} cores, {rounds} rounds in turn after one to warm up, medians");
        var medians = commands.ToDictionary(command => command.Name, command => Median(runs[command.Name]));
        foreach (var (name, median) in medians)
        {
            var (seconds, cpu, peak) = (median.Seconds, median.CpuSeconds, median.PeakMegabytes);
            Console.WriteLine(FormattableString.Invariant($"{name,-26} {seconds,7:0.000} s   {cpu,7:0.00} s of CPU   {peak,6:0} MB"));
        }

        return medians;
    }

    private static Measured Median(List<Measured> runs) => new(
        runs.Select(run => run.Seconds).Order().ElementAt(runs.Count / 2),
        runs.Select(run => run.CpuSeconds).Order().ElementAt(runs.Count / 2),
        runs.Select(run => run.PeakMegabytes).Order().ElementAt(runs.Count / 2),
        runs[^1].Output);
}
