namespace HealthKart.Report.Insights;

/// <summary>What an insight is about.</summary>
public enum InsightTopic
{
    /// <summary>Which categories the top five by ROAS come from.</summary>
    TopCategories,

    /// <summary>Which platforms the top five by ROAS come from.</summary>
    TopPlatforms,

    /// <summary>What the payout bases return.</summary>
    PayoutBasis,

    /// <summary>Which platform returns most on a payout basis.</summary>
    PlatformOnBasis,

    /// <summary>What influencers below break-even have in common.</summary>
    PoorRoas,

    /// <summary>How much of the revenue a few influencers bring.</summary>
    Concentration,

    /// <summary>How the headline differs from the reading over influencers with sales only.</summary>
    Scope,

    /// <summary>Payouts to influencers without a sale.</summary>
    PaidWithoutSales,

    /// <summary>Sales of influencers without a payout.</summary>
    SalesWithoutPayout,

    /// <summary>Sales and payouts that belong to nobody.</summary>
    Unattributed,

    /// <summary>What the data do not let anybody say.</summary>
    NotKnown,
}
