namespace HealthKart.Samples;

/// <summary>A hold-out as it is planned, and what the campaign truly adds in it.</summary>
internal sealed record SampleHoldout
{
    /// <summary>The campaign, as the sales name it.</summary>
    public required string Campaign { get; init; }

    /// <summary>Whose products the users buy.</summary>
    public required string Brand { get; init; }

    /// <summary>How many users there are in both arms together.</summary>
    public required int Users { get; init; }

    /// <summary>How likely a user comes into the treated arm, in percent.</summary>
    public int TreatedPercent { get; init; } = 50;

    /// <summary>How many of 1,000 users buy without the campaign.</summary>
    public required int BuyersOfThousand { get; init; }

    /// <summary>What the campaign costs for each treated user, in rupees.</summary>
    public required int SpendOnUser { get; init; }

    /// <summary>What a rupee of spend truly adds in revenue, on average.</summary>
    public required decimal TrueRoas { get; init; }
}
