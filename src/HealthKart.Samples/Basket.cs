namespace HealthKart.Samples;

/// <summary>What the followers of an influencer tend to buy.</summary>
internal enum Basket
{
    /// <summary>Mostly trial packs, bars and gummies.</summary>
    Small,

    /// <summary>A bit of everything.</summary>
    Usual,

    /// <summary>Mostly tubs of protein and other large packs.</summary>
    Large,
}
