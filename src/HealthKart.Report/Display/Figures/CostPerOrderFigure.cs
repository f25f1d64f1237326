using HealthKart.Analysis.Payouts;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Wording;
using HealthKart.Plotly;

namespace HealthKart.Report.Display.Figures;

/// <summary>What an order costs on each payout basis, beside what it may cost at most.</summary>
internal static class CostPerOrderFigure
{
    private const int MostBases = 8;
    private const int HeightOfABasis = 60;
    private const int HeightOfTheAxis = 120;

    internal static PlotlyFigure Of(PayoutAudit audit)
    {
        IReadOnlyList<BreakdownRow> bases = [.. audit.CostPerOrder.Where(row => row is { TotalPayout: > 0, CostPerOrder: not null }).OrderByDescending(row => row.TotalPayout).Take(MostBases)];
        if (bases.Count == 0)
        {
            return PlotlyFigure.Nothing(Sentences.NoCostPerOrder, Sentences.SpreadNeeds);
        }

        var title = Sentences.CostTitle(bases, audit.TargetRoas);
        return new()
        {
            Title = title,
            HowToRead = Sentences.HowToReadCosts,
            AltText = title,
            Data = new(
                [new("Basis"), new("Influencers", true), new("Orders", true), new("Payout", true), new("Cost per order", true), new("At most", true)],
                [.. bases.Select(row => Sentences.CostRow(row, audit.TargetRoas))]),
            Traces =
            [
                Bars(Sentences.CostOfAnOrder, Palette.Series[0], bases, row => row.CostPerOrder, audit.TargetRoas),
                Bars(Sentences.HighestCostOfAnOrder, Palette.Neutral, bases, row => row.Aov / audit.TargetRoas, audit.TargetRoas),
            ],
            Layout = new()
            {
                X = new() { Title = "₹ per order", Ticks = MoneyTicks.Linear(0, bases.Max(row => Math.Max(row.CostPerOrder ?? 0, row.Aov / audit.TargetRoas ?? 0))) },
                Y = PlotlyAxis.Labelled(bases.Select(row => Sentences.Shortened(Sentences.PaidFor(row.Value), 60)), firstOnTop: true),
                Height = HeightOfTheAxis + (HeightOfABasis * bases.Count),
            },
        };
    }

    private static BarTrace Bars(string name, PaletteColor color, IReadOnlyList<BreakdownRow> bases, Func<BreakdownRow, decimal?> amount, decimal targetRoas) =>
        new(PlotlyValues.Numbers(bases.Select(amount)))
        {
            Name = name,
            Horizontal = true,
            Color = color,
            Text = [.. bases.Select(row => Numerals.Indian.ShortMoney(amount(row)))],
            Hover = [.. bases.Select(row => Sentences.CostHover(row, targetRoas))],
        };
}
