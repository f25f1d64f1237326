using System.Globalization;
using HealthKart.Analysis.Campaigns;
using Microsoft.Data.Analysis;

namespace HealthKart.Analysis.Frames;

/// <summary>The values of a column as the text by which rows are filtered and grouped.</summary>
internal static class ColumnText
{
    /// <summary>How the text of a row is read.</summary>
    internal static Func<long, string> Of(DataFrameColumn column) =>
        column is StringDataFrameColumn texts ? row => Of(texts[row]) : row => Of(column[row]);

    /// <summary>A text as it is compared: what is blank is <see cref="Influencer.Unknown"/>.</summary>
    internal static string Of(string? text) => string.IsNullOrWhiteSpace(text) ? Influencer.Unknown : text.Trim();

    private static string Of(object? value) => value switch
    {
        decimal number => number.ToString("0.############################", CultureInfo.InvariantCulture),
        DateTime day => Day(day),
        _ => Of(Convert.ToString(value, CultureInfo.InvariantCulture)),
    };

    /// <summary>A day, with its time only where it has one.</summary>
    internal static string Day(DateTime day) =>
        day.ToString(day.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);
}
