namespace HealthKart.Analysis.Campaigns;

/// <summary>A usable row of the sales file: orders and revenue that were tracked on a day.</summary>
/// <remarks>Sales are streamed, never kept: see <see cref="CampaignData.Sales()"/>.</remarks>
public sealed record Sale
{
    /// <summary>The id of the influencer, or <c>null</c> for an unattributed (organic) sale.</summary>
    public string? InfluencerId { get; init; }

    /// <summary>Where the sale came from, such as a platform or a post; empty where it is blank.</summary>
    public string Source { get; init; } = "";

    /// <summary>The campaign; empty where it is blank.</summary>
    public string Campaign { get; init; } = "";

    /// <summary>The product; empty where it is blank.</summary>
    public string Product { get; init; } = "";

    /// <summary>The brand; empty where it is blank or the file has no such column.</summary>
    public string Brand { get; init; } = "";

    /// <summary>The day of the sale; <c>null</c> where it is blank or not a date.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The number of orders; 0 where the cell is blank.</summary>
    public decimal Orders { get; init; }

    /// <summary>The revenue in ₹, exact; negative for a return.</summary>
    public decimal Revenue { get; init; }
}
