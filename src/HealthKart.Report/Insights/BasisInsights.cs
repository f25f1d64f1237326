using HealthKart.Analysis.Campaigns;
using HealthKart.Analysis.Performance;
using HealthKart.Report.Parts;
using HealthKart.Report.Words;

namespace HealthKart.Report.Insights;

/// <summary>What the payout bases return, and which platform returns most on each: sums over sums.</summary>
internal static class BasisInsights
{
    private const int MostBases = 3;

    internal static IEnumerable<Insight> Of(CampaignPerformance campaign)
    {
        var bases = PlatformAndBasis.Of(campaign).Where(row => row.Basis != PayoutBasis.Mixed && row.Basis != Influencer.Unknown).ToList();
        return [.. Bases(bases, campaign), .. Platforms(bases, campaign)];
    }

    private static IEnumerable<Insight> Bases(List<PlatformAndBasis> rows, CampaignPerformance campaign)
    {
        var bases = rows
            .GroupBy(row => row.Basis, StringComparer.Ordinal)
            .Select(group => PlatformAndBasis.Sum("", group.Key, group))
            .Where(row => IsEnough(row, campaign))
            .OrderByDescending(row => row.Roas)
            .ToList();
        if (bases.Count < 2)
        {
            yield break;
        }

        yield return Insight(
            InsightTopic.PayoutBasis,
            InsightWords.BasisReturnsMost(bases[0], bases[1..], campaign.Settings.BreakEvenRoas),
            "",
            bases,
            row => InsightWords.PaidFor(row.Basis),
            campaign);
    }

    private static IEnumerable<Insight> Platforms(List<PlatformAndBasis> rows, CampaignPerformance campaign)
    {
        var bases = rows.GroupBy(row => row.Basis, StringComparer.Ordinal)
            .OrderByDescending(group => group.Sum(row => row.TotalPayout))
            .Take(MostBases);
        foreach (var basis in bases)
        {
            var platforms = basis
                .Where(row => row.Platform != Influencer.Unknown && IsEnough(row, campaign))
                .OrderByDescending(row => row.Roas)
                .ToList();
            if (platforms.Count >= 2)
            {
                var isOfAll = basis.All(row => row.Roas <= platforms[0].Roas && row.Roas >= platforms[^1].Roas);
                yield return Insight(
                    InsightTopic.PlatformOnBasis,
                    InsightWords.PlatformReturnsMost(platforms[0], platforms[1], isOfAll),
                    platforms.Count > 2 ? InsightWords.PlatformReturnsLeast(platforms[^1]) : "",
                    platforms,
                    row => row.Platform,
                    campaign);
            }
        }
    }

    private static bool IsEnough(PlatformAndBasis row, CampaignPerformance campaign) =>
        row.Influencers >= PlatformAndBasis.FewestInfluencers
            && row.TotalPayout > 0
            && row.Orders > 0
            && row.Orders >= campaign.Settings.TooFewOrders;

    private static Insight Insight(
        InsightTopic topic,
        string finding,
        string detail,
        List<PlatformAndBasis> rows,
        Func<PlatformAndBasis, string> named,
        CampaignPerformance campaign)
    {
        var sum = PlatformAndBasis.Sum("", "", rows);
        return new Insight
        {
            Topic = topic,
            Tone = rows[0].Roas >= campaign.Settings.BreakEvenRoas ? Tone.Good : Tone.Plain,
            Finding = finding,
            Detail = detail,
            Evidence = InsightWords.SumsEvidence(rows, named),
            Influencers = sum.Influencers,
            Revenue = sum.Revenue,
            TotalPayout = sum.TotalPayout,
        };
    }
}
