using HealthKart.Analysis.Loading;

namespace HealthKart.Analysis.Sales;

/// <summary>
/// A pass that has read the sales, and what was wrong with their rows; none of it counts where the file is to be read again.
/// </summary>
internal sealed record SalesReading(SalesPass Pass, IssueLog Log);
