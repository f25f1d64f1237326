using HealthKart.Analysis.Campaigns;
using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Performance;

namespace HealthKart.Report.Answers;

/// <summary>
/// The group of influencers that loses most money and the one that makes most, by the first of payout basis, platform and category of
/// which some larger groups are below break-even and others are not; else those below break-even and the others.
/// </summary>
/// <param name="By">By what they are grouped.</param>
/// <param name="Lost">The group that loses most; <c>null</c> where nobody is below break-even.</param>
/// <param name="Made">The group that makes most; <c>null</c> where nobody reaches break-even.</param>
/// <param name="Paid">How many have a payout.</param>
internal sealed record LossAndGain(GroupedBy By, BreakdownRow? Lost, BreakdownRow? Made, int Paid)
{
    private static readonly (GroupedBy By, Func<CampaignPerformance, ResultList<BreakdownRow>> Groups)[] s_dimensions =
    [
        (GroupedBy.Basis, static campaign => campaign.ByPayoutBasis()),
        (GroupedBy.Platform, static campaign => campaign.ByPlatform()),
        (GroupedBy.Category, static campaign => campaign.ByCategory()),
    ];

    internal static LossAndGain Of(CampaignPerformance campaign)
    {
        var paid = campaign.Shown.Where(static row => row.TotalPayout > 0).ToList();
        foreach (var (by, groupsOf) in s_dimensions)
        {
            var groups = groupsOf(campaign)
                .Where(static group => group.Value is not (PayoutBasis.Mixed or PayoutBasis.None or Influencer.Unknown))
                .Where(group => IsEnough(group, campaign.Settings))
                .ToList();
            var (lost, made) = (MostOf(groups, campaign, -1), MostOf(groups, campaign, 1));
            if (lost is not null && made is not null)
            {
                return new(by, lost, made, paid.Count);
            }
        }

        var (below, others) = (paid.Where(IsBelow).ToList(), paid.Where(row => !IsBelow(row)).ToList());
        return new(
            GroupedBy.BreakEven,
            below.Count == 0 ? null : Sum(below),
            others.Count == 0 ? null : Sum(others),
            paid.Count);

        bool IsBelow(InfluencerPerformance row) => row.Roas < campaign.Settings.BreakEvenRoas;
    }

    private static BreakdownRow? MostOf(IReadOnlyList<BreakdownRow> groups, CampaignPerformance campaign, int sign) =>
        groups.Where(row => sign < 0 == row.Roas < campaign.Settings.BreakEvenRoas)
            .OrderByDescending(row => sign * campaign.Settings.Contribution(row.Revenue, row.TotalPayout))
            .ThenBy(static row => row.Value, StringComparer.Ordinal)
            .FirstOrDefault();

    private static bool IsEnough(BreakdownRow group, AnalysisSettings settings) =>
        group is { Influencers: >= PlatformAndBasis.FewestInfluencers, TotalPayout: > 0, Orders: > 0 }
        && group.Orders >= settings.TooFewOrders;

    private static BreakdownRow Sum(List<InfluencerPerformance> rows) => new()
    {
        Value = "",
        Influencers = rows.Count,
        Orders = rows.Sum(static row => row.Orders ?? 0),
        Revenue = rows.Sum(static row => row.Revenue ?? 0),
        TotalPayout = rows.Sum(static row => row.TotalPayout ?? 0),
    };
}
