namespace HealthKart.Samples;

/// <summary>A group of influencers that are alike in who they are, what they sell and how they are paid.</summary>
internal sealed record Cohort
{
    /// <summary>How many of 200 influencers belong to it.</summary>
    public required int Count { get; init; }

    /// <summary>How they are paid.</summary>
    public required PayoutPlan Plan { get; init; }

    /// <summary>What they talk about.</summary>
    public required (string Value, int Weight)[] Categories { get; init; }

    /// <summary>Where they do.</summary>
    public required (string Value, int Weight)[] Platforms { get; init; }

    /// <summary>How large they are.</summary>
    public required (FollowerRange Value, int Weight)[] Sizes { get; init; }

    /// <summary>How many rows of sales each has, before the platform's pull.</summary>
    public required (int Low, int High) Sales { get; init; }

    /// <summary>How many posts each publishes.</summary>
    public (int Low, int High) Posts { get; init; } = (2, 4);

    /// <summary>The fee for an order, in rupees.</summary>
    public (int Low, int High) OrderFee { get; init; }

    /// <summary>The fee for a post, in rupees.</summary>
    public (int Low, int High) PostFee { get; init; }

    /// <summary>What their followers buy.</summary>
    public Basket Basket { get; init; } = Basket.Usual;
}
