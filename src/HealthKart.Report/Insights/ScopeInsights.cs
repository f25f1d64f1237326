using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Wording;
using HealthKart.Report.Parts;
using HealthKart.Report.Words;

namespace HealthKart.Report.Insights;

/// <summary>What one of sales and payouts has and the other has not.</summary>
internal static class ScopeInsights
{
    internal static IEnumerable<Insight> Of(CampaignPerformance campaign) =>
        campaign is { HasSales: true, Data.HasPayouts: true, Shown.Count: > 0 }
            ? [.. Scope(campaign), .. PaidWithoutSales(campaign), .. SalesWithoutPayout(campaign), .. Unattributed(campaign)]
            : [];

    private static IEnumerable<Insight> Scope(CampaignPerformance campaign)
    {
        var (all, withSales) = (campaign.Totals, campaign.WithSales);
        // Two readings that are written alike differ by no more than a rounding.
        if (Numerals.Current.Ratio(all.Roas) != Numerals.Current.Ratio(withSales.Roas))
        {
            yield return new Insight
            {
                Topic = InsightTopic.Scope,
                Tone = Tone.Warning,
                Finding = InsightWords.ScopesDiffer(all.Roas, withSales.Roas),
                Detail = InsightWords.WhyScopesDiffer(all.TotalPayout - withSales.TotalPayout, all.OpenPayout - withSales.OpenPayout),
                Evidence = InsightWords.ScopesEvidence(all, withSales),
                Influencers = all.Influencers,
                Revenue = all.Revenue,
                TotalPayout = all.TotalPayout,
            };
        }
    }

    private static IEnumerable<Insight> PaidWithoutSales(CampaignPerformance campaign)
    {
        var rows = campaign.PaidWithoutSales();
        if (rows.Count > 0)
        {
            var payout = rows.Sum(row => row.TotalPayout ?? 0);
            yield return new Insight
            {
                Topic = InsightTopic.PaidWithoutSales,
                Tone = Tone.Bad,
                Finding = InsightWords.WerePaidWithoutSales(
                    rows.Count, payout, rows.Sum(row => row.OpenPayout), payout / campaign.Totals.TotalPayout),
                Evidence = InsightWords.MostOf(rows, row => row.TotalPayout),
                Influencers = rows.Count,
                TotalPayout = payout,
            };
        }
    }

    private static IEnumerable<Insight> SalesWithoutPayout(CampaignPerformance campaign)
    {
        var rows = campaign.SalesWithoutPayout();
        if (rows.Count > 0)
        {
            var revenue = rows.Sum(row => row.Revenue ?? 0);
            yield return new Insight
            {
                Topic = InsightTopic.SalesWithoutPayout,
                Tone = Tone.Warning,
                Finding = InsightWords.SoldWithoutPayout(rows.Count, revenue),
                Detail = InsightWords.RoasWithoutThem(campaign.Totals.Revenue - revenue, campaign.Totals.TotalPayout),
                Evidence = InsightWords.MostOf(rows, row => row.Revenue),
                Influencers = rows.Count,
                Revenue = revenue,
            };
        }
    }

    private static IEnumerable<Insight> Unattributed(CampaignPerformance campaign)
    {
        var rest = campaign.Unattributed;
        if (rest.Revenue != 0)
        {
            yield return new Insight
            {
                Topic = InsightTopic.Unattributed,
                Tone = Tone.Plain,
                Finding = InsightWords.UnattributedRevenue(rest.Revenue, rest.Revenue / (rest.Revenue + campaign.Totals.Revenue)),
                Evidence = InsightWords.UnattributedEvidence(campaign.UnattributedSalesRows, rest.Orders, campaign.Totals.Revenue),
                Revenue = rest.Revenue,
            };
        }
    }
}
