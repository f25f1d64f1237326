using HealthKart.Analysis.Frames;

namespace HealthKart.Analysis.Performance;

/// <summary>What the lists of a performance hold.</summary>
internal abstract record PerformanceSubject : ListSubject
{
    /// <summary>Everybody in the filter.</summary>
    internal sealed record Influencers(bool PayoutAllocated) : PerformanceSubject;

    /// <summary>The first of a ranking of so many.</summary>
    internal sealed record Top(int Count, int Ranked, decimal TooFewOrders) : PerformanceSubject;

    /// <summary>The last of a ranking of so many.</summary>
    internal sealed record Bottom(int Count, int Ranked, decimal TooFewOrders) : PerformanceSubject;

    /// <summary>Those below break-even, and the medians that their reasons are told from.</summary>
    internal sealed record Poor(int Count, decimal BreakEven, SalesMedians Medians) : PerformanceSubject;

    /// <summary>Who sells and is not paid.</summary>
    internal sealed record SalesWithoutPayout(int Count, decimal Revenue) : PerformanceSubject;

    /// <summary>Who is paid and sells nothing.</summary>
    internal sealed record PaidWithoutSales(int Count, decimal Payout, decimal Open) : PerformanceSubject;

    /// <summary>Parts that each influencer is in one of.</summary>
    internal sealed record PartsOfInfluencers(string Title, bool PayoutAllocated) : PerformanceSubject;

    /// <summary>Parts of the sales, with a rest of payouts that belong to none or without one.</summary>
    internal sealed record PartsOfSales(string Title, bool PayoutAllocated, bool HasRest) : PerformanceSubject;

    /// <summary>Sales of influencers beside those of nobody.</summary>
    internal sealed record AttributedAndOrganic(bool ChoosesInfluencers, bool HasExperiments) : PerformanceSubject;

    /// <summary>Combinations of category, platform, gender and tier, and how many of them can be ranked.</summary>
    internal sealed record Personas(int All, int Ranked, decimal TooFewOrders, bool PayoutAllocated) : PerformanceSubject;
}
