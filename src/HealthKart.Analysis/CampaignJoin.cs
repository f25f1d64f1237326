using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Money;
using HealthKart.Analysis.Values;

namespace HealthKart.Analysis;

/// <summary>
/// What shows only when the rows of all files of a campaign are joined: one currency, whole accounts, and issues across the files.
/// </summary>
internal static class CampaignJoin
{
    /// <summary>The one currency of the files; what was converted into it is an issue.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="salesName">The name of the sales file; <c>null</c>: there is none.</param>
    /// <param name="payoutsName">The name of the payouts file; <c>null</c>: there is none.</param>
    /// <param name="dialect">What was said by hand about currencies.</param>
    /// <exception cref="CampaignInputException">They have several.</exception>
    internal static string CurrencyOf(CampaignRows rows, string? salesName, string? payoutsName, CsvDialect dialect)
    {
        if (rows.Sales.Currencies.AreNone && rows.PayoutCurrencies.AreNone)
        {
            return dialect.Currency ?? CurrencySigns.Rupee;
        }

        var one = CurrencySums.One([(salesName ?? "", rows.Sales.Currencies), (payoutsName ?? "", rows.PayoutCurrencies)]);
        var converted = Named(salesName, rows.Sales.Converted).Concat(Named(payoutsName, rows.PayoutsConverted));
        foreach (var (file, currency, count, money) in converted)
        {
            var detail = new CampaignIssue.Converted(currency, dialect.Rates![currency], count, money);
            rows.Issues.Add(new DataIssue(detail)
            {
                File = file,
                Count = count,
                Revenue = file == salesName ? money : null,
                TotalPayout = file == payoutsName ? money : null,
            });
        }

        return dialect.Currency ?? one ?? CurrencySigns.Rupee;

        static IEnumerable<(string? File, string Currency, long Rows, decimal Money)> Named(string? file, CurrencySums sums) =>
            sums.All.Select(each => (file, each.Key, each.Value.Rows, each.Value.Money));
    }

    /// <summary>What became of the rows of each file, now that it is known whom they are of; a file without rows is an issue.</summary>
    internal static void Complete(CampaignRows rows, InfluencerSums sums)
    {
        for (var i = 0; i < rows.Accounts.Count; i++)
        {
            var account = rows.Accounts[i] = sums.Complete(rows.Accounts[i]);
            if (account.RowsRead == 0)
            {
                rows.Issues.Add(new DataIssue(new CampaignIssue.NoRows()) { File = account.Name });
            }
        }
    }

    /// <summary>The issues across the files.</summary>
    internal static IEnumerable<DataIssue> Issues(CampaignData data)
    {
        var issues = JoinIssues.ByHandle(data)
            .Concat(JoinIssues.Open(data))
            .Concat(SumRows.Of(data))
            .Concat(JoinIssues.Unbalanced(data.Accounts));
        issues = data.HasSales ? issues.Concat(JoinIssues.MergedIds(data)) : issues;
        return data.HasSales && data.HasPayouts
            ? issues.Concat(JoinIssues.OneSided(data)).Concat(JoinIssues.OneSidedCampaigns(data))
            : issues;
    }
}
