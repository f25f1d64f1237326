namespace HealthKart.Notebooks.Documents;

/// <summary>Why a cell did not run to its end.</summary>
/// <param name="Name">The kind: <c>CS1061</c> for a compiler's error, an exception's type, or <c>CellTimeout</c>, <c>CellInterrupted</c>,
/// <c>CellError</c>.</param>
/// <param name="Message">What it says, possibly several lines.</param>
/// <param name="Line">The line of the cell, from 1; null when it is not known.</param>
/// <param name="Column">The column in that line, from 1; null when it is not known.</param>
public sealed record CellError(string Name, string Message, int? Line, int? Column);
