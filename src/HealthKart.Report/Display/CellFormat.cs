using System.Globalization;
using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Wording;

namespace HealthKart.Report.Display;

/// <summary>How the cells of one column are written: alike, so that they can be compared down the column.</summary>
internal sealed class CellFormat
{
    /// <summary>Below this, what stands after the point of an amount tells one row from the next.</summary>
    internal const decimal LeastWholeMoney = 100;

    // A longer text may be broken into lines; a shorter one looks torn then.
    private const int LongestInALine = 24;

    private readonly ResultTableColumn _column;
    private readonly bool _hasPaise;
    private readonly int _decimals;

    /// <summary>Looks at the rows that are shown.</summary>
    internal CellFormat(ResultTableColumn column, IReadOnlyList<int> rows)
    {
        _column = column;
        _hasPaise = column.Unit == ColumnUnit.Money
            && rows.Any(row => column.Value(row) is decimal value && value != 0 && Math.Abs(value) < LeastWholeMoney);
        _decimals = column.Unit == ColumnUnit.Share && rows.Any(row => HasDecimals(column.Value(row))) ? 1 : 0;
        CssClass = IsNumber ? "hk-num" : rows.All(row => Text(row).Length <= LongestInALine) ? "hk-short" : "";
    }

    internal string Title => _column.Title;

    /// <summary>The class of the cells; empty for long text.</summary>
    internal string CssClass { get; }

    /// <summary>Whether the cells stand to the right and sort by their numbers.</summary>
    internal bool IsNumber => _column.Unit is not (ColumnUnit.Text or ColumnUnit.Date);

    /// <summary>The text of a cell.</summary>
    internal string Text(int row) => _column.Shown?.Invoke(row) ?? Text(_column.Value(row));

    /// <summary>The number that a cell sorts by; empty where it is undefined.</summary>
    internal string SortKey(int row) =>
        _column.Value(row) is decimal value ? value.ToString("0.##########", CultureInfo.InvariantCulture) : "";

    private static bool HasDecimals(object? share) =>
        share is decimal value && Numerals.Current.Percent(value).Contains('.', StringComparison.Ordinal);

    private string Text(object? value) => (value, _column.Unit) switch
    {
        (decimal number, ColumnUnit.Count) => Numerals.Current.Count(number),
        (decimal number, ColumnUnit.Money) => _hasPaise ? Numerals.Current.ExactMoney(number) : Numerals.Current.WholeMoney(number),
        (decimal number, ColumnUnit.Ratio) => Numerals.Current.Ratio(number),
        (decimal number, ColumnUnit.Share) => Numerals.Current.Percent(number, _decimals),
        (DateOnly day, _) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture),
        (null or "", _) => Numerals.Undefined,
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
