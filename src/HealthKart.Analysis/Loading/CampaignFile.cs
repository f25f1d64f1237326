namespace HealthKart.Analysis.Loading;

/// <summary>The four files of a campaign.</summary>
public enum CampaignFile
{
    /// <summary>Who the influencers are. Optional.</summary>
    Influencers,

    /// <summary>What they posted. Optional.</summary>
    Posts,

    /// <summary>What was sold through them.</summary>
    Sales,

    /// <summary>What they were paid.</summary>
    Payouts,
}
