using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Sales;
using HealthKart.Analysis.Sums;
using HealthKart.Analysis.Values;

namespace HealthKart.Analysis;

/// <summary>Finds ids that are words for a sum and whose amounts are none: rows that may count everything twice.</summary>
internal static class SumRows
{
    /// <summary>An issue for each id that is a word for a sum, unless the influencers file has it: then somebody is called so.</summary>
    internal static IEnumerable<DataIssue> Of(CampaignData data)
    {
        for (var influencer = 0; influencer < data.InfluencerTable.Count; influencer++)
        {
            if (data.InfluencerTable[influencer] is { IsListed: false, Id: var id } && SumWords.IsSum(id))
            {
                var payouts = data.PayoutRows.Where(row => row.Influencer == influencer).ToList();
                var sales = data.AllSales.ByInfluencer.Totals[influencer];
                yield return new DataIssue(new CampaignIssue.SumRow(id, payouts.Count + sales.Rows))
                {
                    Count = payouts.Count + sales.Rows,
                    Revenue = data.HasSales ? sales.Revenue : null,
                    TotalPayout = payouts.Count == 0 ? null : payouts.Sum(row => row.Payout.Amount ?? 0),
                };
            }
        }
    }

    /// <summary>
    /// Asks for a look at the sales where they have such an id, or a row that belongs to nobody and has the amount of all others.
    /// </summary>
    internal static void LookFor(CsvSource sales, SalesSummary summary, InfluencerTable influencers)
    {
        if (sales.Look is not null || sales.Table is not null)
        {
            return;
        }

        var isSuspect = summary.Sums.IsFound;
        for (var influencer = 0; influencer < influencers.Count && !isSuspect; influencer++)
        {
            isSuspect = influencers[influencer] is { IsListed: false, Id: var id }
                && SumWords.IsSum(id)
                && summary.ByInfluencer.Totals[influencer].Rows > 0;
        }

        if (isSuspect)
        {
            sales.ReadAgain(ReadAgainReason.LookNeeded);
        }
    }
}
