using HealthKart.Analysis.Performance;

namespace HealthKart.Report.Insights;

/// <summary>Finds what a campaign's data say; nothing is said that they do not support.</summary>
internal static class CampaignInsights
{
    internal static InsightList Of(CampaignPerformance campaign) => new([
        .. MissingInsights.Of(campaign),
        .. TopFiveInsights.Of(campaign),
        .. BasisInsights.Of(campaign),
        .. PoorRoasInsights.Of(campaign),
        .. ConcentrationInsights.Of(campaign),
        .. ScopeInsights.Of(campaign),
    ]);
}
