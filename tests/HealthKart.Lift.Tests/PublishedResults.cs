using System.Globalization;
using System.Text.Json;
using HealthKart.Lift.Statistics;
using Xunit;

namespace HealthKart.Lift.Tests;

/// <summary>Experiments with published results.</summary>
internal static class PublishedResults
{
    private const string TestStart = "2015-02-16";
    private const string TestEnd = "2015-03-15";

    internal static string Folder => Path.GetFullPath(RepositoryRoot.PathOf("..", "shared", "data", "iroas"));

    internal static string GeoFolder => Path.Combine(Folder, "google_salesandcost");

    internal static JsonElement Read(params string[] path)
    {
        var file = Path.Combine([Folder, .. path]);
        Assert.SkipUnless(File.Exists(file), $"No published results at {file}.");
        using var json = JsonDocument.Parse(File.ReadAllText(file));
        return json.RootElement.Clone();
    }

    /// <summary>The geos of Google's experiment, read without the product's own reader.</summary>
    internal static List<GeoTotals> Geos()
    {
        var sales = Sales();
        return [.. Groups().Select(geo => new GeoTotals(
            geo.Key,
            geo.Value,
            sales.Where(sale => sale.Geo == geo.Key && IsPretest(sale.Date)).Sum(static sale => sale.Sales),
            sales.Where(sale => sale.Geo == geo.Key && IsTest(sale.Date)).Sum(static sale => sale.Sales),
            sales.Where(sale => sale.Geo == geo.Key && IsPretest(sale.Date)).Sum(static sale => sale.Cost),
            sales.Where(sale => sale.Geo == geo.Key && IsTest(sale.Date)).Sum(static sale => sale.Cost)))];
    }

    /// <summary>The sums of the two arms, day by day.</summary>
    internal static (double[] Control, double[] Treated) Days(bool isTest)
    {
        var groups = Groups();
        var days = Sales()
            .Where(sale => isTest ? IsTest(sale.Date) : IsPretest(sale.Date))
            .GroupBy(static sale => sale.Date)
            .OrderBy(static day => day.Key, StringComparer.Ordinal)
            .ToList();
        return (
            [.. days.Select(day => day.Where(sale => !groups[sale.Geo]).Sum(static sale => sale.Sales))],
            [.. days.Select(day => day.Where(sale => groups[sale.Geo]).Sum(static sale => sale.Sales))]);
    }

    internal static double[] Numbers(this JsonElement json) => [.. json.EnumerateArray().Select(static each => each.GetDouble())];

    private static bool IsTest(string day) => string.CompareOrdinal(day, TestStart) >= 0 && string.CompareOrdinal(day, TestEnd) <= 0;

    private static bool IsPretest(string day) => string.CompareOrdinal(day, TestStart) < 0;

    private static Dictionary<string, bool> Groups() =>
        Rows("geoassignment.csv").ToDictionary(static row => row[0], static row => row[1] == "2");

    private static List<(string Date, string Geo, double Sales, double Cost)> Sales() =>
        [.. Rows("salesandcost.csv").Select(static row => (row[0], row[1], Number(row[2]), Number(row[3])))];

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static IEnumerable<string[]> Rows(string file)
    {
        var path = Path.Combine(GeoFolder, file);
        Assert.SkipUnless(File.Exists(path), $"No published results at {path}.");
        return File.ReadLines(path).Skip(1).Select(static line => line.Replace("\"", "", StringComparison.Ordinal).Split(','));
    }
}
