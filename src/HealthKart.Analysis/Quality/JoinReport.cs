using HealthKart.Analysis.Campaigns;

namespace HealthKart.Analysis.Quality;

/// <summary>Asks the data of a campaign what became of every row.</summary>
public static class JoinReport
{
    /// <summary>
    /// The join report: what became of every row and amount of the files that were read, and what there is to know about them; before any
    /// filter.
    /// </summary>
    /// <param name="data">The files of the campaign.</param>
    public static DataQuality Quality(this CampaignData data) => data.Quality(new FollowerTiers());

    /// <inheritdoc cref="Quality(CampaignData)"/>
    /// <param name="data">The files of the campaign.</param>
    /// <param name="tiers">The limits of the tiers by followers, which a tier of the file's own is compared with.</param>
    public static DataQuality Quality(this CampaignData data, FollowerTiers tiers) => DataQuality.Of(data, tiers);
}
