namespace HealthKart.Analysis.Campaigns;

/// <summary>A row of the posts file: one piece of content and what it reached.</summary>
public sealed record Post
{
    /// <summary>The influencer's id as written in the posts file, trimmed; empty where it is blank.</summary>
    public required string InfluencerId { get; init; }

    /// <summary>The platform of the post; empty where it is blank.</summary>
    public string Platform { get; init; } = "";

    /// <summary>The day of the post; <c>null</c> where it is blank or not a date.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The address of the post, as written.</summary>
    public string Url { get; init; } = "";

    /// <summary>The caption, as written.</summary>
    public string Caption { get; init; } = "";

    /// <summary>The accounts that saw the post; <c>null</c> where it is blank or not a number.</summary>
    public decimal? Reach { get; init; }

    /// <summary>The likes; <c>null</c> where it is blank or not a number.</summary>
    public decimal? Likes { get; init; }

    /// <summary>The comments; <c>null</c> where it is blank or not a number.</summary>
    public decimal? Comments { get; init; }

    /// <summary>How often it was shared or posted again; <c>null</c> where it is blank or not a number.</summary>
    public decimal? Shares { get; init; }

    /// <summary>How often it was saved or bookmarked; <c>null</c> where it is blank or not a number.</summary>
    public decimal? Saves { get; init; }

    /// <summary>The views or plays, which count one account more than once; <c>null</c> where it is blank or not a number.</summary>
    public decimal? Views { get; init; }

    /// <summary>The values of the posts file's further columns, in the order of <see cref="CampaignData.FurtherPostColumns"/>.</summary>
    public IReadOnlyList<string> FurtherValues { get; init; } = [];
}
