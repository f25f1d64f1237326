using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Values;

namespace HealthKart.Lift;

/// <summary>What a reader decides before he looks at an experiment.</summary>
/// <exception cref="CampaignInputException">A number lies outside its limits.</exception>
public sealed record LiftSettings
{
    /// <summary>The part of intervals that hold the truth, above 0.5 and below 1. Default: 0.9.</summary>
    public double Level
    {
        get;
        init => field = value is > 0.5 and < 1 ? value : throw new CampaignInputException(LiftWords.NotALevel(value));
    } = 0.9;

    /// <summary>The gross margin of the sales, above 0 and at most 1; <c>null</c>: break-even is an iROAS of 1.</summary>
    public decimal? GrossMargin { get; init => field = AnalysisSettings.Checked(value); }

    /// <summary>The iROAS at which the gross margin of the added revenue pays for the spend: 1 ÷ margin.</summary>
    public double BreakEven => GrossMargin is { } margin ? 1 / (double)margin : 1;
}
