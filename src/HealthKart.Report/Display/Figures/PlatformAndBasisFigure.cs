using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Wording;
using HealthKart.Plotly;

namespace HealthKart.Report.Display.Figures;

/// <summary>ROAS of each platform, a bar for each payout basis: sums over sums.</summary>
internal static class PlatformAndBasisFigure
{
    private const int MostPlatforms = 8;
    private const int MostBases = 4;
    private const int HeightOfABar = 24;
    private const int HeightOfTheAxis = 120;

    internal static PlotlyFigure Of(CampaignPerformance campaign)
    {
        var all = PlatformAndBasis.Of(campaign).ToList();
        if (all.Count == 0)
        {
            return PlotlyFigure.Nothing(Sentences.NobodyPaidAndSold, Sentences.SpreadNeeds);
        }

        var platforms = MostRevenue(all, row => row.Platform, MostPlatforms);
        var bases = MostRevenue(all, row => row.Basis, MostBases);
        var shown = all.Where(row => platforms.Contains(row.Platform) && bases.Contains(row.Basis)).ToList();
        var breakEven = campaign.Settings.BreakEvenRoas;
        return new()
        {
            Title = Sentences.PlatformAndBasisTitle(shown, breakEven),
            HowToRead = Sentences.HowToReadPlatformAndBasis(all.Count - shown.Count),
            AltText = Sentences.PlatformAndBasisAlt(shown),
            Data = Table(shown),
            Traces = [.. bases.Select((basis, i) => Bars(basis, Palette.Series[i], [.. platforms.Select(platform => Find(shown, platform, basis))]))],
            Layout = new()
            {
                X = new() { Title = "ROAS (revenue ÷ payout)", Suffix = "×" },
                Y = PlotlyAxis.Labelled(platforms, firstOnTop: true),
                Lines = [BreakEvenLine.Beside([.. platforms.Select(platform => bases.Select(basis => Find(shown, platform, basis)?.Roas).ToList())], breakEven)],
                Height = HeightOfTheAxis + (HeightOfABar * platforms.Count * Math.Max(2, bases.Count)),
            },
        };
    }

    private static List<string> MostRevenue(IEnumerable<PlatformAndBasis> rows, Func<PlatformAndBasis, string> part, int most) =>
        [.. rows.GroupBy(part, StringComparer.Ordinal).OrderByDescending(group => group.Sum(row => row.Revenue)).Select(group => group.Key).Take(most)];

    private static PlatformAndBasis? Find(IEnumerable<PlatformAndBasis> rows, string platform, string basis) =>
        rows.FirstOrDefault(row => row.Platform == platform && row.Basis == basis);

    private static BarTrace Bars(string basis, PaletteColor color, IReadOnlyList<PlatformAndBasis?> cells) =>
        new(PlotlyValues.Numbers(cells.Select(cell => cell?.Roas)))
        {
            Name = Sentences.PaidFor(basis),
            Horizontal = true,
            Color = color,
            Text = [.. cells.Select(cell => cell is null ? "" : Sentences.RoasAndInfluencers(cell))],
            Hover = [.. cells.Select(cell => cell is null ? "" : Sentences.HoverOf(cell))],
        };

    private static FigureTable Table(IEnumerable<PlatformAndBasis> rows) => new(
        [new("Platform"), new("Basis"), new("Influencers", true), new("Orders", true), new("Revenue", true), new("Payout", true), new("ROAS", true)],
        [.. rows.Select(Sentences.PlatformAndBasisRow)]);
}
