using HealthKart.Analysis.Wording;

namespace HealthKart.Analysis.Loading;

/// <summary>What shows only when sales and payouts are held against each other.</summary>
internal static class JoinIssues
{
    internal static IEnumerable<DataIssue> Of(CampaignData data)
    {
        var payouts = SumPayouts(data);
        var (without, paidWithout, moneyPaid, moneyOfOthers) = (0L, 0L, 0m, 0m);
        var (unpaid, revenueUnpaid) = (0L, 0m);
        for (var influencer = 0; influencer < data.InfluencerTable.Count; influencer++)
        {
            var sales = data.AllSales.ByInfluencer.Totals[influencer];
            var payout = payouts[influencer] ?? 0;
            if (payouts[influencer] is not null && sales.Rows == 0)
            {
                without++;
                paidWithout += payout > 0 ? 1 : 0;
                moneyPaid += payout > 0 ? payout : 0;
                moneyOfOthers += payout > 0 ? 0 : payout;
            }
            else if (payouts[influencer] is null && sales.Rows > 0)
            {
                unpaid++;
                revenueUnpaid += sales.Revenue;
            }
        }

        if (without > 0)
        {
            var file = NameOf(data, CampaignFile.Payouts);
            yield return new DataIssue(IssueKind.PayoutsWithoutSales, IssueSeverity.Warning, Sentences.PayoutsWithoutSales(without, paidWithout, moneyPaid, moneyOfOthers, file))
            {
                File = file,
                Count = without,
                TotalPayout = moneyPaid + moneyOfOthers,
            };
        }

        if (unpaid > 0)
        {
            yield return new DataIssue(IssueKind.SalesWithoutPayouts, IssueSeverity.Warning, Sentences.SalesWithoutPayouts(unpaid, revenueUnpaid))
            {
                File = NameOf(data, CampaignFile.Sales),
                Count = unpaid,
                Revenue = revenueUnpaid,
            };
        }
    }

    private static string NameOf(CampaignData data, CampaignFile file) => data.Accounts.First(account => account.File == file).Name;

    /// <summary>The payout of each influencer; <c>null</c> without a row.</summary>
    private static decimal?[] SumPayouts(CampaignData data)
    {
        var sums = new decimal?[data.InfluencerTable.Count];
        foreach (var row in data.PayoutRows)
        {
            if (row.Influencer >= 0)
            {
                sums[row.Influencer] = (sums[row.Influencer] ?? 0) + (row.Payout.Amount ?? 0);
            }
        }

        return sums;
    }
}
