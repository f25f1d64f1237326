using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Wording;
using HealthKart.Plotly;

namespace HealthKart.Report.Display.Figures;

/// <summary>What the payouts are for: a bar for each basis, as long as its payout, with the ROAS beside it.</summary>
internal static class PayoutByBasisFigure
{
    private const int MostBases = 12;
    private const int HeightOfABar = 40;
    private const int HeightOfTheAxis = 96;

    internal static PlotlyFigure Of(CampaignPerformance campaign)
    {
        var rows = campaign.ByPayoutBasis().Where(row => row.TotalPayout > 0).OrderByDescending(row => row.TotalPayout).ToList();
        if (rows.Count == 0)
        {
            return PlotlyFigure.Nothing(Sentences.NoPayoutToSplit, Sentences.PayoutNeeds);
        }

        var all = rows.Sum(row => row.TotalPayout ?? 0);
        var drawn = rows.Take(MostBases).ToList();
        return new()
        {
            Title = Sentences.PayoutByBasisTitle(rows, all),
            HowToRead = Sentences.HowToReadPayoutByBasis(rows.Count > MostBases ? MostBases : null),
            AltText = Sentences.PayoutByBasisAlt(drawn),
            Data = Table(rows, all),
            Traces =
            [
                new BarTrace(PlotlyValues.Numbers(drawn.Select(row => row.TotalPayout)))
                {
                    Horizontal = true,
                    Color = Palette.AccentDeep,
                    Text = [.. drawn.Select(row => Sentences.ShareAndRoas(row, all))],
                    Hover = [.. drawn.Select(row => Sentences.HoverOf(row, all))],
                },
            ],
            Layout = new()
            {
                X = new() { Title = "Payout", Ticks = MoneyTicks.Linear(0, drawn[0].TotalPayout ?? 0) },
                Y = PlotlyAxis.Labelled(drawn.Select(row => Sentences.Shortened(row.Value, 60)), firstOnTop: true),
                Height = HeightOfTheAxis + (HeightOfABar * drawn.Count),
            },
        };
    }

    private static FigureTable Table(IEnumerable<BreakdownRow> rows, decimal all) => new(
        [new("Basis"), new("Influencers", true), new("Orders", true), new("Revenue", true), new("Payout", true), new("Share of payout", true), new("ROAS", true)],
        [.. rows.Select(row => Sentences.PayoutByBasisRow(row, all))]);
}
