namespace HealthKart.Analysis.Frames;

/// <summary>
/// How the rows of a column become one: the rule of <see cref="DataFrameVerbs.By"/> and <see cref="DataFrameVerbs.Totals"/>.
/// </summary>
public sealed class ColumnTotal
{
    private readonly string[] _needed;
    private readonly Func<GroupSums, string, decimal?[]> _totals;

    private ColumnTotal(string[] needed, Func<GroupSums, string, decimal?[]> totals)
    {
        _needed = needed;
        _totals = totals;
    }

    /// <summary>Not at all: text, limits of intervals, sums that overlap. Totals leave the column out.</summary>
    public static ColumnTotal None { get; } = new([], static (sums, _) => sums.Nothing);

    /// <summary>The sum of what is defined; undefined where nothing is.</summary>
    public static ColumnTotal Sum { get; } = new([], static (sums, column) => sums.Of(column));

    /// <summary>
    /// The sum of one column over the sum of another; undefined where that is not above 0. Without one of them, totals leave it out.
    /// </summary>
    /// <param name="numerator">The name of the column above the line.</param>
    /// <param name="denominator">The name of the column below it.</param>
    /// <param name="times">A factor, such as 1,000 for revenue per 1,000 followers.</param>
    public static ColumnTotal Ratio(string numerator, string denominator, decimal times = 1) =>
        Of(numerator, denominator, (above, below) => below is > 0 and { } amount ? times * above / amount : null);

    /// <summary>A ratio of two sums by a rule of its own.</summary>
    internal static ColumnTotal Of(string first, string second, Func<decimal?, decimal?, decimal?> ratio) =>
        new([first, second], (sums, _) => [.. sums.Of(first).Zip(sums.Of(second), ratio)]);

    /// <summary>The same, and undefined where the column is it in every row: nobody knows a ROAS where no cost is known.</summary>
    internal static ColumnTotal OfKnown(string first, string second, Func<decimal?, decimal?, decimal?> ratio) => new(
        [first, second],
        (sums, column) =>
        [
            .. sums.Of(column)
                .Zip(sums.Of(first), sums.Of(second))
                .Select(group => group.First is null ? null : ratio(group.Second, group.Third)),
        ]);

    /// <summary>
    /// For a ratio whose numerator is not a column: the mean by its denominator, which is Σ numerator ÷ Σ denominator.
    /// </summary>
    internal static ColumnTotal WeightedBy(string denominator) => new([denominator], (sums, column) => sums.Weighted(column, denominator));

    /// <summary>Whether there is a total in a frame of these columns.</summary>
    internal bool IsIn(Func<string, bool> hasNumbers) => this != None && _needed.All(hasNumbers);

    /// <summary>The totals of a column, one for each group.</summary>
    internal decimal?[] Of(GroupSums sums, string column) => _totals(sums, column);
}
