using System.Globalization;
using HealthKart.Analysis.Wording;

namespace HealthKart.Analysis.Frames;

/// <summary>A column of a list of results: what it is called, what unit it has, how a row gives it.</summary>
/// <typeparam name="T">The record type of the rows.</typeparam>
/// <param name="Name">The name in CSV files, such as <c>total_payout</c>.</param>
/// <param name="Title">The heading in tables.</param>
/// <param name="Unit">What the values are, which decides how they are written.</param>
/// <param name="Value">The value of a row: text, a decimal, a date; <c>null</c> where it is undefined.</param>
public sealed record ResultColumn<T>(string Name, string Title, ColumnUnit Unit, Func<T, object?> Value)
{
    /// <summary>Makes a column with the title and unit that <see cref="ColumnCatalogue"/> has for its name.</summary>
    /// <exception cref="ArgumentException">The catalogue does not have it.</exception>
    public ResultColumn(string name, Func<T, object?> value)
        : this(Known(name).Name, Known(name).Title, Known(name).Unit, value)
    {
    }

    /// <inheritdoc cref="ColumnInfo.KeepsNumbers"/>
    public bool KeepsNumbers { get; init; }

    /// <summary>
    /// Whether tables show the column; CSV files have it anyway. Default: yes. A column that is asked for by
    /// <see cref="ResultList{T}.WithColumns"/> is always shown.
    /// </summary>
    public bool InTables { get; init; } = true;

    /// <summary>
    /// The number of a row as data frames and CSV files have it, unrounded, with an exponent where it is that small: for probabilities, of
    /// which rounded digits leave 0 and 1. <c>null</c>: as the unit says.
    /// </summary>
    public Func<T, double?>? Exact { get; init; }

    /// <summary>How tables write the value of a row; <c>null</c>: as the unit says.</summary>
    public Func<T, string>? Shown { get; init; }

    /// <summary>How many rows become one; <c>null</c>: as <see cref="ColumnCatalogue"/> says of the name.</summary>
    public ColumnTotal? Total { get; init; }

    /// <summary>Whether a column of text is one of numbers in a data frame; <c>null</c>: it is not.</summary>
    internal Func<bool>? HoldsNumbers { get; init; }

    /// <inheritdoc cref="ColumnInfo.KnownValues"/>
    internal Func<IEnumerable<string?>>? KnownValues { get; init; }

    internal ColumnInfo Info => new(Name, Title, Unit)
    {
        KeepsNumbers = KeepsNumbers,
        InTables = InTables,
        IsExact = Exact is not null,
        Total = Total ?? ColumnCatalogue.Find(Name)?.Total ?? ColumnTotal.None,
        KnownValues = KnownValues,
    };

    /// <summary>The same column of records that have such a row in them.</summary>
    internal ResultColumn<TOther> Of<TOther>(Func<TOther, T> row) => new(Name, Title, Unit, other => Value(row(other)))
    {
        KeepsNumbers = KeepsNumbers,
        InTables = InTables,
        Exact = Exact is { } exact ? other => exact(row(other)) : null,
        Shown = Shown is { } shown ? other => shown(row(other)) : null,
        Total = Total,
        HoldsNumbers = HoldsNumbers,
        KnownValues = KnownValues,
    };

    /// <summary>The value of a row as people read it, undefined ones as "–".</summary>
    public string TextOf(T row) => Shown?.Invoke(row) ?? Value(row) switch
    {
        decimal number => FrameWords.AmountOf(number, Unit),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        null or "" => Numerals.Undefined,
        var other => Convert.ToString(other, CultureInfo.InvariantCulture)!,
    };

    private static ColumnInfo Known(string name) =>
        ColumnCatalogue.Find(name) ?? throw new ArgumentException(FrameWords.NotInCatalogue(name));
}
