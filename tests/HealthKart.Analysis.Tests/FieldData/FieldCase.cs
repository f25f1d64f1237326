using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Performance;

namespace HealthKart.Analysis.Tests.FieldData;

/// <summary>A folder of files as people have them, how it is read, and the numbers that are right.</summary>
/// <param name="Folder">The folder.</param>
/// <param name="Revenue">The revenue of the headline.</param>
/// <param name="Payout">The payout of the headline.</param>
/// <param name="Orders">The orders of the headline.</param>
internal sealed record FieldCase(string Folder, decimal? Revenue, decimal? Payout, decimal? Orders)
{
    internal LoadOptions Options { get; init; } = new();

    internal CampaignFilter Filter { get; init; } = CampaignFilter.None;

    /// <summary>The revenue that belongs to nobody.</summary>
    internal decimal Unattributed { get; init; }

    /// <summary>The ROAS of influencers, by id.</summary>
    internal IReadOnlyDictionary<string, decimal> Roas { get; init; } = new Dictionary<string, decimal>();
}
