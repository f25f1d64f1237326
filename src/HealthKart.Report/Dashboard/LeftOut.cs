namespace HealthKart.Report.Dashboard;

/// <summary>A filter that a dashboard does not offer.</summary>
/// <param name="Filter">Its name; <c>day</c> where days were summed to months.</param>
/// <param name="Why">The reason, in a sentence.</param>
internal sealed record LeftOut(string Filter, string Why);
