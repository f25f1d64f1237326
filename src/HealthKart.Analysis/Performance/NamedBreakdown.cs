using HealthKart.Analysis.Frames;

namespace HealthKart.Analysis.Performance;

/// <summary>A breakdown that was asked for by the name of a column.</summary>
/// <param name="Column">The column as it was asked for.</param>
/// <param name="Parts">The parts.</param>
public sealed record NamedBreakdown(string Column, ResultList<BreakdownRow> Parts);
