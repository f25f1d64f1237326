using System.Globalization;
using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Wording;
using HealthKart.Report.Parts;
using Microsoft.Data.Analysis;

namespace HealthKart.Report.Display;

/// <summary>A data frame as a table shows it: columns that the library knows with their titles and units, all others plainly.</summary>
internal sealed class DataFrameList(DataFrame frame) : IResultList
{
    /// <inheritdoc/>
    public int Count => checked((int)frame.Rows.Count);

    /// <inheritdoc/>
    public ListSubject? Subject => null;

    /// <inheritdoc/>
    public string Currency => FrameColumns.CurrencyOf(frame);

    /// <inheritdoc/>
    public IReadOnlyList<ResultTableColumn> TableColumns =>
    [
        .. frame.Columns
            .Select(static column => (Column: column, Info: ColumnCatalogue.InfoOf(column)))
            .Where(static one => one.Info.InTables)
            .Select(static one => Of(one.Column, one.Info)),
    ];

    /// <inheritdoc/>
    public Func<int, object?>? ValuesOf(string name) =>
        frame.Columns.FirstOrDefault(column => column.Name == name) is { } found ? row => found[row] : null;

    private static ResultTableColumn Of(DataFrameColumn column, ColumnInfo info) => info.Unit switch
    {
        ColumnUnit.Date when ColumnDays.AreWhole(column) =>
            new(info.Title, info.Unit, row => ColumnDays.Of(column[row] as DateTime?), null),
        ColumnUnit.Text or ColumnUnit.Date => new(info.Title, info.Unit, row => column[row], row => AsItStands(column[row])),
        _ when info.IsExact => new(info.Title, info.Unit, row => Number(column, row), row => Probability(column[row], info.Unit)),
        ColumnUnit.Count when ColumnCatalogue.Find(info.Name) is null =>
            new(info.Title, info.Unit, row => Number(column, row), row => PlainValue.TextOf(column[row])),
        _ => new(info.Title, info.Unit, row => Number(column, row), null),
    };

    private static decimal? Number(DataFrameColumn column, int row) => ColumnNumbers.Of(column[row]);

    // A number in a column of text is a code as often as not: no digit is rounded away.
    private static string AsItStands(object? value) =>
        value is decimal number
            ? number.ToString("0.############################", CultureInfo.InvariantCulture)
            : PlainValue.TextOf(value);

    private static string Probability(object? value, ColumnUnit unit)
    {
        var number = value is null ? (double?)null : Convert.ToDouble(value, CultureInfo.InvariantCulture);
        return unit == ColumnUnit.Share ? Numerals.Current.Chance(number) : Numerals.Current.PValue(number);
    }
}
