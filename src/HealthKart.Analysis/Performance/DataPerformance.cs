using HealthKart.Analysis.Values;

namespace HealthKart.Analysis.Performance;

/// <summary>Asks the data of a campaign what they earned back.</summary>
public static class DataPerformance
{
    /// <summary>What the influencers earned back, within a filter.</summary>
    /// <param name="data">The files of the campaign.</param>
    /// <param name="filter">The part of the campaign; <c>null</c>: all of it.</param>
    /// <param name="settings">Margin, tiers and the like; <c>null</c>: the defaults.</param>
    /// <exception cref="CampaignInputException">The filter names a value that the data do not have.</exception>
    public static CampaignPerformance Performance(this CampaignData data, CampaignFilter? filter = null, AnalysisSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(data);
        return new PerformanceCalculation(data, filter ?? CampaignFilter.None, settings ?? new AnalysisSettings(), data.PayoutRows).Run();
    }
}
