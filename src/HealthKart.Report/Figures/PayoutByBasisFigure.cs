using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Wording;
using HealthKart.Report.Looks;
using HealthKart.Report.Plots;
using HealthKart.Report.Words;
using Plotly.NET;

namespace HealthKart.Report.Figures;

/// <summary>What the payouts are for: a bar for each basis, as long as its payout, with the ROAS beside it.</summary>
internal static class PayoutByBasisFigure
{
    internal const int MostBases = 12;
    internal const int HeightOfABar = 40;

    internal const int Steps = 3;

    private const int HeightOfTheAxis = 96;

    /// <param name="bases">What each basis sold and was paid.</param>
    internal static GenericChart Of(IEnumerable<BreakdownRow> bases)
    {
        var parts = bases.OrderByDescending(row => row.TotalPayout).ToList();
        var rows = parts.Where(row => row.TotalPayout > 0).ToList();
        if (rows.Count == 0)
        {
            return FigureChart.Nothing(DashboardWords.NoPayoutToSplit, DashboardWords.PayoutNeeds);
        }

        var all = rows.Sum(row => row.TotalPayout ?? 0);
        var drawn = rows.Take(MostBases).ToList();
        string[] beside = [.. drawn.Select(row => DashboardWords.ShareAndRoas(row, all))];
        return FigureChart.Of(
            new ChartWords(
                DashboardWords.PayoutByBasisTitle(rows, all),
                DashboardWords.HowToReadPayoutByBasis(rows.Count > MostBases ? MostBases : null),
                DashboardWords.PayoutByBasisAlt(drawn),
                Table(parts, all)),
            [
                Series.Bars(drawn.Select(row => (double?)row.TotalPayout), Palette.AccentDeep, level: true)
                    .EndingWith(beside)
                    .Hovering(drawn.Select(row => DashboardWords.HoverOf(row, all))),
            ],
            Axes.Numbers("Payout", ticks: MoneyTicks.Linear(0, drawn[0].TotalPayout ?? 0, Steps)),
            Axes.Labels(drawn.Select(row => Phrases.Shortened(row.Value, 60)), firstOnTop: true),
            height: HeightOfTheAxis + (HeightOfABar * drawn.Count),
            beside: beside);
    }

    private static FigureTable Table(IEnumerable<BreakdownRow> rows, decimal all) => new(
        [
            new("Basis"), new("Influencers", true), new("Orders", true), new("Revenue", true), new("Payout", true),
            new("Share of payout", true), new("ROAS", true),
        ],
        [.. rows.Select(row => DashboardWords.PayoutByBasisRow(row, all))]);
}
