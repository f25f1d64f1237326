using HealthKart.Analysis.Performance;
using HealthKart.Report.Plots;
using HealthKart.Report.Words;
using Plotly.NET;

namespace HealthKart.Report.Figures;

/// <summary>ROAS of each platform and category as a heat map, sums over sums, with the number of influencers in each cell.</summary>
internal static class PlatformAndCategoryFigure
{
    internal const int MostPlatforms = 6;
    internal const int MostCategories = 12;
    internal const int HeightOfACell = 48;

    private const int HeightOfTheAxis = 110;

    internal static GenericChart Of(ChartedInfluencers influencers)
    {
        var all = (influencers.HasSales ? PlatformAndCategoryCell.Of(influencers.Rows) : []).ToList();
        if (!all.Any(cell => cell.Roas is not null))
        {
            return FigureChart.Nothing(DashboardWords.NoCellToCompare, CampaignChartWords.SpreadNeeds);
        }

        var platforms = MostRevenue(all, cell => cell.Platform, MostPlatforms);
        var categories = MostRevenue(all, cell => cell.Category, MostCategories);
        var cells = categories.Select(category => platforms.Select(platform => Find(all, platform, category)).ToList()).ToList();
        var drawn = cells.SelectMany(row => row).OfType<PlatformAndCategoryCell>().ToList();
        // Those with the most revenue may all be without a payout; what has one is spoken of all the same.
        var known = (drawn.Exists(static cell => cell.Roas is not null) ? drawn : all).Where(static cell => cell.Roas is not null).ToList();
        var title = DashboardWords.PlatformAndCategoryTitle(known, influencers.BreakEven);
        return FigureChart.Of(
            new ChartWords(
                title,
                DashboardWords.HowToReadPlatformAndCategory(known, all.Count - drawn.Count),
                DashboardWords.PlatformAndCategoryAlt(title),
                Table(all)),
            new HeatMap([.. cells.Select(row => row.Select(cell => (double?)cell?.Roas).ToList())], (double)influencers.BreakEven)
                .With(Texts(cells, DashboardWords.RoasAndInfluencers), Texts(cells, DashboardWords.HoverOf)),
            Axes.Labels(platforms),
            Axes.Labels(categories, firstOnTop: true),
            height: HeightOfTheAxis + (HeightOfACell * categories.Count));
    }

    private static List<string> MostRevenue(
        IEnumerable<PlatformAndCategoryCell> cells, Func<PlatformAndCategoryCell, string> part, int most) =>
    [
        .. cells.GroupBy(part, StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(group => group.Sum(cell => cell.Revenue)).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => group.Key).Take(most),
    ];

    private static PlatformAndCategoryCell? Find(IEnumerable<PlatformAndCategoryCell> cells, string platform, string category) =>
        cells.FirstOrDefault(cell =>
            string.Equals(cell.Platform, platform, StringComparison.OrdinalIgnoreCase)
            && string.Equals(cell.Category, category, StringComparison.OrdinalIgnoreCase));

    private static IReadOnlyList<IReadOnlyList<string>> Texts(
        IEnumerable<IEnumerable<PlatformAndCategoryCell?>> cells, Func<PlatformAndCategoryCell, string> text) =>
        [.. cells.Select(row => row.Select(cell => cell?.Roas is null ? "" : text(cell)).ToList())];

    private static FigureTable Table(IEnumerable<PlatformAndCategoryCell> cells) => new(
        [
            new("Platform"), new("Category"), new("Influencers", true), new("Orders", true), new("Revenue", true), new("Payout", true),
            new("ROAS", true),
        ],
        [.. cells.Select(DashboardWords.PlatformAndCategoryRow)]);
}
