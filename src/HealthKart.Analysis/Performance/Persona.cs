using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Money;
using HealthKart.Analysis.Wording;

namespace HealthKart.Analysis.Performance;

/// <summary>The influencers of one category, platform, gender and tier, and what they earn back together.</summary>
public sealed record Persona
{
    /// <summary>The fewest influencers with sales whose ROAS says something about others of their kind.</summary>
    public const int FewestInfluencers = 3;

    /// <summary>The category.</summary>
    public required string Category { get; init; }

    /// <summary>The platform.</summary>
    public required string Platform { get; init; }

    /// <summary>The gender.</summary>
    public required string Gender { get; init; }

    /// <summary>The follower tier.</summary>
    public required string Tier { get; init; }

    /// <summary>All influencers of the kind.</summary>
    public required int Influencers { get; init; }

    /// <summary>Those with at least one used sales row.</summary>
    public required int WithSales { get; init; }

    /// <summary>The orders; <c>null</c> without a sales file.</summary>
    public required decimal? Orders { get; init; }

    /// <summary>The revenue in ₹; <c>null</c> without a sales file.</summary>
    public required decimal? Revenue { get; init; }

    /// <summary>The payout in ₹ of all of them, with sales or not; <c>null</c> where nobody has one.</summary>
    public required decimal? TotalPayout { get; init; }

    /// <summary>Whether the payout holds money that was allocated by orders.</summary>
    public required bool PayoutAllocated { get; init; }

    /// <summary>Whether there are fewer orders than a ROAS can be trusted with.</summary>
    public required bool TooFewOrders { get; init; }

    /// <summary>Whether fewer than <see cref="FewestInfluencers"/> have sales, so that it is about them and not about a kind.</summary>
    public bool TooFewInfluencers => WithSales < FewestInfluencers;

    /// <summary>Whether there is a payouts file: without one no ROAS is known.</summary>
    internal bool IsCostKnown { get; init; } = true;

    /// <inheritdoc cref="Ratios.Roas"/>
    public decimal? Roas => IsCostKnown ? Ratios.Roas(Revenue, TotalPayout) : null;

    /// <inheritdoc cref="Performance.RoasInterval.Of"/>
    public RoasInterval? RoasInterval => Performance.RoasInterval.Of(Revenue, Orders, TotalPayout);

    /// <summary>Whether ROAS can be ranked: there are orders, and there is a payout.</summary>
    public bool IsRanked => Orders > 0 && TotalPayout > 0;

    /// <summary>
    /// The combinations, highest ROAS first; those of few influencers or orders after the others, those without orders or payout last.
    /// </summary>
    internal static ResultList<Persona> ListOf(CampaignPerformance campaign)
    {
        using var scope = Numerals.Within(campaign.Data.Currency);
        var rows = campaign.Shown
            .GroupBy(row => (row.Category, row.Platform, row.Gender, row.Tier), KindComparer.Instance)
            .Select(group => Of(group.Key, [.. group], campaign))
            .OrderBy(row => row.IsRanked ? row.TooFewInfluencers || row.TooFewOrders ? 1 : 0 : 2)
            .ThenByDescending(row => row.Roas)
            .ThenByDescending(row => row.Revenue)
            .ThenBy(row => $"{row.Category}\n{row.Platform}\n{row.Gender}\n{row.Tier}", StringComparer.Ordinal)
            .ToList();
        return new ResultList<Persona>(rows, Columns)
        {
            Subject = new PerformanceSubject.Personas(
                rows.Count,
                rows.Count(row => row.IsRanked && !row.TooFewInfluencers && !row.TooFewOrders),
                campaign.Settings.TooFewOrders,
                campaign.PayoutAllocated),
        };
    }

    private static IReadOnlyList<ResultColumn<Persona>> Columns { get; } =
    [
        new("category", row => row.Category),
        new("platform", row => row.Platform),
        new("gender", row => row.Gender),
        new("tier", row => row.Tier),
        new("influencers", row => (decimal)row.Influencers),
        new("with_sales", row => (decimal)row.WithSales),
        new("orders", row => row.Orders),
        new("revenue", row => row.Revenue),
        new("total_payout", row => row.TotalPayout),
        new("roas", row => row.Roas),
        new("roas_lower", row => row.RoasInterval?.Lower) { Shown = row => PerformanceWords.IntervalOf(row.RoasInterval) },
        new("roas_upper", row => row.RoasInterval?.Upper) { InTables = false },
        new("remark", PerformanceWords.RemarkOf) { Shown = PerformanceWords.RemarkOf },
    ];

    private static Persona Of(
        (string Category, string Platform, string Gender, string Tier) kind,
        IReadOnlyList<InfluencerPerformance> rows,
        CampaignPerformance campaign)
    {
        var orders = rows.Sum(row => row.Orders ?? 0);
        return new()
        {
            IsCostKnown = campaign.Data.HasPayouts,
            Category = kind.Category,
            Platform = kind.Platform,
            Gender = kind.Gender,
            Tier = kind.Tier,
            Influencers = rows.Count,
            WithSales = rows.Count(row => row.HasSales),
            Orders = campaign.HasSales ? orders : null,
            Revenue = campaign.HasSales ? rows.Sum(row => row.Revenue ?? 0) : null,
            TotalPayout = rows.Any(row => row.TotalPayout is not null) ? rows.Sum(row => row.TotalPayout ?? 0) : null,
            PayoutAllocated = rows.Any(row => row.PayoutAllocated),
            TooFewOrders = campaign.HasSales && orders < campaign.Settings.TooFewOrders,
        };
    }

    /// <summary>Kinds are the same whatever the case that their words are written in.</summary>
    private sealed class KindComparer : IEqualityComparer<(string Category, string Platform, string Gender, string Tier)>
    {
        internal static KindComparer Instance { get; } = new();

        public bool Equals(
            (string Category, string Platform, string Gender, string Tier) x,
            (string Category, string Platform, string Gender, string Tier) y) =>
            Same(x.Category, y.Category) && Same(x.Platform, y.Platform) && Same(x.Gender, y.Gender) && Same(x.Tier, y.Tier);

        public int GetHashCode((string Category, string Platform, string Gender, string Tier) kind) =>
            HashCode.Combine(Hash(kind.Category), Hash(kind.Platform), Hash(kind.Gender), Hash(kind.Tier));

        private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

        private static int Hash(string text) => text.GetHashCode(StringComparison.OrdinalIgnoreCase);
    }
}
