using System.Globalization;
using HealthKart.Analysis.Frames;

namespace HealthKart.Analysis.Wording;

/// <summary>Data frames: what is said when a column is not there, or is not what was expected.</summary>
internal static partial class Sentences
{
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
