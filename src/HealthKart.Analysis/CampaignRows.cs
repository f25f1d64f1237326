using HealthKart.Analysis.Campaigns;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Sales;
using HealthKart.Analysis.Sums;

namespace HealthKart.Analysis;

/// <summary>What one reading of all rows of a campaign's files found.</summary>
internal sealed class CampaignRows
{
    /// <summary>Everybody in any of the files.</summary>
    internal InfluencerTable Influencers { get; } = new();

    /// <summary>What there is to say of the files and their rows.</summary>
    internal IssueLog Issues { get; } = new();

    /// <summary>What became of the rows of each file.</summary>
    internal List<RowAccount> Accounts { get; } = [];

    /// <summary>The headers of the influencers file's further columns.</summary>
    internal IReadOnlyList<string> FurtherColumns { get; set; } = [];

    /// <summary>The headers of the posts file's further columns.</summary>
    internal IReadOnlyList<string> FurtherPostColumns { get; set; } = [];

    internal IReadOnlyList<Post> Posts { get; set; } = [];

    internal IReadOnlyList<InfluencerPayout> Payouts { get; set; } = [];

    /// <summary>The payouts that are for a part of their influencer's sales only.</summary>
    internal PayoutKeys PayoutKeys { get; } = new();

    /// <summary>What the payouts used have in each currency that they name.</summary>
    internal CurrencySums PayoutCurrencies { get; set; } = new();

    /// <summary>What the payouts that were converted come to, by the currency that they were in.</summary>
    internal CurrencySums PayoutsConverted { get; set; } = new();

    /// <summary>The sums of all sales, before any filter.</summary>
    internal SalesSummary Sales { get; set; } = new(new SalesQuery());
}
