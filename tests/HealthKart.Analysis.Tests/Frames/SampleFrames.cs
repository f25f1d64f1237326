using System.Globalization;
using HealthKart.Analysis.Money;
using HealthKart.Analysis.Performance;
using Microsoft.Data.Analysis;
using Xunit;

namespace HealthKart.Analysis.Tests.Frames;

/// <summary>Frames of the sample campaign, of a hostile one, and made by hand; and their cells as text.</summary>
internal static class SampleFrames
{
    private static readonly Lazy<CampaignData> s_data = new(static () => CampaignData.Load(RepositoryRoot.PathOf("data")));
    private static readonly Lazy<CampaignPerformance> s_campaign = new(static () => s_data.Value.Performance());

    /// <summary>The columns of a total that the library's own totals have, too.</summary>
    internal static string[] Figures { get; } =
        ["influencers", "orders", "revenue", "total_payout", "roas", "roi", "aov", "cost_per_order"];

    internal static CampaignData Data => s_data.Value;

    internal static CampaignPerformance Campaign => s_campaign.Value;

    /// <summary>What people write into exports: formulas, markup, two spellings of a city, leading zeros, a header that is taken.</summary>
    internal static CampaignPerformance Hostile() => CampaignData.Load(FileOf("hostile")).Performance();

    /// <summary>A file beside the tests, whose bytes are read as they are.</summary>
    internal static string FileOf(string name) => RepositoryRoot.PathOf("tests", "HealthKart.Analysis.Tests", "Frames", "Files", name);

    /// <summary>Names with revenue and payout; <c>null</c> where a text is empty.</summary>
    internal static DataFrame Of(params (string? City, decimal? Revenue, decimal? Payout)[] rows) => new(
        new StringDataFrameColumn("city", rows.Select(static row => row.City)),
        new DecimalDataFrameColumn("revenue", rows.Select(static row => row.Revenue)),
        new DecimalDataFrameColumn("total_payout", rows.Select(static row => row.Payout)));

    /// <summary>The cells of a column, one after the other.</summary>
    internal static string Cells(this DataFrame frame, string column) => string.Join(' ', Values(frame, column).Select(Cell));

    internal static IEnumerable<object?> Values(this DataFrame frame, string column)
    {
        for (var row = 0L; row < frame.Rows.Count; row++)
        {
            yield return frame.Columns[column][row];
        }
    }

    /// <summary>The names of the columns.</summary>
    internal static string Names(this DataFrame frame) => string.Join(' ', frame.Columns.Select(static column => column.Name));

    /// <summary>The number in a row, the first one if nothing is said, of a column.</summary>
    internal static decimal? One(this DataFrame frame, string column, long row = 0) => (decimal?)frame.Columns[column][row];

    /// <summary>The number in the first row of each column.</summary>
    internal static IEnumerable<decimal?> Ones(this DataFrame frame, params string[] columns) =>
        columns.Select(column => frame.One(column));

    /// <summary>The library's own totals, in the order of <see cref="Figures"/>.</summary>
    internal static IEnumerable<decimal?> FiguresOf(PerformanceTotals totals) =>
    [
        totals.Influencers, totals.Orders, totals.Revenue, totals.TotalPayout, totals.Roas, totals.Roi, totals.Aov, totals.CostPerOrder,
    ];

    /// <summary>Sums and their ratios, in the order of <see cref="Figures"/>.</summary>
    internal static IEnumerable<decimal?> FiguresOf(decimal? influencers, decimal? orders, decimal? revenue, decimal? payout) =>
    [
        influencers, orders, revenue, payout,
        Ratios.Roas(revenue, payout), Ratios.Roi(revenue, payout), Ratios.Aov(revenue, orders), Ratios.CostPerOrder(payout, orders),
    ];

    /// <summary>Holds an error to how its sentence starts.</summary>
    internal static void AssertSays<T>(string start, Action action)
        where T : Exception => Assert.StartsWith(start, Assert.Throws<T>(action).Message, StringComparison.Ordinal);

    private static string Cell(object? value) => value is null ? "–" : Convert.ToString(value, CultureInfo.InvariantCulture)!;
}
