using System.Globalization;
using System.Text.Json;
using HealthKart.Analysis;
using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Money;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Sums;
using HealthKart.Report.Dashboard;
using Xunit;

namespace HealthKart.Report.Tests.Dashboard;

/// <summary>What the page draws its charts from is what the library computes under the same filter.</summary>
public sealed class DashboardChartTests
{
    private static readonly Lazy<Task<List<(CampaignPerformance Campaign, JsonElement Page)>>> s_pages = new(PagesAsync);

    [Fact]
    public async Task The_ranking_has_the_same_influencers_and_intervals() => await EachAsync((campaign, page) =>
    {
        var top = page.GetProperty("top").EnumerateArray().ToList();
        Assert.Equal(campaign.Top().Select(row => row.InfluencerId), top.Select(row => row.GetProperty("id").GetString()!));
        Assert.Equal(
            campaign.Bottom().Select(row => row.InfluencerId), page.GetProperty("bottom").EnumerateArray().Select(id => id.GetString()!));
        foreach (var (row, found) in campaign.Top().Zip(top))
        {
            Near(row.RoasInterval!.Value.Lower, found.GetProperty("low"));
            Near(row.RoasInterval!.Value.Upper, found.GetProperty("high"));
        }
    });

    [Fact]
    public async Task A_poor_ROAS_has_the_same_reason() => await EachAsync((campaign, page) => Assert.Equal(
        campaign.PoorRoas().Select(row => (row.Influencer.InfluencerId, row.Reason.ToString())).Order(),
        page.GetProperty("poor").EnumerateObject().Select(row => (row.Name, Capital(row.Value.GetString()!))).Order()));

    [Fact]
    public async Task Payouts_by_basis_have_the_same_sums() => await EachAsync((campaign, page) =>
    {
        var found = page.GetProperty("basis").EnumerateArray().ToDictionary(row => row.GetProperty("basis").GetString()!);
        Assert.Equal(
            campaign.ByPayoutBasis().Select(row => row.Value).Order(StringComparer.Ordinal), found.Keys.Order(StringComparer.Ordinal));
        foreach (var row in campaign.ByPayoutBasis())
        {
            Assert.Equal(row.Influencers, found[row.Value].GetProperty("influencers").GetInt32());
            Near(row.Revenue, found[row.Value].GetProperty("revenue"));
            Near(row.TotalPayout, found[row.Value].GetProperty("payout"));
            Near(row.Roas, found[row.Value].GetProperty("roas"));
        }
    });

    [Fact]
    public async Task Platforms_and_categories_have_the_same_sums() => await EachAsync((campaign, page) =>
    {
        var heat = page.GetProperty("platformCategory");
        var (platforms, categories) = (Texts(heat.GetProperty("platforms")), Texts(heat.GetProperty("categories")));
        var known = campaign.Influencers.ToLookup(row => (row.Platform, row.Category));
        for (var x = 0; x < platforms.Count; x++)
        {
            for (var y = 0; y < categories.Count; y++)
            {
                var (cell, rows) = (heat.GetProperty("cells")[x][y], known[(platforms[x], categories[y])].ToList());
                Assert.Equal(rows.Count == 0, cell.ValueKind == JsonValueKind.Null);
                if (rows.Count > 0)
                {
                    Assert.Equal(rows.Count, cell.GetProperty("influencers").GetInt32());
                    Near(Ratios.Roas(rows.Sum(row => row.Revenue), rows.Sum(row => row.TotalPayout)), cell.GetProperty("roas"));
                    Near(rows.Sum(row => row.Orders), cell.GetProperty("orders"));
                }
            }
        }
    });

