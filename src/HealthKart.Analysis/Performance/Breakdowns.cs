using HealthKart.Analysis.Campaigns;
using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Sales;
using HealthKart.Analysis.Sums;
using HealthKart.Analysis.Values;
using HealthKart.Analysis.Wording;

namespace HealthKart.Analysis.Performance;

/// <summary>Splits a performance into parts whose sums are its totals.</summary>
internal sealed class Breakdowns(CampaignPerformance performance)
{
    private const int NoValue = -1;

    /// <summary>By something that an influencer has one of.</summary>
    internal ResultList<BreakdownRow> ByInfluencer(string name, string title, Func<InfluencerPerformance, string> part)
    {
        // In the order of the files, so that the first spelling of a name stands for all whatever the filter.
        var rows = performance.Shown
            .GroupBy(part, StringComparer.OrdinalIgnoreCase)
            .Select(group => Part(group.Key, [.. group]))
            .Concat(UnattributedPart());
        return Table(InOrder(rows), BreakdownRow.Columns(name, title, performance.Settings), title, OfInfluencers);
    }

    /// <summary>By a further column of the influencers file.</summary>
    /// <exception cref="CampaignInputException">It has too many values.</exception>
    internal ResultList<BreakdownRow> ByInfluencer(FurtherColumn column, Func<InfluencerPerformance, string> value)
    {
        if (performance.Shown.Select(value).Distinct(StringComparer.OrdinalIgnoreCase).Skip(FurtherDimension.MostValues).Any())
        {
            throw new CampaignInputException(SalesWords.TooManyValues(column.Header, FurtherDimension.MostValues));
        }

        return ByInfluencer(NameOf(column), column.Header, value);
    }

    /// <summary>By a further column of the sales, of whose values each influencer has few; payouts are allocated.</summary>
    internal ResultList<BreakdownRow> ByFurtherSales(FurtherColumn column, SalesSummary sales, PayoutAllocation allocation)
    {
        var dimension = column.Dimension;
        var values = sales.ValuesOf(dimension) ?? [];
        var payouts = new PayoutSums(values.Count);
        foreach (var row in Counted(allocation))
        {
            if (!TryAllocate(payouts, row, dimension, sales, allocation))
            {
                payouts.Add(row, allocation.Of(row, dimension, NoValue, ""));
            }
        }

        var (sums, influencers) = SumValues(dimension, sales, values.Count);
        var whole = performance.WholePayout;
        var parts = values.Select((value, i) => SalesPart(value, influencers[i], sums[i], payouts.Of(i)) with { WholePayout = whole })
            .Where(static part => part.Influencers > 0 || (part.TotalPayout ?? 0) != 0);
        return Table(
            InOrder(parts).Concat(RestPart(BreakdownRow.NotAllocated, payouts.NotAllocated)),
            [
                .. OfSales(BreakdownRow.Columns(NameOf(column), column.Header)),
                .. BreakdownRow.OnWholePayout,
                .. BreakdownRow.OnMargin(performance.Settings),
            ],
            column.Header,
            OfSales);
    }

    /// <summary>By a column of the sales; payouts follow their own campaign or day, else they are allocated.</summary>
    internal ResultList<BreakdownRow> BySales(SaleDimension dimension, SalesSummary sales, PayoutAllocation allocation)
    {
        var counted = Counted(allocation).ToList();
        var values = Values(dimension, sales, counted);
        var payouts = new PayoutSums(values.Count);
        var allocated = (InfluencerPayout?)null;
        foreach (var row in values.Count == 0 ? [] : counted)
        {
            if (TryAllocate(payouts, row, dimension, sales, allocation))
            {
                allocated = row.Payout.Amount is null ? allocated : row;
            }
            else
            {
                AddParts(payouts, row, dimension, values, allocation);
            }
        }

        for (var value = 0; allocated is not null && value < values.Count; value++)
        {
            // Who could have had a part of it and has not had nothing of it.
            payouts.Add(allocated with { Influencer = value }, new PayoutShare(PayoutShareKind.Allocated, 0));
        }

        var (sums, influencers) = SumValues(dimension, sales, values.Count);
        var parts = values.Select((value, i) => SalesPart(value, influencers[i], sums[i], payouts.Of(i)))
            .Where(part => part.Orders != 0 || part.Revenue != 0 || (part.TotalPayout ?? 0) != 0);
        parts = dimension == SaleDimension.Month ? parts.OrderBy(part => part.Value, StringComparer.Ordinal) : InOrder(parts);
        var name = dimension.ToString();
        return Table(
            parts.Concat(RestPart(BreakdownRow.NotAllocated, payouts.NotAllocated)),
            OfSales(BreakdownRow.Columns(name.ToLowerInvariant(), name, performance.Settings)),
            name,
            OfSales);
    }

