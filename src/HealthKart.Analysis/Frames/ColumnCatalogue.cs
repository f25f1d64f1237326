using System.Runtime.CompilerServices;
using HealthKart.Analysis.Money;
using Microsoft.Data.Analysis;

namespace HealthKart.Analysis.Frames;

/// <summary>Every column that the library knows by its name: its heading, its unit, and how many rows become one.</summary>
/// <remarks>
/// Names that say nothing by themselves, such as <c>x</c> or <c>difference</c>, are not in it: an analyst's own column may be called so.
/// </remarks>
public static partial class ColumnCatalogue
{
    private static readonly ConditionalWeakTable<DataFrameColumn, ColumnInfo> s_described = [];

    private static readonly Dictionary<string, ColumnInfo> s_known =
        Influencers().Concat(Posts()).Concat(Payouts()).Concat(Comparisons()).Concat(Experiments()).Concat(Accounts())
            .ToDictionary(static column => column.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>All of them.</summary>
    public static IReadOnlyCollection<ColumnInfo> All => s_known.Values;

    /// <summary>The column of a name, without case; <c>null</c> for one that the library does not know.</summary>
    public static ColumnInfo? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return s_known.GetValueOrDefault(name);
    }

    /// <summary>
    /// What a column of a frame is: as it was described; else by its name, where its values are of that kind; else by the kind of its
    /// values.
    /// </summary>
    public static ColumnInfo InfoOf(DataFrameColumn column)
    {
        ArgumentNullException.ThrowIfNull(column);
        var name = column.Name ?? "";
        if (s_described.TryGetValue(column, out var described))
        {
            // Who renames a column says what it is to be called.
            return described.Name == name ? described : described with { Name = name, Title = name };
        }

        var unit = UnitOf(column);
        return !s_known.TryGetValue(name, out var known) ? new ColumnInfo(name, name, unit)
            : Fits(known.Unit, unit) ? known with { Name = name }
            : new ColumnInfo(name, known.Title, unit);
    }

    /// <summary>Says what a column is beyond its name and type; the verbs of <see cref="DataFrameVerbs"/> carry it on.</summary>
    /// <returns>The column.</returns>
    public static DataFrameColumn Describe(this DataFrameColumn column, ColumnInfo info)
    {
        ArgumentNullException.ThrowIfNull(column);
        ArgumentNullException.ThrowIfNull(info);
        s_described.AddOrUpdate(column, info);
        return column;
    }

    private static ColumnUnit UnitOf(DataFrameColumn column) =>
        column.DataType == typeof(DateTime) ? ColumnUnit.Date : ColumnNumbers.Has(column) ? ColumnUnit.Count : ColumnUnit.Text;

    private static bool Fits(ColumnUnit known, ColumnUnit found) => known == found || (IsNumber(known) && IsNumber(found));

    private static bool IsNumber(ColumnUnit unit) => unit is not (ColumnUnit.Text or ColumnUnit.Date);

    private static ColumnInfo Text(string name, string title) => new(name, title, ColumnUnit.Text);

    private static ColumnInfo Day(string name, string title) => new(name, title, ColumnUnit.Date);

    private static ColumnInfo Count(string name, string title) => new(name, title, ColumnUnit.Count);

    private static ColumnInfo Money(string name, string title) => new(name, title, ColumnUnit.Money);

    private static ColumnInfo Ratio(string name, string title) => new(name, title, ColumnUnit.Ratio);

    private static ColumnInfo Share(string name, string title) => new(name, title, ColumnUnit.Share);

    private static ColumnInfo Summed(this ColumnInfo column) => column with { Total = ColumnTotal.Sum };

    private static ColumnInfo Over(this ColumnInfo column, string numerator, string denominator, decimal times = 1) =>
        column with { Total = ColumnTotal.Ratio(numerator, denominator, times) };

    private static ColumnInfo By(this ColumnInfo column, string first, string second, Func<decimal?, decimal?, decimal?> ratio) =>
        column with { Total = ColumnTotal.Of(first, second, ratio) };

    private static ColumnInfo Roas(this ColumnInfo column, string revenue, string payout) =>
        column with { Total = ColumnTotal.OfKnown(revenue, payout, Ratios.Roas) };
}
