namespace HealthKart.Samples;

/// <summary>A row of the payouts file; money in rupees, <see langword="null"/> where nobody has filled in the amount.</summary>
internal sealed record SamplePayout(string InfluencerId, string Basis, long Rate, long Orders, long? Total)
{
    /// <summary>The basis of a fee for each post.</summary>
    public const string PerPost = "post";

    /// <summary>The basis of a fee for each order.</summary>
    public const string PerOrder = "order";
}
