using System.Globalization;
using Xunit;

namespace HealthKart.Browser.Tests;

/// <summary>
/// The page of experiments whose campaigns and geos are called whatever breaks a page, written once for all tests of a class.
/// </summary>
public sealed class HostileExperiments : IAsyncLifetime
{
    private const int Pretest = 40;
    private const int Days = 50;

    private readonly CommandReport _files = new();

    /// <summary>The page.</summary>
    public string Page { get; private set; } = "";

    /// <summary>
    /// How many figures it has: the forest, the shares (of no campaign, which is a sentence),
    /// two for each geo experiment, and the power curve.
    /// </summary>
    public static int Figures => 2 + (2 * GeoTests.Length);

    private static string[] GeoTests => [HostileReport.Texts[0], HostileReport.Texts[9]];

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(_files.PathOf("data"));
        await Write("lift.csv", "campaign,arm,users,orders,revenue,spend,revenue_sum_of_squares", HostileReport.Texts.SelectMany(Holdout));
        await Write("geo_sales.csv", "date,geo,arm,revenue,spend,campaign", GeoTests.SelectMany(Geos));
        Page = await _files.ShareExperimentsAsync();

        Task Write(string name, string header, IEnumerable<string> rows) =>
            File.WriteAllLinesAsync(_files.PathOf("data/" + name), rows.Prepend(header), TestContext.Current.CancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _files.Dispose();
        return ValueTask.CompletedTask;
    }

    // Each of another effect, so that every verdict is among them.
    private static IEnumerable<string> Holdout(string campaign, int index) =>
    [
        FormattableString.Invariant($"{Quoted(campaign)},treatment,10000,1000,{950_000 + (index * 50_000)},100000,1100000000"),
        $"{Quoted(campaign)},control,10000,1000,1000000,0,1000000000",
    ];

    private static IEnumerable<string> Geos(string campaign) =>
        from day in Enumerable.Range(0, Days)
        from geo in Enumerable.Range(0, 6)
        let spend = geo % 2 == 1 && day >= Pretest ? 1_000 : 0
        let revenue = ((20_000 + (geo * 1_000)) * (10 + (day % 7))) + (day * geo * 7919 % 3_001) + (spend * 20)
        let date = new DateOnly(2025, 1, 1).AddDays(day)
        let arm = geo % 2 == 1 ? "treatment" : "control"
        select string.Create(
            CultureInfo.InvariantCulture,
            $"{date:yyyy-MM-dd},{Quoted(HostileReport.Texts[geo])},{arm},{revenue},{spend},{Quoted(campaign)}");

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
