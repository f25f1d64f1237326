using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Performance;
using Microsoft.Data.Analysis;

namespace HealthKart.Report.Figures;

/// <summary>Reads the parts of a breakdown from a data frame, whose first column names them.</summary>
internal static class BreakdownFrame
{
    /// <summary>The parts, in the order of the rows.</summary>
    /// <exception cref="ArgumentException">There is no column of revenue or of payouts, or one that does not hold numbers.</exception>
    internal static IEnumerable<BreakdownRow> RowsOf(DataFrame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        var name = ColumnText.Of(frame.Columns[0]);
        var (revenue, payout) =
            (ColumnNumbers.Of(FrameColumns.Find(frame, "revenue")), ColumnNumbers.Of(FrameColumns.Find(frame, "total_payout")));
        var (influencers, orders) = (FrameColumns.NumbersOrNone(frame, "influencers"), FrameColumns.NumbersOrNone(frame, "orders"));
        return Enumerable.Range(0, checked((int)frame.Rows.Count)).Select(row => new BreakdownRow
        {
            Value = name(row),
            Influencers = (int)(influencers(row) ?? 0),
            Orders = orders(row),
            Revenue = revenue(row),
            TotalPayout = payout(row),
        });
    }
}
