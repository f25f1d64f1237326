namespace HealthKart.Analysis.Engines;

/// <summary>What an engine is asked: a statement, and the values of <c>$1</c>, <c>$2</c>, … in it.</summary>
/// <param name="Sql">The statement, in which no value stands.</param>
/// <param name="Values">The values in their order.</param>
internal sealed record EngineQuery(string Sql, IReadOnlyList<object> Values);
