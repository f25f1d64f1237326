using HealthKart.Analysis.Frames;

namespace HealthKart.Report.Display;

/// <summary>Chooses the rows of a frame that is too long to be shown whole.</summary>
internal static class FrameRows
{
    /// <summary>The rows to show, in the frame's order: those with sales before the others, then the highest payouts.</summary>
    internal static IEnumerable<int> MostTelling(IResultList frame, int most)
    {
        var rows = Enumerable.Range(0, frame.Count);
        if (frame.Count <= most)
        {
            return rows;
        }

        var (orders, revenue, payout) = (Numbers(frame, "orders"), Numbers(frame, "revenue"), Numbers(frame, "total_payout"));
        return rows
            .OrderByDescending(row => orders(row) > 0 || (revenue(row) ?? 0) != 0)
            .ThenByDescending(row => payout(row) ?? 0)
            .Take(most)
            .Order();
    }

    private static Func<int, decimal?> Numbers(IResultList frame, string column)
    {
        var values = frame.ValuesOf(column);
        return row => values?.Invoke(row) as decimal?;
    }
}
