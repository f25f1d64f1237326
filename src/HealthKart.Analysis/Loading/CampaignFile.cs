namespace HealthKart.Analysis.Loading;

/// <summary>The files of a campaign: four of the campaign itself, three of experiments.</summary>
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

    /// <summary>A hold-out experiment: its arms in sums, or its users. Optional.</summary>
    Lift,

    /// <summary>A geo experiment: what each geo sold and cost each day. Optional.</summary>
    Geos,

    /// <summary>Which geos were treated. Optional.</summary>
    GeoGroups,
}
