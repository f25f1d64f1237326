using HealthKart.Report.Plots;
using HealthKart.Report.Words;
using Plotly.NET;

namespace HealthKart.Report.Figures;

/// <summary>The line of break-even across groups of level bars. It is left out where the number beside a bar would stand on it.</summary>
internal static class BreakEvenLine
{
    // A number beside a bar takes about this share of the axis on a narrow screen.
    private const double WidthOfANumber = 0.25;

    /// <param name="groups">The lengths of the bars of each place, <c>null</c> where there is no bar.</param>
    /// <param name="breakEven">Where the line stands.</param>
    internal static Trace Beside(IReadOnlyList<IReadOnlyList<decimal?>> groups, decimal breakEven)
    {
        var reach = (decimal)WidthOfANumber * Math.Max(breakEven, groups.Max(group => group.Max()) ?? 0);
        var pieces = new List<(double Start, double End)>();
        var start = -0.5;
        foreach (var bar in Bars(groups).Where(bar => bar.Length < breakEven && bar.Length + reach > breakEven))
        {
            var height = (1 - Series.BarGap) / bar.OfCount;
            var top = bar.Place - ((1 - Series.BarGap) / 2) + (bar.Number * height);
            pieces.Add((start, top));
            start = top + height;
        }

        pieces.Add((start, groups.Count - 0.5));
        return ReferenceLines.AtX((double)breakEven, pieces, CardWords.BreakEvenAt(breakEven));
    }

    private static IEnumerable<(int Place, int Number, int OfCount, decimal? Length)> Bars(IReadOnlyList<IReadOnlyList<decimal?>> groups) =>
        groups.Index().SelectMany(group => group.Item.Index().Select(bar => (group.Index, bar.Index, group.Item.Count, bar.Item)));
}
