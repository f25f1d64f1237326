namespace HealthKart.Analysis.Engines;

/// <summary>A table or view of an engine, or files that it reads as one.</summary>
/// <param name="Engine">The engine.</param>
/// <param name="Name">The name under which people know it.</param>
/// <param name="From">What stands behind <c>FROM</c>.</param>
/// <param name="Values">The values of what <paramref name="From"/> leaves open: the first of every statement.</param>
internal sealed record EngineTable(Engine Engine, string Name, string From, IReadOnlyList<object> Values)
{
    /// <summary>Its columns, in their order.</summary>
    internal IReadOnlyList<EngineColumn> Columns { get; init; } = [];

    /// <summary>What it held when it was read first, by which a later reading knows that it is still the same.</summary>
    internal EngineContents Contents { get; } = new();

    /// <summary>A name as it stands in a statement.</summary>
    internal static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
