using HealthKart.Analysis.Money;
using HealthKart.Files;
using Microsoft.Data.Analysis;

namespace HealthKart.Analysis.Frames;

/// <summary>Finds and copies the columns of a data frame.</summary>
internal static class FrameColumns
{
    /// <summary>The column of a name; its own spelling wins over another case.</summary>
    /// <exception cref="ArgumentException">There is none; the message names the nearest.</exception>
    internal static DataFrameColumn Find(DataFrame frame, string name)
    {
        ArgumentNullException.ThrowIfNull(frame);
        ArgumentNullException.ThrowIfNull(name);
        return FindOrNull(frame, name) ?? throw Unknown(name, frame.Columns.Select(column => column.Name));
    }

    /// <summary>The column of a name; <c>null</c> where there is none.</summary>
    internal static DataFrameColumn? FindOrNull(DataFrame frame, string name) =>
        frame.Columns.FirstOrDefault(column => column.Name == name)
        ?? frame.Columns.FirstOrDefault(column => string.Equals(column.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The currency of a frame's amounts; that of rupees where it does not say one.</summary>
    internal static string CurrencyOf(DataFrame frame) =>
        frame.Columns.Select(static column => ColumnCatalogue.InfoOf(column).Currency)
            .FirstOrDefault(static code => code != CurrencySigns.Rupee)
        ?? CurrencySigns.Rupee;

    /// <summary>How the number of a row is read; undefined for all where there is no such column.</summary>
    /// <exception cref="ArgumentException">The column does not hold numbers.</exception>
    internal static Func<long, decimal?> NumbersOrNone(DataFrame frame, string name) =>
        FindOrNull(frame, name) is { } found ? ColumnNumbers.Of(found) : static _ => null;

    /// <summary>What is said of a column that is not there: its nearest name.</summary>
    internal static ArgumentException Unknown(string name, IEnumerable<string> known)
    {
        string[] names = [.. known];
        return new(FrameWords.UnknownColumn(name, NearestName.Find(name, names), names));
    }

    /// <summary>The rows of a frame that are named by their places, with all columns.</summary>
    internal static DataFrame Rows(DataFrame frame, IEnumerable<long> rows)
    {
        var places = new Int64DataFrameColumn("", rows);
        return new DataFrame([.. frame.Columns.Select(column => Copy(column, places))]);
    }

    /// <summary>Some rows of a column, or all; it is described as before, and its filters still know the values that are gone.</summary>
    internal static DataFrameColumn Copy(DataFrameColumn column, Int64DataFrameColumn? places = null)
    {
        var info = ColumnCatalogue.InfoOf(column);
        var copy = places is null ? column.Clone() : places.Length == 0 ? Empty(column) : column.Clone(places);
        return copy.Describe(places is null || info.KnownValues is not null ? info : info with { KnownValues = () => TextsOf(column) });
    }

    /// <summary>Every value that a filter of a column may ask for.</summary>
    internal static IEnumerable<string> KnownValues(DataFrameColumn column) =>
        ColumnCatalogue.InfoOf(column).KnownValues is { } known ? known().Select(ColumnText.Of) : TextsOf(column);

    /// <summary>A text in the spelling that the data have first, so that a name is the same whatever the order of the rows.</summary>
    internal static Func<string, string> Spelling(DataFrameColumn column)
    {
        var spellings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var known in KnownValues(column))
        {
            spellings.TryAdd(known, known);
        }

        return text => spellings.GetValueOrDefault(text, text);
    }

    // Microsoft.Data.Analysis cannot copy no rows.
    private static DataFrameColumn Empty(DataFrameColumn column) => column is ArrowStringDataFrameColumn
        ? new ArrowStringDataFrameColumn(column.Name)
        : (DataFrameColumn)Activator.CreateInstance(column.GetType(), column.Name, 0L)!;

    private static IEnumerable<string> TextsOf(DataFrameColumn column)
    {
        var text = ColumnText.Of(column);
        for (var row = 0L; row < column.Length; row++)
        {
            yield return text(row);
        }
    }
}
