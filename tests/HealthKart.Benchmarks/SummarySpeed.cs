using HealthKart.Samples;

namespace HealthKart.Benchmarks;

/// <summary>How long the summary of a million sales takes, beside DuckDB that reads the same files for the same sums.</summary>
internal static class SummarySpeed
{
    internal static int Run(int rounds)
    {
        var data = Directory.CreateTempSubdirectory("healthkart-summary-").FullName;
        try
        {
            SampleCampaign.Write(data, new SampleOptions { Influencers = 10_000, Posts = 30_000, Sales = 1_000_000, Overwrite = true });
            Peers.Install();
            var medians = InterleavedRun.Run(
                rounds,
                BuiltCommand.With("healthkart", "summary", "--json", "--data", data),
                Peers.Command("duckdb", "duckdb.js", data));
            var (ours, duckdb) = (medians["healthkart"], medians["duckdb"]);
            Console.WriteLine(FormattableString.Invariant($"healthkart takes {ours.Seconds / duckdb.Seconds:0.00} of DuckDB's time"));
            return SummaryTotals.Agree(ours.Output, duckdb.Output) ? 0 : 1;
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }
}
