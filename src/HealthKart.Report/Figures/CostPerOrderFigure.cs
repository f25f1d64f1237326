using HealthKart.Analysis.Payouts;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Wording;
using HealthKart.Report.Looks;
using HealthKart.Report.Plots;
using HealthKart.Report.Words;
using Plotly.NET;

namespace HealthKart.Report.Figures;

/// <summary>What an order costs on each payout basis, beside what it may cost at most.</summary>
internal static class CostPerOrderFigure
{
    private const int MostBases = 8;
    private const int HeightOfABasis = 60;
    private const int HeightOfTheAxis = 120;

    internal static GenericChart Of(PayoutAudit audit)
    {
        IReadOnlyList<BreakdownRow> bases =
        [
            .. audit.CostPerOrder
                .Where(row => row is { TotalPayout: > 0, CostPerOrder: not null })
                .OrderByDescending(row => row.TotalPayout)
                .Take(MostBases),
        ];
        if (bases.Count == 0)
        {
            return FigureChart.Nothing(AuditWords.NoCostPerOrder, CampaignChartWords.SpreadNeeds);
        }

        var title = AuditWords.CostTitle(bases, audit.TargetRoas);
        return FigureChart.Of(
            new ChartWords(
                title,
                AuditWords.HowToReadCosts,
                title,
                new(
                    [
                        new("Basis"), new("Influencers", true), new("Orders", true), new("Payout", true), new("Cost per order", true),
                        new("At most", true),
                    ],
                    [.. bases.Select(row => AuditWords.CostRow(row, audit.TargetRoas))])),
            [
                Bars(AuditWords.CostOfAnOrder, Palette.Series[0], bases, row => row.CostPerOrder, audit.TargetRoas),
                Bars(AuditWords.HighestCostOfAnOrder, Palette.Neutral, bases, row => row.Aov / audit.TargetRoas, audit.TargetRoas),
            ],
            Axes.Numbers(
                $"{Numerals.Current.Sign} per order",
                ticks: MoneyTicks.Linear(0, bases.Max(row => Math.Max(row.CostPerOrder ?? 0, row.Aov / audit.TargetRoas ?? 0)))),
            Axes.Labels(bases.Select(row => Phrases.Shortened(InsightWords.PaidFor(row.Value), 60)), firstOnTop: true),
            height: HeightOfTheAxis + (HeightOfABasis * bases.Count),
            beside: bases.SelectMany(row => new[] { Amount(row.CostPerOrder), Amount(row.Aov / audit.TargetRoas) }));
    }

    private static Trace Bars(
        string name, PaletteColor color, IReadOnlyList<BreakdownRow> bases, Func<BreakdownRow, decimal?> amount, decimal targetRoas) =>
        Series.Bars(bases.Select(row => (double?)amount(row)), color, level: true)
            .Named(name)
            .EndingWith(bases.Select(row => Amount(amount(row))))
            .Hovering(bases.Select(row => AuditWords.CostHover(row, targetRoas)));

    private static string Amount(decimal? amount) => Numerals.Current.ShortMoney(amount);
}
