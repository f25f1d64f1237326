namespace HealthKart.Analysis.Frames;

/// <summary>A list of results whose record type does not matter: what a table needs of it.</summary>
public interface IResultList
{
    /// <summary>The number of rows.</summary>
    public int Count { get; }

    /// <summary>What the rows are; <c>null</c>: nothing is said of them.</summary>
    public ListSubject? Subject { get; }

    /// <summary>The currency of the amounts, as its code: that of the campaign that the rows are of.</summary>
    public string Currency { get; }

    /// <summary>The columns that tables show.</summary>
    public IReadOnlyList<ResultTableColumn> TableColumns { get; }

    /// <summary>
    /// The values of a column by the place of the row, whether tables show it or not; <c>null</c> where there is no such column.
    /// </summary>
    public Func<int, object?>? ValuesOf(string name);
}
