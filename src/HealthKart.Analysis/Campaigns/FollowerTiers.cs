namespace HealthKart.Analysis.Campaigns;

/// <summary>The limits that sort influencers by their followers into nano, micro, macro and mega.</summary>
/// <remarks>There is no standard for these limits, so they are a setting.</remarks>
public sealed record FollowerTiers
{
    /// <summary>The tier below <see cref="Micro"/> followers.</summary>
    public const string NanoName = "nano";

    /// <summary>The tier from <see cref="Micro"/> followers up to <see cref="Macro"/>.</summary>
    public const string MicroName = "micro";

    /// <summary>The tier from <see cref="Macro"/> followers up to <see cref="Mega"/>.</summary>
    public const string MacroName = "macro";

    /// <summary>The tier from <see cref="Mega"/> followers on.</summary>
    public const string MegaName = "mega";

    /// <summary>The names of the tiers, smallest first.</summary>
    public static IReadOnlyList<string> Names { get; } = [NanoName, MicroName, MacroName, MegaName];

    /// <summary>The least followers of a micro influencer. Default: 10,000.</summary>
    public decimal Micro { get; init; } = 10_000;

    /// <summary>The least followers of a macro influencer. Default: 100,000.</summary>
    public decimal Macro { get; init; } = 100_000;

    /// <summary>The least followers of a mega influencer. Default: 1,000,000.</summary>
    public decimal Mega { get; init; } = 1_000_000;

    /// <summary>The place of a tier in <see cref="Names"/>; after them what is not a tier.</summary>
    internal static int PlaceOf(string tier)
    {
        var place = Names.ToList().IndexOf(tier);
        return place < 0 ? Names.Count : place;
    }

    /// <summary>The tier of an influencer with so many followers; <see cref="Influencer.Unknown"/> for <c>null</c>.</summary>
    public string TierOf(decimal? followers) => followers switch
    {
        null => Influencer.Unknown,
        var count when count >= Mega => MegaName,
        var count when count >= Macro => MacroName,
        var count when count >= Micro => MicroName,
        _ => NanoName,
    };
}
