using System.Globalization;
using HealthKart.Analysis.Wording;
using static HealthKart.Analysis.Wording.Phrases;

namespace HealthKart.Analysis.Frames;

/// <summary>Data frames: their headings, and what cannot be done with a column.</summary>
internal static class FrameWords
{
    internal static string UnknownValue(string field, string value, string? nearest, IEnumerable<string> known) =>
        $"No {field} '{OneLine(value)}' in the data{DidYouMean(nearest)} Known: "
        + $"{Some([.. known.Order(StringComparer.OrdinalIgnoreCase)])}.";

    internal const string Before = "before";
    internal const string After = "after";
    internal const string ChangeShareTitle = "Change, %";

    internal static string ChangeTitleOf(string title) => $"{title}, change";

    internal static string AmountOf(decimal? value, ColumnUnit unit) => unit switch
    {
        ColumnUnit.Money => Numerals.Current.Money(value),
        ColumnUnit.Ratio => Numerals.Current.Ratio(value),
        ColumnUnit.Share => Numerals.Current.Percent(value),
        _ => Numerals.Current.Count(value),
    };

    internal static string UnknownColumn(string name, string? nearest, IReadOnlyList<string> known) =>
        $"No column '{OneLine(name)}'{DidYouMean(nearest)} Columns: {string.Join(", ", known.Select(OneLine))}.";

    internal static string NotNumbers(string column, Type type) =>
        $"Column '{OneLine(column)}' holds {KindOf(type)}; expected numbers. Choose a column of numbers.";

    internal static string NotDays(string column, Type type) =>
        $"Column '{OneLine(column)}' holds {KindOf(type)}; expected days. Choose a column of days, or give numbers for one of numbers.";

    internal static string NoOrder(string column) =>
        $"The values of column '{OneLine(column)}' have no order. Choose a column of numbers, days or text.";

    internal static string NotAColumnValue(string column, object value) =>
        $"Column '{OneLine(column)}' got {ValueAndKind(value)}; expected numbers, texts, days or yes and no, all of one kind. "
        + "Give each row a value of that kind, or null.";

    internal static string NotOfUnit(string column, ColumnUnit unit, object value) =>
        $"Column '{OneLine(column)}' is {unit}, and a row has {ValueAndKind(value)}. Give it a value of its unit, or null.";

    internal static string NotInCatalogue(string column) =>
        $"No column '{OneLine(column)}' is known. Give it a title and a unit of its own.";

    private static string ValueAndKind(object value) =>
        $"{OneLine(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "")}, {KindOf(value.GetType())}";

    private static string KindOf(Type type) =>
        type == typeof(string) ? "text"
        : type == typeof(DateTime) || type == typeof(DateOnly) ? "days"
        : type == typeof(bool) ? "yes and no"
        : (type.IsPrimitive && type != typeof(char)) || type == typeof(decimal) ? "numbers"
        : type.Name;
}
