using HealthKart.Analysis.Campaigns;
using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Sales;
using HealthKart.Analysis.Wording;

namespace HealthKart.Analysis.Performance;

/// <summary>Splits a performance into parts whose sums are its totals.</summary>
internal sealed class Breakdowns(CampaignPerformance performance)
{
    /// <summary>By something that an influencer has one of.</summary>
    internal ResultList<BreakdownRow> ByInfluencer(string name, string title, Func<InfluencerPerformance, string> part)
    {
        // In the order of the files, so that the first spelling of a name stands for all whatever the filter.
        var rows = performance.Shown
            .GroupBy(part, StringComparer.OrdinalIgnoreCase)
            .Select(group => Part(group.Key, [.. group]))
            .Concat(UnattributedPart());
        return Table(InOrder(rows), BreakdownRow.Columns(name, title), title, Sentences.PartsOfInfluencers);
    }

    /// <summary>By a column of the sales; payouts follow their own campaign or day, else they are allocated.</summary>
    internal ResultList<BreakdownRow> BySales(SaleDimension dimension, SalesSummary sales, PayoutAllocation allocation)
    {
        var counted = performance.ShownPayouts().Where(row => allocation.Of(row).Kind is PayoutShareKind.Whole or PayoutShareKind.Allocated).ToList();
        var values = Values(dimension, sales, counted);
        var payouts = new PayoutSums(values.Count);
        foreach (var row in values.Count == 0 ? [] : counted)
        {
            AddParts(payouts, row, dimension, values, allocation);
        }

        var parts = values.Select((value, i) => SalesPart(value, i, dimension, sales, payouts))
            .Where(part => part.Orders != 0 || part.Revenue != 0 || (part.TotalPayout ?? 0) != 0);
        parts = dimension == SaleDimension.Month ? parts.OrderBy(part => part.Value, StringComparer.Ordinal) : InOrder(parts);
        var name = dimension.ToString();
        // An influencer can have sales in several parts.
        var columns = BreakdownRow.Columns(name.ToLowerInvariant(), name)
            .Select(static column => column.Name == "influencers" ? column with { Total = ColumnTotal.None } : column);
        return Table(parts.Concat(RestPart(BreakdownRow.NotAllocated, payouts.NotAllocated)), [.. columns], name, Sentences.PartsOfSales);
    }

    private ResultList<BreakdownRow> Table(
        IEnumerable<BreakdownRow> parts,
        IReadOnlyList<ResultColumn<BreakdownRow>> columns,
        string title,
        Func<IReadOnlyList<BreakdownRow>, string?> note)
    {
        using var scope = Numerals.Within(performance.Data.Currency);
        var rows = parts.ToList();
        return new ResultList<BreakdownRow>(rows, columns) { Caption = Sentences.BreakdownCaption(title), Note = note(rows) };
    }

    /// <summary>The values of the sales, then those that only payouts have as their own; none where the sales lack the column.</summary>
    private static IReadOnlyList<string> Values(SaleDimension dimension, SalesSummary sales, IEnumerable<InfluencerPayout> payouts)
    {
        if (sales.ValuesOf(dimension) is not { } sold)
        {
            return [];
        }

        var own = payouts.Select(row => PayoutAllocation.OwnValue(row.Payout, dimension)).OfType<string>();
        return [.. sold, .. own.Except(sold, CampaignNames.ComparerOf(dimension))];
    }

    private static void AddParts(PayoutSums payouts, InfluencerPayout row, SaleDimension dimension, IReadOnlyList<string> values, PayoutAllocation allocation)
    {
        for (var value = 0; value < values.Count; value++)
        {
            var share = allocation.Of(row, dimension, value, values[value]);
            if (share.Kind == PayoutShareKind.NotAllocated)
            {
                // No value can have a part of it, so that it counts once.
                payouts.Add(row, share);
                return;
            }

            if (share.Kind != PayoutShareKind.Outside)
            {
                payouts.Add(row with { Influencer = value }, share);
            }
        }
    }

    private BreakdownRow SalesPart(string value, int index, SaleDimension dimension, SalesSummary sales, PayoutSums payouts)
    {
        var (sums, influencers) = (default(SaleSums), 0);
        foreach (var row in performance.Influencers)
        {
            var part = sales.ByInfluencer.Of(row.Index, dimension, index);
            sums += part;
            influencers += part.Rows > 0 ? 1 : 0;
        }

        var payout = payouts.Of(index);
        return new BreakdownRow
        {
            IsCostKnown = performance.Data.HasPayouts,
            Value = value,
            Influencers = influencers,
            Orders = sums.Orders,
            Revenue = sums.Revenue,
            TotalPayout = payout.Amount,
            PayoutAllocated = payout.IsAllocated,
        };
    }

    private BreakdownRow Part(string value, IReadOnlyList<InfluencerPerformance> rows)
    {
        var isAnyPaid = rows.Any(row => row.TotalPayout is not null);
        return new BreakdownRow
        {
            IsCostKnown = performance.Data.HasPayouts,
            Value = value,
            Influencers = rows.Count,
            Orders = performance.HasSales ? rows.Sum(row => row.Orders) : null,
            Revenue = performance.HasSales ? rows.Sum(row => row.Revenue) : null,
            TotalPayout = isAnyPaid ? rows.Sum(row => row.TotalPayout ?? 0) : null,
            PayoutAllocated = rows.Any(row => row.PayoutAllocated),
        };
    }

    private IEnumerable<BreakdownRow> UnattributedPart() => RestPart(BreakdownRow.Unattributed, performance.Unattributed.TotalPayout);

    private IEnumerable<BreakdownRow> RestPart(string value, decimal payout)
    {
        decimal? sold = performance.HasSales ? 0 : null;
        return payout == 0 ? [] : [new BreakdownRow { Value = value, Orders = sold, Revenue = sold, TotalPayout = payout }];
    }

    private static IEnumerable<BreakdownRow> InOrder(IEnumerable<BreakdownRow> parts) =>
        parts.OrderByDescending(part => part.Revenue).ThenByDescending(part => part.TotalPayout).ThenBy(part => part.Value, StringComparer.Ordinal);

    internal static string BasisOf(InfluencerPerformance row) => row.PayoutStatus switch
    {
        _ when row.PayoutBasis.Length > 0 => row.PayoutBasis,
        PayoutStatus.NoPayout => PayoutBasis.None,
        _ => Influencer.Unknown,
    };
}
