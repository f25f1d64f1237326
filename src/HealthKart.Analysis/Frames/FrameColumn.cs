using System.Globalization;
using HealthKart.Analysis.Wording;

namespace HealthKart.Analysis.Frames;

/// <summary>A column of a frame: what it is called, what unit it has, how a row gives it.</summary>
/// <typeparam name="T">The record type of the rows.</typeparam>
/// <param name="Name">The name in CSV files, such as <c>total_payout</c>.</param>
/// <param name="Title">The heading in tables.</param>
/// <param name="Unit">What the values are, which decides how they are written.</param>
/// <param name="Value">The value of a row: text, a decimal, a date; <c>null</c> where it is undefined.</param>
public sealed record FrameColumn<T>(string Name, string Title, ColumnUnit Unit, Func<T, object?> Value)
{
    /// <summary>
    /// Whether text that is a plain number, such as <c>-3.2</c>, stands in CSV files as it is: for a column of a user's file, of which nobody
    /// knows what it holds. Default: no.
    /// </summary>
    public bool KeepsNumbers { get; init; }

    /// <summary>
    /// Whether tables show the column; CSV files have it anyway. Default: yes. A column that is asked for by
    /// <see cref="Frame{T}.WithColumns"/> is always shown.
    /// </summary>
    public bool InTables { get; init; } = true;

    /// <summary>
    /// The number of a row as CSV files have it, unrounded, with an exponent where it is that small: for probabilities, of which rounded digits leave
    /// 0 and 1. <c>null</c>: as the unit says.
    /// </summary>
    public Func<T, double?>? Exact { get; init; }

    /// <summary>How tables write the value of a row; <c>null</c>: as the unit says.</summary>
    public Func<T, string>? Shown { get; init; }

    /// <summary>The value of a row as people read it, undefined ones as "–".</summary>
    public string TextOf(T row) => Shown?.Invoke(row) ?? Value(row) switch
    {
        decimal number => Sentences.AmountOf(number, Unit),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        null or "" => Numerals.Undefined,
        var other => Convert.ToString(other, CultureInfo.InvariantCulture)!,
    };
}
