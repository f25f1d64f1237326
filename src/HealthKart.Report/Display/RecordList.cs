using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Wording;
using HealthKart.Report.Parts;
using HealthKart.Report.Words;

namespace HealthKart.Report.Display;

/// <summary>
/// A sequence of records or of objects without a name as a table: a column for each property that is a number, a text, a day or the like. A
/// property that is called as a column of the library is shown as that.
/// </summary>
internal sealed partial class RecordList : IResultList
{
    // A sequence may have no end.
    private const int MostCounted = 10_000;

    private readonly IReadOnlyList<object?> _rows;
    private readonly IReadOnlyList<PropertyInfo> _properties;

    private readonly IReadOnlyList<(string Name, Func<object, string> Text)> _said;

    private RecordList(IReadOnlyList<object?> rows, IReadOnlyList<PropertyInfo> properties)
    {
        (_rows, _properties) = (rows, properties);
        _said = properties is [var first, ..] ? RecordWords.Of(first.ReflectedType!) : [];
    }

    /// <inheritdoc/>
    public int Count => _rows.Count;

    /// <inheritdoc/>
    public ListSubject? Subject => null;

    /// <inheritdoc/>
    public string Currency => _rows.OfType<IInCurrency>().FirstOrDefault()?.Currency ?? Numerals.Current.Currency;

    /// <inheritdoc/>
    public IReadOnlyList<ResultTableColumn> TableColumns => [.. _properties.Select(Of), .. _said.Select(Of)];

    /// <inheritdoc/>
    public Func<int, object?>? ValuesOf(string name) =>
        _properties.FirstOrDefault(property => property.Name == name) is { } found ? row => ValueOf(found, row) : null;

    /// <summary>The properties of the items that a table can show; none where the items are no records.</summary>
    internal static IReadOnlyList<PropertyInfo> PropertiesOf(Type sequence)
    {
        var item = sequence.GetInterfaces().Prepend(sequence)
            .FirstOrDefault(static type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IEnumerable<>))
            ?.GetGenericArguments()[0];
        return item is null || !IsRecord(item) ? [] :
        [
            .. item.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(static property => property.GetIndexParameters().Length == 0 && IsPlain(property.PropertyType)),
        ];
    }

    /// <summary>The first items, and what is to be said of the others; nothing where all are there.</summary>
    internal static (RecordList List, string? Others) Of(IEnumerable sequence, IReadOnlyList<PropertyInfo> properties)
    {
        List<object?> items = [.. sequence.Cast<object?>().Take(MostCounted + 1)];
        return items.Count > MostCounted && sequence is not ICollection
            ? (new(items, properties), TableWords.FirstRowsOfMore(FrameTable.FirstRows, MostCounted))
            : (new(items.Count > MostCounted ? [.. sequence.Cast<object?>()] : items, properties), null);
    }

    private static bool IsRecord(Type type) =>
        type.GetMethod("<Clone>$") is not null
        || (type.IsValueType && type.GetMethod("PrintMembers", BindingFlags.NonPublic | BindingFlags.Instance) is not null)
        || (type.IsDefined(typeof(CompilerGeneratedAttribute)) && type.Name.Contains("AnonymousType", StringComparison.Ordinal));

    private static bool IsPlain(Type type)
    {
        var kind = Nullable.GetUnderlyingType(type) ?? type;
        return kind == typeof(string)
            || kind.IsPrimitive
            || kind.IsEnum
            || kind == typeof(decimal)
            || kind == typeof(DateTime)
            || kind == typeof(DateTimeOffset)
            || kind == typeof(DateOnly) || kind == typeof(TimeSpan) || kind == typeof(Guid);
    }

    private ResultTableColumn Of(PropertyInfo property)
    {
        var isNumber = IsNumber(property.PropertyType);
        var known = ColumnCatalogue.Find(Words().Replace(property.Name, "_$1").ToLowerInvariant());
        return known is { IsExact: false } && isNumber == (known.Unit is not (ColumnUnit.Text or ColumnUnit.Date))
            ? new(known.Title, known.Unit, row => isNumber ? ColumnNumbers.Of(ValueOf(property, row)) : Shown(ValueOf(property, row)), null)
            : new(
                property.Name,
                isNumber ? ColumnUnit.Count : ColumnUnit.Text,
                row => ColumnNumbers.Of(ValueOf(property, row)),
                row => PlainValue.TextOf(ValueOf(property, row)));
    }

    private ResultTableColumn Of((string Name, Func<object, string> Text) said) =>
        new(said.Name, ColumnUnit.Text, row => _rows[row] is { } item ? said.Text(item) : null, null);

    private object? ValueOf(PropertyInfo property, int row) => _rows[row] is { } item ? property.GetValue(item) : null;

    private static object? Shown(object? value) => value is DateOnly ? value : PlainValue.TextOf(value);

    private static bool IsNumber(Type type)
    {
        var kind = Nullable.GetUnderlyingType(type) ?? type;
        return (kind.IsPrimitive && kind != typeof(bool) && kind != typeof(char)) || kind == typeof(decimal);
    }

    [GeneratedRegex("(?<!^)([A-Z])")]
    private static partial Regex Words();
}
