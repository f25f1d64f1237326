using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Sales;
using HealthKart.Analysis.Sums;

namespace HealthKart.Analysis;

/// <summary>What each influencer sold and was paid, of all files and before any filter.</summary>
internal sealed class InfluencerSums
{
    private readonly SalesSummary _sales;
    private readonly decimal?[] _payouts;
    private readonly decimal[] _open;
    private readonly long[] _payoutRows;
    private readonly long _unattributedRows;
    private readonly decimal _unattributedPayout;

    internal InfluencerSums(SalesSummary sales, IReadOnlyList<InfluencerPayout> payouts, int influencers)
    {
        _sales = sales;
        _payouts = new decimal?[influencers];
        _open = new decimal[influencers];
        _payoutRows = new long[influencers];
        foreach (var row in payouts)
        {
            if (row.Influencer < 0)
            {
                _unattributedRows++;
                _unattributedPayout += row.Payout.Amount ?? 0;
                continue;
            }

            _payoutRows[row.Influencer]++;
            _open[row.Influencer] += row.Payout.IsOpen ? row.Payout.Amount ?? 0 : 0;
            _payouts[row.Influencer] = (_payouts[row.Influencer] ?? 0) + (row.Payout.Amount ?? 0);
        }
    }

    /// <summary>The number of influencers of all files.</summary>
    internal int Count => _payouts.Length;

    internal SaleSums SalesOf(int influencer) => _sales.ByInfluencer.Totals[influencer];

    /// <summary>The payout of an influencer; <c>null</c> without a row.</summary>
    internal decimal? PayoutOf(int influencer) => _payouts[influencer];

    /// <summary>What of the payout of an influencer is still open.</summary>
    internal decimal OpenOf(int influencer) => _open[influencer];

    /// <summary>The account of a file with what the influencers have of it.</summary>
    internal RowAccount Complete(RowAccount account) => account.File switch
    {
        CampaignFile.Sales => CompleteSales(account),
        CampaignFile.Payouts => CompletePayouts(account),
        _ => account,
    };

    private RowAccount CompleteSales(RowAccount account)
    {
        var (rows, revenue) = (0L, 0m);
        for (var influencer = 0; influencer < Count; influencer++)
        {
            var sales = SalesOf(influencer);
            rows += sales.Rows;
            revenue += sales.Revenue;
        }

        return account with
        {
            RowsUsed = rows,
            MoneyUsed = revenue,
            RowsUnattributed = _sales.Unattributed.Rows,
            MoneyUnattributed = _sales.Unattributed.Revenue,
        };
    }

    private RowAccount CompletePayouts(RowAccount account)
    {
        var (rows, payout) = (0L, 0m);
        for (var influencer = 0; influencer < Count; influencer++)
        {
            rows += _payoutRows[influencer];
            payout += _payouts[influencer] ?? 0;
        }

        return account with
        {
            RowsUsed = rows,
            MoneyUsed = payout,
            RowsUnattributed = _unattributedRows,
            MoneyUnattributed = _unattributedPayout,
        };
    }
}