    [Fact]
    public async Task Days_have_the_same_revenue_and_months_the_same_payouts() => await EachAsync((campaign, page) =>
    {
        var points = page.GetProperty("time").ValueKind == JsonValueKind.Null
            ? []
            : page.GetProperty("time").GetProperty("points").EnumerateArray().ToList();
        var days = campaign.ByDay().ToDictionary(day => day.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), day => day.Revenue);
        Assert.All(days.Keys, day => Assert.Contains(points, point => point.GetProperty("key").GetString() == day));
        foreach (var point in points)
        {
            Near(days.GetValueOrDefault(point.GetProperty("key").GetString()!), point.GetProperty("revenue"));
        }

        var months = points.ToLookup(point => point.GetProperty("key").GetString()![..7], point => point.GetProperty("payout").GetDouble());
        foreach (var row in campaign.ByMonth().Where(row => row.Value[0] != '('))
        {
            Near(row.TotalPayout ?? 0, months[row.Value].Sum());
        }

        Near(
            campaign.ByMonth().Where(row => row.Value == BreakdownRow.NotAllocated).Sum(row => row.TotalPayout) ?? 0,
            points.Count == 0 ? 0 : page.GetProperty("time").GetProperty("notAllocated").GetDouble());
    });

    [Fact]
    public async Task The_curve_of_revenue_is_the_same() => await EachAsync((campaign, page) =>
    {
        var points = page.GetProperty("concentration").EnumerateArray().ToList();
        var curve = campaign.Concentration().Curve;
        Assert.Equal(curve.Count, points.Count);
        foreach (var (expected, found) in curve.Zip(points))
        {
            Near(expected.Revenue, found.GetProperty("revenue"));
            Near(expected.ShareOfRevenue, found.GetProperty("shareOfRevenue"));
            Near(expected.ShareOfInfluencers, found.GetProperty("shareOfInfluencers"));
        }

        if (curve.Count > 0)
        {
            Near(curve[^1].TotalPayout, points[^1].GetProperty("payout"));
        }
    });

    [Fact]
    public async Task The_campaigns_of_all_influencers_add_up_to_those_of_the_library() => await EachAsync((campaign, page) =>
    {
        var found = page.GetProperty("campaigns")
            .EnumerateObject()
            .SelectMany(row => row.Value.EnumerateArray())
            .ToLookup(row => row.GetProperty("name").GetString()!);
        foreach (var row in campaign.By(SaleDimension.Campaign).Where(row => row.Value != BreakdownRow.NotAllocated))
        {
            Near(row.Revenue, found[row.Value].Sum(part => part.GetProperty("revenue").GetDouble()));
            Near(
                row.TotalPayout ?? 0,
                found[row.Value].Sum(
                    part => part.GetProperty("payout") is { ValueKind: JsonValueKind.Number } payout ? payout.GetDouble() : 0));
        }
    });

    private static async Task EachAsync(Action<CampaignPerformance, JsonElement> compare)
    {
        foreach (var (campaign, page) in await s_pages.Value)
        {
            compare(campaign, page);
        }
    }

    /// <summary>The sample under no filter, and under some that are made up.</summary>
    private static async Task<List<(CampaignPerformance Campaign, JsonElement Page)>> PagesAsync()
    {
        var data = CampaignData.Load(RepositoryRoot.PathOf("data"));
        var json = new DashboardJson(DashboardData.Of(data.Performance(), DashboardData.Budget)).Write(new CsvExportOptions());
        using var document = JsonDocument.Parse(json);
        var random = new Random(7);
        var filters = Enumerable.Range(0, 12).Select(_ => PageFilter.Of(document.RootElement, CampaignFilter.None, random)).ToList();
        using var folder = new TemporaryFolder();
        var (input, output) = (Path.Combine(folder.FullName, "in.json"), Path.Combine(folder.FullName, "out.json"));
        var states = filters.Select(filter => filter.State.ToJsonString()).Prepend(document.RootElement.GetProperty("start").GetRawText());
        await File.WriteAllTextAsync(input, $$"""[{"data":{{json}},"states":[{{string.Join(',', states)}}]}]""");
        await NodeRun.WriteAsync("charts.mjs", input, output);
        var pages = JsonSerializer.Deserialize<JsonElement>(await File.ReadAllTextAsync(output))[0].EnumerateArray();
        var asked = filters.Select(filter => filter.Filter).Prepend(CampaignFilter.None);
        return [.. asked.Select(filter => data.Performance(filter)).Zip(pages)];
    }

    private static List<string> Texts(JsonElement list) => [.. list.EnumerateArray().Select(text => text.GetString()!)];

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static void Near(decimal? expected, JsonElement found)
    {
        Assert.Equal(expected is null, found.ValueKind == JsonValueKind.Null);
        if (expected is { } number)
        {
            Near(number, found.GetDouble());
        }
    }

    private static void Near(decimal? expected, double found) =>
        Assert.True(
            Math.Abs((double)(expected ?? 0) - found) <= Math.Max(1e-6, Math.Abs(found) * 1e-9), $"expected {expected}, found {found}");
}
