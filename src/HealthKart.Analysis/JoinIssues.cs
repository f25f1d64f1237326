using HealthKart.Analysis.Campaigns;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Sums;

namespace HealthKart.Analysis;

/// <summary>What shows only when the files are joined.</summary>
internal static class JoinIssues
{
    /// <summary>The issue of an account whose parts are not the whole.</summary>
    internal static IEnumerable<DataIssue> Unbalanced(IEnumerable<RowAccount> accounts)
    {
        foreach (var account in accounts)
        {
            if (!account.IsBalanced)
            {
                yield return new DataIssue(new StoppingIssue.UnbalancedAccount(account)) { File = account.Name };
            }
        }
    }

    /// <summary>That ids were joined as handles of one name.</summary>
    internal static IEnumerable<DataIssue> ByHandle(CampaignData data)
    {
        if (data.InfluencerTable.JoinedByHandle is { Count: > 0 } joined)
        {
            var (id, known) = joined.OrderBy(static each => each.Key, StringComparer.Ordinal).First();
            yield return new DataIssue(new CampaignIssue.JoinedByHandle(joined.Count, id, data.InfluencerTable[known].Id))
            {
                Count = joined.Count,
                Value = id,
            };
        }
    }

    /// <summary>
    /// That rows without an id may be of the influencer above them: a spreadsheet's merged cells look like that, where nobody has two rows,
    /// several have one, and no fewer rows have none.
    /// </summary>
    internal static IEnumerable<DataIssue> MergedIds(CampaignData data)
    {
        var unattributed = data.AllSales.Unattributed;
        var sellers = unattributed.Rows == 0 || data.AllSales.Sums.StartsWithNobody ? 0 : SellersOfOneRow(data);
        if (sellers > 1 && unattributed.Rows >= sellers)
        {
            yield return new DataIssue(new CampaignIssue.MergedIds(unattributed.Rows))
            {
                File = NameOf(data, CampaignFile.Sales),
                Count = unattributed.Rows,
                Revenue = unattributed.Revenue,
            };
        }
    }

    /// <summary>What of the sales and the payouts is open and used all the same.</summary>
    internal static IEnumerable<DataIssue> Open(CampaignData data)
    {
        var (rows, revenue) = (0L, 0m);
        for (var influencer = 0; influencer < data.Sums.Count; influencer++)
        {
            var open = data.AllSales.Open[influencer];
            (rows, revenue) = (rows + open.Rows, revenue + open.Revenue);
        }

        if (rows > 0)
        {
            yield return new DataIssue(new CampaignIssue.OpenUsed(rows))
            {
                Severity = IssueSeverity.Note,
                File = NameOf(data, CampaignFile.Sales),
                Count = rows,
                Revenue = revenue,
            };
        }

        var payouts = data.PayoutRows.Where(static row => row.Payout.IsOpen).ToList();
        if (payouts.Count > 0)
        {
            yield return new DataIssue(new CampaignIssue.OpenUsed(payouts.Count))
            {
                Severity = IssueSeverity.Note,
                File = NameOf(data, CampaignFile.Payouts),
                Count = payouts.Count,
                TotalPayout = payouts.Sum(static row => row.Payout.Amount ?? 0),
            };
        }
    }

    /// <summary>How many have sales; 0 where somebody has more than one row of them.</summary>
    private static long SellersOfOneRow(CampaignData data)
    {
        var sellers = 0L;
        for (var influencer = 0; influencer < data.Sums.Count; influencer++)
        {
            var rows = data.Sums.SalesOf(influencer).Rows;
            if (rows > 1)
            {
                return 0;
            }

            sellers += rows;
        }

        return sellers;
    }

    /// <summary>Who is paid and sells nothing, and who sells and is not paid.</summary>
    internal static IEnumerable<DataIssue> OneSided(CampaignData data)
    {
        var (without, paidWithout, moneyPaid, moneyOpen, moneyOfOthers) = (0L, 0L, 0m, 0m, 0m);
        var (unpaid, revenueUnpaid) = (0L, 0m);
        for (var influencer = 0; influencer < data.Sums.Count; influencer++)
        {
            var sales = data.Sums.SalesOf(influencer);
            var payout = data.Sums.PayoutOf(influencer);
            if (payout is { } paid && sales.Rows == 0)
            {
                without++;
                paidWithout += paid > 0 ? 1 : 0;
                moneyPaid += paid > 0 ? paid : 0;
                moneyOpen += paid > 0 ? data.Sums.OpenOf(influencer) : 0;
                moneyOfOthers += paid > 0 ? 0 : paid;
            }
            else if (payout is null && sales.Rows > 0)
            {
                unpaid++;
                revenueUnpaid += sales.Revenue;
            }
        }

        if (without > 0)
        {
            var file = NameOf(data, CampaignFile.Payouts);
            var detail = new CampaignIssue.PayoutsWithoutSales(without, paidWithout, moneyPaid, moneyOpen, moneyOfOthers);
            yield return new DataIssue(detail)
            {
                File = file,
                Count = without,
                TotalPayout = moneyPaid + moneyOfOthers,
            };
        }

        if (unpaid > 0)
        {
            yield return new DataIssue(new CampaignIssue.SalesWithoutPayouts(unpaid, revenueUnpaid))
            {
                File = NameOf(data, CampaignFile.Sales),
                Count = unpaid,
                Revenue = revenueUnpaid,
            };
        }
    }

    /// <summary>Campaigns that payouts are for and no sale has, and the other way round where every payout names its campaign.</summary>
    internal static IEnumerable<DataIssue> OneSidedCampaigns(CampaignData data)
    {
        var payouts = data.PayoutRows.Where(static row => row.Payout.Campaign is not null)
            .Select(static row => new CampaignMoney(row.Payout.Campaign!, row.Payout.Amount ?? 0, null))
            .ToList();
        if (payouts.Count == 0 || !data.PayoutKeys.Any)
        {
            yield break;
        }

        var sold = (data.AllSales.ValuesOf(SaleDimension.Campaign) ?? []).Where(static name => name != Influencer.Unknown).ToList();
        if (CampaignMoney.Without(payouts, sold) is { Count: > 0 } unsold)
        {
            yield return new DataIssue(new CampaignIssue.PayoutCampaignsWithoutSales(unsold))
            {
                File = NameOf(data, CampaignFile.Payouts),
                Column = "campaign",
                Value = unsold[0].Name,
                Count = unsold.Count,
                TotalPayout = unsold.Sum(static each => each.Money),
            };
        }

        var revenue = sold.Select(name => new CampaignMoney(name, data.AllSales.RevenueOfCampaign(name), null))
            .Where(static each => each.Money != 0);
        if (payouts.Count == data.PayoutRows.Count
            && CampaignMoney.Without(revenue, [.. payouts.Select(static each => each.Name)]) is { Count: > 0 } unpaid)
        {
            yield return new DataIssue(new CampaignIssue.SalesCampaignsWithoutPayouts(unpaid))
            {
                File = NameOf(data, CampaignFile.Sales),
                Column = "campaign",
                Value = unpaid[0].Name,
                Count = unpaid.Count,
                Revenue = unpaid.Sum(static each => each.Money),
            };
        }
    }

    private static string NameOf(CampaignData data, CampaignFile file) => data.Accounts.First(account => account.File == file).Name;
}
