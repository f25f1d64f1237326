using HealthKart.Analysis.Wording;

namespace HealthKart.Analysis.Loading;

/// <summary>Finds lines of sums, which spreadsheets have below their tables and which would count everything twice.</summary>
internal static class SumRows
{
    private static readonly string[] s_ids = ["total", "totals", "grand total", "sub total", "subtotal", "sum"];

    /// <summary>An issue for each id that is a word for a sum, unless the influencers file has it: then somebody is called so.</summary>
    internal static IEnumerable<DataIssue> Of(CampaignData data)
    {
        for (var influencer = 0; influencer < data.InfluencerTable.Count; influencer++)
        {
            if (data.InfluencerTable[influencer] is { IsListed: false, Id: var id } && s_ids.Contains(id.TrimEnd(':'), StringComparer.OrdinalIgnoreCase))
            {
                var payouts = data.PayoutRows.Where(row => row.Influencer == influencer).ToList();
                var sales = data.AllSales.ByInfluencer.Totals[influencer];
                yield return new DataIssue(IssueKind.SumRow, IssueSeverity.Warning, Sentences.SumRow(id, payouts.Count + sales.Rows))
                {
                    Count = payouts.Count + sales.Rows,
                    Revenue = data.HasSales ? sales.Revenue : null,
                    TotalPayout = payouts.Count == 0 ? null : payouts.Sum(row => row.Payout.Amount ?? 0),
                };
            }
        }
    }
}
