namespace HealthKart.Analysis.Loading;

/// <summary>A file of a campaign.</summary>
/// <param name="Kind">Which of its files it is.</param>
/// <param name="Source">The file.</param>
internal sealed record FoundFile(CampaignFile Kind, CsvSource Source);
