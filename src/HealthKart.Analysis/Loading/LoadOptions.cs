using HealthKart.Analysis.Sales;

namespace HealthKart.Analysis.Loading;

/// <summary>How a folder of CSV files is read.</summary>
public sealed record LoadOptions
{
    /// <summary>The influencers file, where its name does not say it: a path, or a name in the folder.</summary>
    public string? InfluencersFile { get; init; }

    /// <summary>The posts file, where its name does not say it.</summary>
    public string? PostsFile { get; init; }

    /// <summary>The sales file, where its name does not say it.</summary>
    public string? SalesFile { get; init; }

    /// <summary>The payouts file, where its name does not say it.</summary>
    public string? PayoutsFile { get; init; }

    /// <summary>
    /// Whether sums by campaign, product, brand, source and month are kept for each influencer, which the breakdowns need. Default: yes.
    /// Without, loading takes less memory and time, and the first breakdown by one of these streams the sales again.
    /// </summary>
    public bool Breakdowns { get; init; } = true;

    /// <summary>
    /// The day after which a date in a file lies in the future, which is an issue. Default: today where it is tomorrow first (UTC+14), so that
    /// no file of today is called one of the future, whatever the clock of this machine says of its place.
    /// </summary>
    public DateOnly Today { get; init; } = DateOnly.FromDateTime(DateTime.UtcNow.AddHours(14));

    /// <summary>The bytes from which a file is read by two readers at once; less in tests.</summary>
    internal long LeastToShare { get; init; } = SharedSalesPass.LeastToShare;

    internal string? Given(CampaignFile file) => file switch
    {
        CampaignFile.Influencers => InfluencersFile,
        CampaignFile.Posts => PostsFile,
        CampaignFile.Sales => SalesFile,
        _ => PayoutsFile,
    };
}
