namespace HealthKart.Samples;

/// <summary>A row of tracked sales; its influencer id is spelled as in the export, and blank for an organic sale.</summary>
internal sealed record SampleSale(
    string Source, string Campaign, string InfluencerId, string UserId, Product Product, DateOnly Date, int Orders, long Paise);
