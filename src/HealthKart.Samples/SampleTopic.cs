namespace HealthKart.Samples;

/// <summary>What a row of random numbers is used for.</summary>
internal enum SampleTopic
{
    /// <summary>Who the influencers are.</summary>
    Influencers = 1,

    /// <summary>What they publish.</summary>
    Posts = 2,

    /// <summary>What is sold.</summary>
    Sales = 3,

    /// <summary>What they are paid.</summary>
    Payouts = 4,

    /// <summary>Which users a campaign was kept from, and what they bought.</summary>
    Holdouts = 5,

    /// <summary>In which cities a campaign ran, and what was sold there.</summary>
    Geos = 6,
}
