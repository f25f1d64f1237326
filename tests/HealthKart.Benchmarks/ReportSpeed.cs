namespace HealthKart.Benchmarks;

/// <summary>How long the report on the sample data takes, from process start to the last file.</summary>
internal static class ReportSpeed
{
    internal static int Run(int rounds)
    {
        var exports = Directory.CreateTempSubdirectory("healthkart-report-").FullName;
        try
        {
            InterleavedRun.Run(rounds, BuiltCommand.With("report", "report", "--export", exports));
            foreach (var file in new DirectoryInfo(exports).GetFiles().OrderBy(file => file.Name, StringComparer.Ordinal))
            {
                Console.WriteLine(FormattableString.Invariant($"{file.Name,-30} {file.Length / 1024.0 / 1024.0,6:0.00} MB"));
            }

            return 0;
        }
        finally
        {
            Directory.Delete(exports, recursive: true);
        }
    }
}
