namespace HealthKart.Samples;

/// <summary>What a city sold and what the campaign cost there on one day; the spend in rupees.</summary>
internal sealed record SampleGeoDay(DateOnly Date, SampleGeo Geo, long Paise, int Spend);
