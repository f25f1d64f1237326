using System.Globalization;
using System.Text.Json;

namespace HealthKart.Benchmarks;

/// <summary>The totals of a summary beside those that DuckDB prints for the same files.</summary>
internal static class SummaryTotals
{
    private const decimal PaisaOfRounding = 0.005m;

    /// <summary>Whether both say the same; prints what they say.</summary>
    /// <param name="summary">The summary's JSON.</param>
    /// <param name="duckdb">DuckDB's output, whose first line has revenue and payout.</param>
    internal static bool Agree(string summary, string duckdb)
    {
        using var json = JsonDocument.Parse(summary);
        var totals = duckdb.Split('\n')[0].Split(' ');
        var (revenue, payout) = (Number(json, "revenue"), Number(json, "totalPayout"));
        var agree = Math.Abs(revenue - decimal.Parse(totals[0], CultureInfo.InvariantCulture)) < PaisaOfRounding
            && Math.Abs(payout - decimal.Parse(totals[1], CultureInfo.InvariantCulture)) < PaisaOfRounding;
        Console.WriteLine(
            agree ? $"both say revenue {revenue}, payout {payout}" : $"they disagree: {revenue} {payout} and {totals[0]} {totals[1]}");
        return agree;
    }

    private static decimal Number(JsonDocument summary, string name) => summary.RootElement.GetProperty(name).GetDecimal();
}
