using Microsoft.Data.Analysis;

namespace HealthKart.Analysis.Frames;

/// <summary>The sums of groups of rows, exact and each computed once.</summary>
/// <param name="frame">The rows.</param>
/// <param name="groupOf">The group of each row, from 0.</param>
/// <param name="count">How many groups there are; one without rows adds up to 0.</param>
internal sealed class GroupSums(DataFrame frame, int[] groupOf, int count)
{
    // A ratio holds 28 digits, so that its product with what it was divided by is off by less than this.
    private const int ExactDecimals = 10;

    private readonly Dictionary<string, decimal?[]> _sums = new(StringComparer.OrdinalIgnoreCase);

    internal decimal?[] Nothing => new decimal?[count];

    /// <summary>The sums of a column; <c>null</c> for a group all of whose values are undefined.</summary>
    internal decimal?[] Of(string column)
    {
        if (!_sums.TryGetValue(column, out var sums))
        {
            sums = Sum(ColumnNumbers.Of(FrameColumns.Find(frame, column)));
            _sums.Add(column, sums);
        }

        return sums;
    }

    /// <summary>The means of a ratio, each value as heavy as what it was divided by; <c>null</c> where that adds up to nothing.</summary>
    internal decimal?[] Weighted(string ratio, string denominator)
    {
        var ratios = ColumnNumbers.Of(FrameColumns.Find(frame, ratio));
        var weights = ColumnNumbers.Of(FrameColumns.Find(frame, denominator));
        var numerators = Sum(row => ratios(row) * weights(row) is { } product ? Math.Round(product, ExactDecimals) : null);
        var denominators = Sum(row => ratios(row) is null ? null : weights(row));
        return [.. numerators.Zip(denominators, (above, below) => below is > 0 and { } weight ? above / weight : null)];
    }

    private decimal?[] Sum(Func<long, decimal?> numbers)
    {
        var sums = new decimal?[count];
        if (groupOf.Length == 0)
        {
            Array.Fill(sums, 0);
        }

        for (var row = 0; row < groupOf.Length; row++)
        {
            if (numbers(row) is { } number)
            {
                sums[groupOf[row]] = (sums[groupOf[row]] ?? 0) + number;
            }
        }

        return sums;
    }
}
