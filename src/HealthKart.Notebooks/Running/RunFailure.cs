using System.Globalization;
using HealthKart.Notebooks.Documents;

namespace HealthKart.Notebooks.Running;

/// <summary>The cell that ended a run, and why.</summary>
/// <param name="Notebook">The notebook's name.</param>
/// <param name="CellNumber">The cell's place in the executed notebook, from 1; a cell of injected parameters counts,
/// those that mark the failure do not.</param>
/// <param name="ExecutionCount">The n of <c>In [n]</c>.</param>
/// <param name="CellId">The cell's id.</param>
/// <param name="Error">What went wrong, with its line and column where they are known.</param>
public sealed record RunFailure(string Notebook, int CellNumber, int ExecutionCount, string? CellId, CellError Error)
{
    /// <summary>One line for a terminal: <c>report.ipynb, cell 7 (In [5]), line 3, column 12: CS1061: message</c>.</summary>
    public override string ToString()
    {
        var line = Error.Line is { } number ? string.Create(CultureInfo.InvariantCulture, $", line {number}") : "";
        var column = Error.Column is { } index ? string.Create(CultureInfo.InvariantCulture, $", column {index}") : "";
        var message = Error.Message.ReplaceLineEndings(" ");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Notebook}, cell {CellNumber} (In [{ExecutionCount}]){line}{column}: {Error.Name}: {message}");
    }
}
