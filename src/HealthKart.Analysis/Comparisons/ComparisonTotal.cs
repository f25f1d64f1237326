using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Money;

namespace HealthKart.Analysis.Comparisons;

/// <summary>One number of the headline before and after.</summary>
/// <param name="Key">What it is called in JSON.</param>
/// <param name="Name">What it is.</param>
/// <param name="Unit">In what it is counted.</param>
/// <param name="Change">The number before and after.</param>
public sealed record ComparisonTotal(string Key, string Name, ColumnUnit Unit, Change Change);
