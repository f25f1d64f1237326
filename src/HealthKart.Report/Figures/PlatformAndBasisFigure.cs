using HealthKart.Analysis.Performance;
using HealthKart.Report.Looks;
using HealthKart.Report.Plots;
using HealthKart.Report.Words;
using Plotly.NET;

namespace HealthKart.Report.Figures;

/// <summary>ROAS of each platform, a bar for each payout basis: sums over sums.</summary>
internal static class PlatformAndBasisFigure
{
    private const int MostPlatforms = 8;
    private const int MostBases = 4;
    private const int HeightOfABar = 24;
    private const int HeightOfTheAxis = 120;

    internal static GenericChart Of(ChartedInfluencers influencers)
    {
        var all = (influencers.HasSales ? PlatformAndBasis.Of(influencers.Rows) : []).ToList();
        if (all.Count == 0)
        {
            return FigureChart.Nothing(CampaignChartWords.NobodyPaidAndSold, CampaignChartWords.SpreadNeeds);
        }

        var platforms = MostRevenue(all, row => row.Platform, MostPlatforms);
        var bases = MostRevenue(all, row => row.Basis, MostBases);
        var shown = all.Where(row => platforms.Contains(row.Platform) && bases.Contains(row.Basis)).ToList();
        var breakEven = influencers.BreakEven;
        var cells = bases.Select(basis => platforms.Select(platform => Find(shown, platform, basis)).ToList()).ToList();
        return FigureChart.Of(
            new ChartWords(
                CampaignChartWords.PlatformAndBasisTitle(shown, breakEven),
                CampaignChartWords.HowToReadPlatformAndBasis(shown, all.Count - shown.Count),
                CampaignChartWords.PlatformAndBasisAlt(shown),
                Table(shown)),
            [.. bases.Select((basis, i) => Bars(basis, Palette.Series[i], cells[i]))],
            Axes.Numbers("ROAS (revenue ÷ payout)", "×"),
            Axes.Labels(platforms, firstOnTop: true),
            [BreakEvenLine.Beside([.. platforms.Select((_, place) => cells.Select(ofBasis => ofBasis[place]?.Roas).ToList())], breakEven)],
            HeightOfTheAxis + (HeightOfABar * platforms.Count * Math.Max(2, bases.Count)),
            beside: cells.SelectMany(ofBasis => ofBasis.Select(Text)));
    }

    private static List<string> MostRevenue(IEnumerable<PlatformAndBasis> rows, Func<PlatformAndBasis, string> part, int most) =>
    [
        .. rows.GroupBy(part, StringComparer.Ordinal)
            .OrderByDescending(group => group.Sum(row => row.Revenue))
            .Select(group => group.Key)
            .Take(most),
    ];

    private static PlatformAndBasis? Find(IEnumerable<PlatformAndBasis> rows, string platform, string basis) =>
        rows.FirstOrDefault(row => row.Platform == platform && row.Basis == basis);

    private static Trace Bars(string basis, PaletteColor color, IReadOnlyList<PlatformAndBasis?> cells) =>
        Series.Bars(cells.Select(cell => (double?)cell?.Roas), color, level: true)
            .Named(InsightWords.PaidFor(basis))
            .EndingWith(cells.Select(Text))
            .Hovering(cells.Select(cell => cell is null ? "" : CampaignChartWords.HoverOf(cell)));

    private static string Text(PlatformAndBasis? cell) => cell is null ? "" : CampaignChartWords.RoasAndInfluencers(cell);

    private static FigureTable Table(IEnumerable<PlatformAndBasis> rows) => new(
        [
            new("Platform"), new("Basis"), new("Influencers", true), new("Orders", true), new("Revenue", true), new("Payout", true),
            new("ROAS", true),
        ],
        [.. rows.Select(CampaignChartWords.PlatformAndBasisRow)]);
}