    /// <summary>The payout rows that the totals hold, or a part of.</summary>
    private IEnumerable<InfluencerPayout> Counted(PayoutAllocation allocation) =>
        performance.ShownPayouts().Where(row => allocation.Of(row).Kind is PayoutShareKind.Whole or PayoutShareKind.Allocated);

    // An influencer can have sales in several parts.
    private static IReadOnlyList<ResultColumn<BreakdownRow>> OfSales(IEnumerable<ResultColumn<BreakdownRow>> columns) =>
        [.. columns.Select(static column => column.Name == "influencers" ? column with { Total = ColumnTotal.None } : column)];

    // A file may call a column as the table calls one of its own.
    private static string NameOf(FurtherColumn column) =>
        BreakdownRow.Columns("", "")
            .Concat(BreakdownRow.OnWholePayout)
            .Any(other => string.Equals(other.Name, column.Header, StringComparison.OrdinalIgnoreCase))
            ? $"by_{column.Header}"
            : column.Header;

    /// <summary>Allocates a payout to the values that it is for, where it says of none itself whether it is for it.</summary>
    private static bool TryAllocate(
        PayoutSums payouts, InfluencerPayout row, SaleDimension dimension, SalesSummary sales, PayoutAllocation allocation)
    {
        // Of a value that nobody has, whether any part of the payout can belong to a value at all.
        if (allocation.Of(row, dimension, NoValue, "").Kind != PayoutShareKind.Allocated)
        {
            return false;
        }

        var values = row.HasKey
            ? sales.ByPayoutKey.SumsOf(allocation.NumberOf(row), dimension)
            : sales.ByInfluencer.SumsOf(row.Influencer, dimension);
        foreach (var (value, some) in values)
        {
            payouts.Add(row with { Influencer = value }, allocation.OfSome(row, some));
        }

        return true;
    }

    /// <summary>What those shown sold of each value, and how many of them sold any of it.</summary>
    private (SaleSums[] Sums, int[] Influencers) SumValues(SaleDimension dimension, SalesSummary sales, int count)
    {
        var (sums, influencers) = (new SaleSums[count], new int[count]);
        foreach (var row in performance.Shown)
        {
            foreach (var (value, part) in sales.ByInfluencer.SumsOf(row.Index, dimension))
            {
                sums[value] += part;
                influencers[value]++;
            }
        }

        return (sums, influencers);
    }

    private ResultList<BreakdownRow> Table(
        IEnumerable<BreakdownRow> parts,
        IReadOnlyList<ResultColumn<BreakdownRow>> columns,
        string title,
        Func<string, IReadOnlyList<BreakdownRow>, ListSubject> subject)
    {
        using var scope = Numerals.Within(performance.Data.Currency);
        var rows = parts.Select(WithContribution).ToList();
        return new ResultList<BreakdownRow>(rows, columns) { Subject = subject(title, rows) };
    }

    private BreakdownRow WithContribution(BreakdownRow part) => performance.Settings.GrossMargin is null ? part : part with
    {
        Contribution = performance.Settings.ContributionIn(performance.Data, part.Revenue ?? 0, part.TotalPayout ?? 0),
    };

    private static PerformanceSubject.PartsOfInfluencers OfInfluencers(string title, IReadOnlyList<BreakdownRow> parts) =>
        new(title, parts.Any(static part => part.PayoutAllocated));

    private static PerformanceSubject.PartsOfSales OfSales(string title, IReadOnlyList<BreakdownRow> parts) =>
        new(title, parts.Any(static part => part.PayoutAllocated), parts.Any(static part => part.Value == BreakdownRow.NotAllocated));

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

    private static void AddParts(
        PayoutSums payouts, InfluencerPayout row, SaleDimension dimension, IReadOnlyList<string> values, PayoutAllocation allocation)
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

    private BreakdownRow SalesPart(
        string value, int influencers, SaleSums sums, (decimal? Amount, string Basis, bool IsAllocated) payout) =>
        new()
        {
            IsCostKnown = performance.Data.HasPayouts,
            Value = value,
            Influencers = influencers,
            Orders = sums.Orders,
            Revenue = sums.Revenue,
            TotalPayout = payout.Amount,
            PayoutAllocated = payout.IsAllocated,
        };

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
        parts.OrderByDescending(part => part.Revenue)
            .ThenByDescending(part => part.TotalPayout)
            .ThenBy(part => part.Value, StringComparer.Ordinal);

    internal static string BasisOf(InfluencerPerformance row) => row.PayoutStatus switch
    {
        _ when row.PayoutBasis.Length > 0 => row.PayoutBasis,
        PayoutStatus.NoPayout => PayoutBasis.None,
        _ => Influencer.Unknown,
    };
}
