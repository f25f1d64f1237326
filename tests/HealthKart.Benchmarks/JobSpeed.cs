using System.Globalization;
using CsvHelper;

namespace HealthKart.Benchmarks;

/// <summary>
/// How long one job takes, beside DuckDB and Polars on the same files: read influencers, payouts and sales, join, ROAS, keep two platforms
/// and six categories with a ROAS of 1.5, write them as CSV. The three files must agree.
/// </summary>
internal static class JobSpeed
{
    private static readonly string[] s_filter =
    [
        "--platform", "Instagram", "YouTube", "--category", "Fitness", "Nutrition", "Lifestyle", "Yoga", "Food", "Sports", "--min-roas",
        "1.5",
    ];

    internal static int Run(string folder, int rounds)
    {
        var outputs = Directory.CreateTempSubdirectory("healthkart-job-");
        try
        {
            Peers.Install();
            folder = Path.GetFullPath(folder);
            var medians = InterleavedRun.Run(
                rounds,
                BuiltCommand.With("healthkart", ["summary", "--data", folder, .. s_filter, "--csv", OutputOf("healthkart")]),
                Peers.Command("duckdb", "job-duckdb.js", folder, OutputOf("duckdb")),
                Peers.Command("polars", "job-polars.js", folder, OutputOf("polars")));
            foreach (var peer in new[] { "duckdb", "polars" })
            {
                Console.WriteLine(
                    FormattableString.Invariant(
                        $"healthkart takes {medians["healthkart"].Seconds / medians[peer].Seconds:0.00} of the time of {peer}"));
            }

            return Agree([.. medians.Keys.Select(name => KeptBy(name, OutputOf(name)))]) ? 0 : 1;
        }
        finally
        {
            outputs.Delete(recursive: true);
        }

        string OutputOf(string name) => Path.Combine(outputs.FullName, name + ".csv");
    }

    private static bool Agree(IReadOnlyList<Kept> all)
    {
        foreach (var kept in all)
        {
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{kept.Program,-12} keeps {kept.Rows} influencers, revenue {kept.Revenue:0.00}, "
                    + $"payout {kept.TotalPayout:0.00}, first {kept.First}"));
        }

        return all.All(kept => kept with { Program = "" } == all[0] with { Program = "" });
    }

    /// <summary>What a file holds. Money is rounded to the paisa, since Polars sums in doubles.</summary>
    private static Kept KeptBy(string program, string file)
    {
        using var reader = CsvReader.FromFile(file, new CsvReaderOptions());
        reader.ReadHeader();
        var (id, revenue, payout) =
            (reader.GetFieldIndex("influencer_id"), reader.GetFieldIndex("revenue"), reader.GetFieldIndex("total_payout"));
        var kept = new Kept(program, 0, 0, 0, "");
        while (reader.Read())
        {
            kept = kept with
            {
                Rows = kept.Rows + 1,
                Revenue = kept.Revenue + Paisa(reader.GetString(revenue)),
                TotalPayout = kept.TotalPayout + Paisa(reader.GetString(payout)),
                First = kept.Rows == 0 ? reader.GetString(id) : kept.First,
            };
        }

        return kept;
    }

    private static decimal Paisa(string money) =>
        Math.Round(decimal.Parse(money, NumberStyles.Float, CultureInfo.InvariantCulture), 2, MidpointRounding.AwayFromZero);

    private sealed record Kept(string Program, int Rows, decimal Revenue, decimal TotalPayout, string First);
}
