namespace HealthKart.Analysis.Frames;

/// <summary>A frame whose record type does not matter: what a table needs of it.</summary>
internal interface IFrame
{
    /// <summary>The number of rows.</summary>
    public int Count { get; }

    /// <summary>What the rows are, above the table.</summary>
    public string? Caption { get; }

    /// <summary>How the table is to be read, below it.</summary>
    public string? Note { get; }

    /// <summary>The columns that tables show.</summary>
    public IReadOnlyList<TableColumn> TableColumns { get; }

    /// <summary>The values of a column that tables need not show; <c>null</c> where the frame has no such column.</summary>
    public Func<int, object?>? ValuesOf(string name);
}
