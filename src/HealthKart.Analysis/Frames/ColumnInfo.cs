using HealthKart.Analysis.Money;

namespace HealthKart.Analysis.Frames;

/// <summary>What a column of a data frame is, beyond its name and type.</summary>
/// <param name="Name">The name in CSV files, such as <c>total_payout</c>.</param>
/// <param name="Title">The heading in tables.</param>
/// <param name="Unit">What the values are, which decides how they are written.</param>
public sealed record ColumnInfo(string Name, string Title, ColumnUnit Unit)
{
    /// <summary>
    /// Whether text that is a plain number, such as <c>-3.2</c>, stands in CSV files as it is: for a column of a user's file, of which
    /// nobody knows what it holds. Default: no.
    /// </summary>
    public bool KeepsNumbers { get; init; }

    /// <summary>Whether tables show the column; CSV files have it anyway. Default: yes.</summary>
    public bool InTables { get; init; } = true;

    /// <summary>
    /// Whether CSV files have its numbers unrounded, with an exponent where they are that small, as probabilities are. Default: no.
    /// </summary>
    public bool IsExact { get; init; }

    /// <summary>The currency of amounts, as its code. Default: <c>INR</c>.</summary>
    public string Currency { get; init; } = CurrencySigns.Rupee;

    /// <summary>How many rows become one. Default: the column is left out of totals.</summary>
    public ColumnTotal Total { get; init; } = ColumnTotal.None;

    /// <summary>
    /// Every value that a filter may ask for, those of rows that are filtered out included; <c>null</c>: those of the column.
    /// </summary>
    internal Func<IEnumerable<string?>>? KnownValues { get; init; }
}
