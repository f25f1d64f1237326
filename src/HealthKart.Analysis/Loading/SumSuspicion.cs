namespace HealthKart.Analysis.Loading;

/// <summary>
/// Notes, as a file is read, whether a row that belongs to nobody may be the sum of others, for which the whole file is looked at: it has
/// what all rows above it have, or what those above it have that count; or it is the first and has what all below have.
/// </summary>
internal sealed class SumSuspicion
{
    private const int MostSuspects = 10_000;
    private const decimal Rounding = 0.01m;

    // What a row has more than those above it in this part of the file: by what stands there, and by what counts.
    private readonly HashSet<decimal>?[] _more = new HashSet<decimal>?[2];
    private decimal? _first;

    /// <summary>
    /// What the rows have as they stand in the file more than as they were read:
    /// refunds are read as returns, and rows whose cells have shifted belong to no sum.
    /// </summary>
    internal decimal Written { get; private set; }

    /// <summary>What the rows that count have more than all that were read.</summary>
    internal decimal Counted { get; private set; }

    /// <summary>Whether such a row was found.</summary>
    internal bool IsFound { get; private set; }

    /// <summary>Whether the rows have what was read, so that nothing else needs to be compared.</summary>
    internal bool IsPlain => Written == 0 && Counted == 0;

    /// <summary>Whether the first row belongs to nobody.</summary>
    internal bool StartsWithNobody => _first is not null;

    /// <summary>Notes a refund that was read as a return.</summary>
    internal void Turn(decimal written) => Written += 2 * written;

    /// <summary>Notes a row that could be read and does not count.</summary>
    internal void Exclude(decimal money) => Counted -= money;

    /// <summary>Notes a row that belongs to no sum, for its cells have shifted.</summary>
    internal void Reject(decimal money) => (Written, Counted) = (Written - money, Counted - money);

    /// <summary>Looks at a row that belongs to nobody.</summary>
    /// <param name="money">Its amount.</param>
    /// <param name="above">What was read above it.</param>
    /// <param name="isFirst">Whether it is the first row.</param>
    /// <param name="isWord">Whether it is called a sum; asked only of a row with more than all above it.</param>
    internal void See(decimal money, decimal above, bool isFirst, Func<bool> isWord)
    {
        _first = isFirst ? money : _first;
        See(0, money - above - Written);
        See(1, money - above - Counted);
        IsFound |= money != 0 && (money >= above + Math.Min(Written, Counted) - Rounding) && !isFirst && isWord();

        void See(int place, decimal more)
        {
            Note(place, more);

            // The first row may be a sum itself, and no part of this one.
            if (!isFirst && _first is { } first)
            {
                Note(place, more + first);
            }
        }

        void Note(int place, decimal more)
        {
            if (money != 0 && more >= 0 && (_more[place] ??= []).Count < MostSuspects)
            {
                _more[place]!.Add(more);
            }
        }
    }

    /// <summary>Looks for such a row, now that everything is read.</summary>
    /// <param name="read">What was read in this part of the file.</param>
    /// <param name="above">What the part above this one has; <c>null</c>: nothing stands above.</param>
    /// <param name="readAbove">What was read there.</param>
    internal void Close(decimal read, SumSuspicion? above = null, decimal readAbove = 0)
    {
        IsFound |= IsSum(0, readAbove + (above?.Written ?? 0)) || IsSum(1, readAbove + (above?.Counted ?? 0))
            || (above is null && _first is { } first && first != 0 && (first == read - first + Written || first == read - first + Counted))

            // A row that has less than what stands above it in its part was not noted;
            // where the part above comes to less than nothing, it may be a sum.
            || (above is not null && readAbove + Math.Min(above.Written, above.Counted) - Math.Max(above._first ?? 0, 0) < 0);

        bool IsSum(int place, decimal sum) =>
            _more[place] is { } more && (more.Contains(sum) || (above?._first is { } apart && more.Contains(sum - apart)));
    }

    /// <summary>Adds what the second part of the file has.</summary>
    internal void Add(SumSuspicion second) =>
        (Written, Counted, IsFound) = (Written + second.Written, Counted + second.Counted, IsFound || second.IsFound);
}
