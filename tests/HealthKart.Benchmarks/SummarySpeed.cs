using System.Globalization;
using System.Text.Json;
using HealthKart.Samples;

namespace HealthKart.Benchmarks;

/// <summary>How long the summary of a million sales takes, beside DuckDB that reads the same files for the same sums.</summary>
internal static class SummarySpeed
{
    private const decimal PaisaOfRounding = 0.005m;

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
            return Agree(ours.Output, duckdb.Output) ? 0 : 1;
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private static bool Agree(string ours, string duckdb)
    {
        using var summary = JsonDocument.Parse(ours);
        var totals = duckdb.Split('\n')[0].Split(' ');
        var (revenue, payout) = (Number(summary, "revenue"), Number(summary, "totalPayout"));
        var agree = Math.Abs(revenue - decimal.Parse(totals[0], CultureInfo.InvariantCulture)) < PaisaOfRounding
            && Math.Abs(payout - decimal.Parse(totals[1], CultureInfo.InvariantCulture)) < PaisaOfRounding;
        Console.WriteLine(
            agree ? $"both say revenue {revenue}, payout {payout}" : $"they disagree: {revenue} {payout} and {totals[0]} {totals[1]}");
        return agree;
    }

    private static decimal Number(JsonDocument summary, string name) => summary.RootElement.GetProperty(name).GetDecimal();
}
