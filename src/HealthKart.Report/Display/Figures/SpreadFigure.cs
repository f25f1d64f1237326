using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Wording;
using HealthKart.Plotly;

namespace HealthKart.Report.Display.Figures;

/// <summary>Revenue against payout, a point for each influencer who was paid.</summary>
internal sealed class SpreadFigure
{
    /// <summary>The most points that are drawn: more make a cloud that says no more and a page that is slow.</summary>
    internal const int MostPoints = 1_000;

    // From here on, equal steps would press most of the points into a corner.
    private const decimal SpreadForLog = 100;

    private readonly CampaignPerformance _campaign;
    private readonly IReadOnlyList<InfluencerPerformance> _paid;
    private readonly IReadOnlyList<InfluencerPerformance> _drawn;
    private readonly bool _isLog;

    private SpreadFigure(CampaignPerformance campaign)
    {
        _campaign = campaign;
        _paid = [.. campaign.Shown.Where(row => row.TotalPayout > 0)];
        _isLog = IsWide(_paid.Select(row => row.TotalPayout!.Value)) || IsWide(_paid.Select(row => row.Revenue ?? 0));
        _drawn = [.. _paid.Where(row => !_isLog || row.Revenue > 0).OrderByDescending(row => row.TotalPayout).ThenByDescending(row => row.Revenue).Take(MostPoints)];
    }

    internal static PlotlyFigure Of(CampaignPerformance campaign)
    {
        var figure = new SpreadFigure(campaign);
        return !campaign.HasSales || figure._drawn.Count == 0
            ? PlotlyFigure.Nothing(Sentences.NobodyPaidAndSold, Sentences.SpreadNeeds)
            : figure.Make();
    }

    private PlotlyFigure Make()
    {
        var colors = new PlatformColors(_campaign);
        var breakEven = _campaign.Settings.BreakEvenRoas;
        return new()
        {
            Title = Sentences.SpreadTitle(_paid, breakEven),
            HowToRead = Sentences.HowToReadSpread(_isLog, _isLog ? _paid.Count(row => !(row.Revenue > 0)) : 0, _drawn.Count == MostPoints ? MostPoints : null),
            AltText = Sentences.SpreadAlt(_drawn.Count, _paid, breakEven),
            Data = Table(),
            Traces = [.. _drawn.GroupBy(row => row.Platform, StringComparer.OrdinalIgnoreCase).OrderByDescending(group => group.Count()).Select(group => Points(group.Key, [.. group], colors))],
            Layout = new()
            {
                X = Axis("Payout", row => row.TotalPayout),
                Y = Axis("Revenue", row => row.Revenue),
                Lines = [.. Lines(breakEven)],
                Zoom = true,
                Height = 460,
            },
        };
    }

    private static ScatterTrace Points(string platform, IReadOnlyList<InfluencerPerformance> rows, PlatformColors colors) =>
        new(PlotlyValues.Numbers(rows.Select(row => row.TotalPayout)), PlotlyValues.Numbers(rows.Select(row => row.Revenue)))
        {
            Name = platform,
            Color = colors.Of(platform),
            Opacity = 0.85,
            MarkerSize = 8,
            Hover = [.. rows.Select(Sentences.HoverOf)],
        };

    private PlotlyAxis Axis(string title, Func<InfluencerPerformance, decimal?> value)
    {
        var (least, greatest) = Range(value);
        return new()
        {
            Title = title,
            Scale = _isLog ? AxisScale.Log : AxisScale.Linear,
            Ticks = _isLog ? MoneyTicks.Logarithmic(least, greatest) : MoneyTicks.Linear(least, greatest),
        };
    }

    private (decimal Least, decimal Greatest) Range(Func<InfluencerPerformance, decimal?> value) => (_drawn.Min(value) ?? 0, _drawn.Max(value) ?? 0);

    private IEnumerable<ReferenceLine> Lines(decimal breakEven)
    {
        var isOne = breakEven == 1;
        ReferenceLine?[] lines =
        [
            Line(1, isOne ? Sentences.RoasOneIsBreakEven : Sentences.RoasOne, isOne ? Palette.Warning : Palette.Muted),
            isOne ? null : Line(breakEven, Sentences.BreakEvenAt(breakEven), Palette.Warning),
        ];
        return lines.OfType<ReferenceLine>();
    }

    /// <summary>The line of one ROAS, as far as there are points; <c>null</c> where all of them are far from it.</summary>
    private ReferenceLine? Line(decimal roas, string label, PaletteColor color)
    {
        var ((x0, x1), (y0, y1)) = (Range(row => row.TotalPayout), Range(row => row.Revenue));
        var (start, end) = (Math.Max(_isLog ? x0 : 0, (_isLog ? y0 : 0) / roas), Math.Min(x1, y1 / roas));
        return start < end
            ? ReferenceLine.Between((double)start, (double)(start * roas), (double)end, (double)(end * roas), label) with { Color = color }
            : null;
    }

    private FigureTable Table() => new(
        [new("Influencer"), new("Platform"), new("Payout", true), new("Revenue", true), new("ROAS", true)],
        [.. _drawn.Take(FigureTable.RowLimit + 1).Select(Sentences.SpreadRow)]);

    private static bool IsWide(IEnumerable<decimal> amounts)
    {
        var positive = amounts.Where(amount => amount > 0).ToList();
        return positive.Count > 0 && positive.Max() / positive.Min() > SpreadForLog;
    }
}
