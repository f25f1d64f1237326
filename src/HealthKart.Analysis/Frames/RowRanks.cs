using Microsoft.Data.Analysis;

namespace HealthKart.Analysis.Frames;

/// <summary>The order of rows by one of their columns: undefined values last, equal ones as they stand.</summary>
internal sealed class RowRanks
{
    private readonly object?[] _values;

    /// <exception cref="ArgumentException">The values have no order.</exception>
    internal RowRanks(DataFrameColumn column)
    {
        _values = new object?[column.Length];
        for (var row = 0; row < _values.Length; row++)
        {
            _values[row] = column[row] switch
            {
                null or "" or double.NaN or float.NaN => null,
                IComparable value => value,
                _ => throw new ArgumentException(FrameWords.NoOrder(column.Name)),
            };
        }
    }

    internal IEnumerable<long> Ascending() => DefinedFirst().ThenBy(ValueOf, ValueComparer.Instance);

    internal IEnumerable<long> Descending() => DefinedFirst().ThenByDescending(ValueOf, ValueComparer.Instance);

    private IOrderedEnumerable<long> DefinedFirst() =>
        Enumerable.Range(0, _values.Length).Select(static row => (long)row).OrderBy(row => _values[row] is null);

    private object? ValueOf(long row) => _values[row];

    /// <summary>Texts without case in every culture alike, all else in its own order.</summary>
    private sealed class ValueComparer : IComparer<object?>
    {
        internal static ValueComparer Instance { get; } = new();

        public int Compare(object? x, object? y) => (x, y) switch
        {
            (string left, string right) => string.Compare(left, right, StringComparison.OrdinalIgnoreCase),
            (IComparable left, not null) => left.CompareTo(y),
            _ => 0,
        };
    }
}
