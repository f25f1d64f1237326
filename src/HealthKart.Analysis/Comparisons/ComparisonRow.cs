using HealthKart.Analysis.Campaigns;
using HealthKart.Analysis.Money;

namespace HealthKart.Analysis.Comparisons;

/// <summary>An influencer or a campaign before and after.</summary>
public sealed record ComparisonRow
{
    /// <summary>The influencer's id as the later side spells it; the name for a campaign.</summary>
    public required string Id { get; init; }

    /// <summary>The name, as the later side has it where it has one.</summary>
    public required string Name { get; init; }

    /// <summary>The side before.</summary>
    public required ComparedFigures Before { get; init; }

    /// <summary>The side after.</summary>
    public required ComparedFigures After { get; init; }

    /// <summary>Whether one of the sides has fewer orders than a ROAS can be trusted with.</summary>
    public bool TooFewOrders { get; init; }

    /// <summary>Whether it is new or gone.</summary>
    public Presence Presence => (Before.IsThere, After.IsThere) switch
    {
        (false, true) => Presence.New,
        (true, false) => Presence.Gone,
        _ => Presence.Both,
    };

    /// <summary>The orders.</summary>
    public Change Orders => new(Before.Orders, After.Orders);

    /// <summary>The revenue in ₹.</summary>
    public Change Revenue => new(Before.Revenue, After.Revenue);

    /// <summary>The payout in ₹.</summary>
    public Change TotalPayout => new(Before.TotalPayout, After.TotalPayout);

    /// <summary>The ROAS; undefined on a side where there is neither sale nor payout.</summary>
    public Change Roas => new(Before.Roas, After.Roas);

    /// <summary>Whether a payout of either side holds money that was allocated by orders.</summary>
    public bool PayoutAllocated => Before.PayoutAllocated || After.PayoutAllocated;

    /// <summary>By the size of the change of revenue, then of payout, largest first; then by id.</summary>
    internal static IEnumerable<ComparisonRow> InOrder(IEnumerable<ComparisonRow> rows) => rows
        .OrderByDescending(row => Math.Abs(row.Revenue.Absolute ?? 0))
        .ThenByDescending(row => Math.Abs(row.TotalPayout.Absolute ?? 0))
        .ThenBy(row => row.Id, Comparer<string>.Create(InfluencerId.Compare));
}
