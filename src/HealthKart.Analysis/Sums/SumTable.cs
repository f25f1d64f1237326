using HealthKart.Analysis.Money;

namespace HealthKart.Analysis.Sums;

/// <summary>
/// Sums of sales by a number: an influencer, a campaign, a day. Exact: hundredths in a long, what does not fit in a decimal.
/// </summary>
internal sealed class SumTable
{
    private Cell[] _cells;
    private Dictionary<int, (decimal Orders, decimal Revenue)>? _rest;

    internal SumTable(int capacity = 4) => _cells = new Cell[capacity];

    /// <summary>More than the highest number that has sums.</summary>
    internal int Capacity => _cells.Length;

    /// <summary>The sums under a number; zeros where nothing was added.</summary>
    internal SaleSums this[int index]
    {
        get
        {
            if ((uint)index >= (uint)_cells.Length)
            {
                return default;
            }

            ref var cell = ref _cells[index];
            var sums = new SaleSums(cell.Rows, Amount.ToDecimal(cell.Orders), Amount.ToDecimal(cell.Revenue));
            return _rest is not null && _rest.TryGetValue(index, out var rest)
                ? sums with { Orders = sums.Orders + rest.Orders, Revenue = sums.Revenue + rest.Revenue }
                : sums;
        }
    }

    internal void Add(int index, Amount orders, Amount revenue, long rows = 1)
    {
        Count(index, rows);
        AddHundredths(index, orders.Hundredths, revenue.Hundredths);
        if (orders.HasRest || revenue.HasRest)
        {
            AddRest(index, orders.Rest, revenue.Rest);
        }
    }

    /// <summary>Adds sums under a number.</summary>
    internal void Add(int index, SaleSums sums) => Add(index, Amount.Of(sums.Orders), Amount.Of(sums.Revenue), sums.Rows);

    /// <summary>Adds several sales, in hundredths, each under its number.</summary>
    internal void Add(ReadOnlySpan<int> indexes, ReadOnlySpan<long> orders, ReadOnlySpan<long> revenue, ReadOnlySpan<long> rows)
    {
        // All cells are asked for before the sums of one are waited for.
        for (var i = 0; i < indexes.Length; i++)
        {
            Count(indexes[i], rows[i]);
        }

        for (var i = 0; i < indexes.Length; i++)
        {
            AddHundredths(indexes[i], orders[i], revenue[i]);
        }
    }

    /// <summary>Adds to the sums under a number what is no whole hundredths.</summary>
    internal void AddRest(int index, decimal orders, decimal revenue)
    {
        _rest ??= [];
        _rest.TryGetValue(index, out var rest);
        _rest[index] = (rest.Orders + orders, rest.Revenue + revenue);
    }

    /// <summary>Adds the sums of another part of the file.</summary>
    /// <param name="other">The sums.</param>
    /// <param name="numbers">The number here of each number there; <c>null</c> when they are the same.</param>
    internal void Add(SumTable other, IReadOnlyList<int>? numbers = null)
    {
        for (var i = 0; i < other._cells.Length; i++)
        {
            var cell = other._cells[i];
            if (cell.Rows > 0)
            {
                Add(numbers is null ? i : numbers[i], new Amount(cell.Orders), new Amount(cell.Revenue), cell.Rows);
            }
        }

        if (other._rest is null)
        {
            return;
        }

        foreach (var (i, rest) in other._rest)
        {
            AddRest(numbers is null ? i : numbers[i], rest.Orders, rest.Revenue);
        }
    }

    /// <summary>The same sums under other numbers.</summary>
    /// <param name="numbers">The new number of each old one; several may have one.</param>
    /// <param name="count">How many new numbers there are.</param>
    internal SumTable Renumber(int[] numbers, int count)
    {
        var table = new SumTable(count);
        table.Add(this, numbers);
        return table;
    }

    private void Count(int index, long rows)
    {
        if (index >= _cells.Length)
        {
            Grow(index + 1);
        }

        _cells[index].Rows += rows;
    }

    private void AddHundredths(int index, long orders, long revenue)
    {
        ref var cell = ref _cells[index];
        var sumOfOrders = cell.Orders + orders;
        var sumOfRevenue = cell.Revenue + revenue;
        if (Amount.Overflows(cell.Orders, orders, sumOfOrders) || Amount.Overflows(cell.Revenue, revenue, sumOfRevenue))
        {
            AddRest(index, Amount.ToDecimal(orders), Amount.ToDecimal(revenue));
            return;
        }

        cell.Orders = sumOfOrders;
        cell.Revenue = sumOfRevenue;
    }

    private void Grow(int least)
    {
        var cells = new Cell[Math.Max(least, _cells.Length * 2)];
        _cells.CopyTo(cells, 0);
        _cells = cells;
    }

    private struct Cell
    {
        internal long Rows;
        internal long Orders;
        internal long Revenue;
    }
}
