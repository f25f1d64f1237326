namespace HealthKart.Analysis.Frames;

/// <summary>A column of a table of results, whatever the record type of its rows.</summary>
/// <param name="Title">The heading.</param>
/// <param name="Unit">What the values are.</param>
/// <param name="Value">The value of a row, counted from 0.</param>
/// <param name="Shown">How the value of a row is written; <c>null</c>: as the unit says.</param>
public sealed record ResultTableColumn(string Title, ColumnUnit Unit, Func<int, object?> Value, Func<int, string>? Shown)
{
    /// <summary>What the catalogue calls the column of a list of the library; <c>null</c> for another's.</summary>
    public string? Name { get; init; }
}
