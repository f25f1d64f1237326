using HealthKart.Analysis.Campaigns;

namespace HealthKart.Analysis.Performance;

/// <summary>Which part of a campaign a report is about. Values are compared without case; an empty list means all.</summary>
/// <remarks>
/// The first six choose influencers, with their sales and payouts, and leave unattributed sales out. The next, down to the days, cut
/// sales: a payout row with a campaign or period of its own follows, the others are allocated by orders. The last two hide influencers
/// from the result. <see cref="Where"/> does the one or the other, as its column is of the influencers file or of the sales.
/// </remarks>
public sealed record CampaignFilter
{
    /// <summary>A filter that leaves everything in.</summary>
    public static CampaignFilter None { get; } = new();

    /// <summary>The platforms of the influencers.</summary>
    public IReadOnlyList<string> Platforms { get; init; } = [];

    /// <summary>The categories of the influencers.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>The genders of the influencers.</summary>
    public IReadOnlyList<string> Genders { get; init; } = [];

    /// <summary>The follower tiers of the influencers.</summary>
    public IReadOnlyList<string> Tiers { get; init; } = [];

    /// <summary>
    /// What the influencers are paid for, as the report shows it for each: the basis of their payouts in the filter,
    /// <see cref="PayoutBasis.Mixed"/> for several, <see cref="PayoutBasis.None"/> without a payout, <see cref="Influencer.Unknown"/> where
    /// no payout says it.
    /// </summary>
    public IReadOnlyList<string> Bases { get; init; } = [];

    /// <summary>A part of the influencers' names.</summary>
    public string? Name { get; init; }

    /// <summary>The campaigns of the sales.</summary>
    public IReadOnlyList<string> Campaigns { get; init; } = [];

    /// <summary>The products of the sales.</summary>
    public IReadOnlyList<string> Products { get; init; } = [];

    /// <summary>The brands of the sales.</summary>
    public IReadOnlyList<string> Brands { get; init; } = [];

    /// <summary>The sources of the sales.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>
    /// Values of any further column of the sales or of the influencers file, as <c>customer_type=new</c>: of one column they are
    /// alternatives, several columns must all hold. A column of both files is that of the sales, unless it is written
    /// <c>influencers.city=Pune</c>. A blank value is <c>(unknown)</c>.
    /// </summary>
    public IReadOnlyList<string> Where { get; init; } = [];

    /// <summary>The first day of the sales, inclusive.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day of the sales, inclusive.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The least ROAS of the influencers shown. Default: 0.</summary>
    public decimal MinRoas { get; init; }

    /// <summary>The least orders of the influencers shown. Default: 0.</summary>
    public decimal MinOrders { get; init; }

    /// <summary>Whether somebody reaches the minimum ROAS and orders.</summary>
    internal bool IsEnough(decimal? roas, decimal? orders) => IsEnoughOf(roas, MinRoas) && IsEnoughOf(orders, MinOrders);

    // A minimum of 0 is no minimum: returns can make a ROAS or orders negative, and their money must stay in the sum.
    private static bool IsEnoughOf(decimal? value, decimal minimum) => minimum == 0 || (value ?? 0) >= minimum;
}
