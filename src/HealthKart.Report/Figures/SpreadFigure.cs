using HealthKart.Analysis.Performance;
using HealthKart.Report.Looks;
using HealthKart.Report.Plots;
using HealthKart.Report.Words;
using Plotly.NET;
using Plotly.NET.LayoutObjects;

namespace HealthKart.Report.Figures;

/// <summary>Revenue against payout, a point for each influencer who was paid.</summary>
internal sealed class SpreadFigure
{
    /// <summary>The most points that are drawn: more make a cloud that says no more and a page that is slow.</summary>
    internal const int MostPoints = 1_000;

    // From here on, equal steps would press most of the points into a corner.
    internal const decimal SpreadForLog = 100;

    // Beyond the outermost points, as a part of the axis.
    private const double Room = 0.07;

    private readonly ChartedInfluencers _influencers;
    private readonly IReadOnlyList<InfluencerPerformance> _paid;
    private readonly IReadOnlyList<InfluencerPerformance> _drawn;
    private readonly bool _isLog;
    private readonly bool _isCut;

    private SpreadFigure(ChartedInfluencers influencers)
    {
        _influencers = influencers;
        _paid = [.. influencers.Rows.Where(row => row.TotalPayout > 0)];
        _isLog = IsWide(_paid.Select(row => row.TotalPayout!.Value)) || IsWide(_paid.Select(row => row.Revenue ?? 0));
        var drawable = _paid.Where(row => !_isLog || row.Revenue > 0)
            .OrderByDescending(row => row.TotalPayout).ThenByDescending(row => row.Revenue)
            .ToList();
        _drawn = [.. drawable.Take(MostPoints)];
        _isCut = drawable.Count > MostPoints;
    }

    internal static GenericChart Of(ChartedInfluencers influencers)
    {
        var figure = new SpreadFigure(influencers);
        return !influencers.HasSales || figure._drawn.Count == 0
            ? FigureChart.Nothing(CampaignChartWords.NobodyPaidAndSold, CampaignChartWords.SpreadNeeds)
            : figure.Make();
    }

    private GenericChart Make()
    {
        var (colors, breakEven) = (_influencers.Colors, _influencers.BreakEven);
        var platforms = _drawn.GroupBy(row => row.Platform, StringComparer.OrdinalIgnoreCase).OrderByDescending(group => group.Count());
        return FigureChart.Of(
            new ChartWords(
                CampaignChartWords.SpreadTitle(_paid, breakEven),
                CampaignChartWords.HowToReadSpread(
                    _paid, _isLog, _isLog ? _paid.Count(row => !(row.Revenue > 0)) : 0, _isCut ? MostPoints : null),
                CampaignChartWords.SpreadAlt(_drawn.Count, _paid, breakEven),
                Table()),
            [.. platforms.Select(group => Points(group.Key, [.. group], colors))],
            Axis("Payout", row => row.TotalPayout),
            Axis("Revenue", row => row.Revenue),
            [.. Lines(breakEven)],
            height: 460,
            zoom: true);
    }

    private static Trace Points(string platform, IReadOnlyList<InfluencerPerformance> rows, PlatformColors colors) =>
        Series.Points(rows.Select(row => (double?)row.TotalPayout), rows.Select(row => (double?)row.Revenue), colors.Of(platform), size: 8)
            .Named(platform)
            .Shaped(colors.SymbolOf(platform))
            .Faded(0.85)
            .Hovering(rows.Select(CampaignChartWords.HoverOf));

    private LinearAxis Axis(string title, Func<InfluencerPerformance, decimal?> value)
    {
        var (least, greatest) = Range(value);
        return Axes.Numbers(
            title,
            ticks: _isLog ? MoneyTicks.Logarithmic(least, greatest) : MoneyTicks.Linear(least, greatest),
            range: Filled((double)least, (double)greatest),
            isLog: _isLog);
    }

    // The points fill the chart: left to itself, plotly makes room for the names too, half of a phone's width.
    private (double Low, double High) Filled(double least, double greatest)
    {
        var (low, high) = _isLog ? (Math.Log10(least), Math.Log10(greatest)) : (Math.Min(0, least), greatest);
        var padding = Room * (high > low ? high - low : Math.Max(1, Math.Abs(high)));
        return (low - padding, high + padding);
    }

    private (decimal Least, decimal Greatest) Range(Func<InfluencerPerformance, decimal?> value) =>
        (_drawn.Min(value) ?? 0, _drawn.Max(value) ?? 0);

    private IEnumerable<Trace> Lines(decimal breakEven)
    {
        var isOne = breakEven == 1;
        Trace?[] lines =
        [
            Line(1, isOne ? CampaignChartWords.RoasOneIsBreakEven : CampaignChartWords.RoasOne, isOne ? Palette.Warning : Palette.Muted),
            isOne ? null : Line(breakEven, CardWords.BreakEvenAt(breakEven), Palette.Warning),
        ];
        return lines.OfType<Trace>();
    }

    /// <summary>The line of one ROAS, as far as there are points; <c>null</c> where all of them are far from it.</summary>
    private Trace? Line(decimal roas, string label, PaletteColor color)
    {
        var ((x0, x1), (y0, y1)) = (Range(row => row.TotalPayout), Range(row => row.Revenue));
        var (start, end) = (Math.Max(_isLog ? x0 : 0, (_isLog ? y0 : 0) / roas), Math.Min(x1, y1 / roas));
        return start < end
            ? ReferenceLines.Between((double)start, (double)(start * roas), (double)end, (double)(end * roas), label, color)
            : null;
    }

    private FigureTable Table() => new(
        [new("Influencer"), new("Platform"), new("Payout", true), new("Revenue", true), new("ROAS", true)],
        [.. _drawn.Take(FigureTable.RowLimit).Select(CampaignChartWords.SpreadRow)])
    {
        Count = _drawn.Count,
    };

    private static bool IsWide(IEnumerable<decimal> amounts)
    {
        var positive = amounts.Where(amount => amount > 0).ToList();
        return positive.Count > 0 && positive.Max() / positive.Min() > SpreadForLog;
    }
}
