using HealthKart.Lift.Statistics;
using HealthKart.Report.Looks;
using HealthKart.Report.Plots;
using Plotly.NET;

namespace HealthKart.Report.Figures;

/// <summary>Intervals as level lines, one a place; where one goes on beyond the figure, it ends in a tip.</summary>
internal static class IntervalLines
{
    /// <param name="rows">Each interval with its place on the labelled axis.</param>
    /// <param name="range">The part of the axis that is shown.</param>
    /// <param name="color">The colour of lines and tips.</param>
    /// <param name="width">The width of the lines in pixels.</param>
    /// <param name="opacity">From 0 to 1.</param>
    internal static IEnumerable<Trace> Of(
        IReadOnlyList<(int Place, LiftInterval Interval)> rows, RoasRange range, PaletteColor color, double width = 2.5, double opacity = 1)
    {
        if (rows.Count == 0)
        {
            yield break;
        }

        yield return Series.Line(
            rows.SelectMany(row => range.Drawn(row.Interval) is var (from, to) ? new double?[] { from, to, null } : []),
            rows.SelectMany(static row => new double?[] { row.Place, row.Place, null }),
            color,
            width).Faded(opacity);
        var below = rows.Where(row => range.GoesOnBelow(row.Interval)).Select(row => (row.Place, range.Drawn(row.Interval).From)).ToList();
        var above = rows.Where(row => range.GoesOnAbove(row.Interval)).Select(row => (row.Place, range.Drawn(row.Interval).To)).ToList();
        foreach (var (symbol, ends) in new[] { (MarkerSymbol.TipLeft, below), (MarkerSymbol.TipRight, above) })
        {
            if (ends.Count > 0)
            {
                yield return Series.Points(
                    ends.Select(static end => (double?)end.Item2), ends.Select(static end => (double?)end.Place), color, size: 11)
                    .Shaped(symbol)
                    .Faded(opacity);
            }
        }
    }
}
