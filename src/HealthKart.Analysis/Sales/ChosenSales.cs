using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Money;
using HealthKart.Analysis.Sums;

namespace HealthKart.Analysis.Sales;

/// <summary>The days and facts of the sales of those who are chosen, and of those that belong to nobody, during a pass.</summary>
internal sealed class ChosenSales
{
    private readonly SalesQuery _query;
    private readonly int[] _factColumns;
    private readonly DayTable _byDay = new();
    private readonly DayTable _unattributedByDay = new();

    /// <param name="query">What is asked for.</param>
    /// <param name="columns">The dimensions that the pass looks at.</param>
    /// <param name="sale">The rows, which tell what dimensions there are.</param>
    internal ChosenSales(SalesQuery query, DimensionColumn[] columns, SaleReader sale)
    {
        _query = query;
        _factColumns =
        [
            .. Enum.GetValues<SaleDimension>()
                .Select(dimension => Array.FindIndex(columns, column => column.Dimension == dimension)),
        ];
        Facts = query.KeepsFacts ? new FactTable(Found(sale), query.Only) : null;
    }

    /// <summary>The facts; <c>null</c> where they are not asked for.</summary>
    internal FactTable? Facts { get; }

    /// <summary>The days, oldest first.</summary>
    internal IReadOnlyList<DayPerformance> ByDay => _byDay.ToList();

    /// <summary>The days of the sales that belong to nobody, oldest first.</summary>
    internal IReadOnlyList<DayPerformance> UnattributedByDay => _unattributedByDay.ToList();

    /// <summary>Adds the sums by day of another part of the sales, or of another pass over the same that has none here.</summary>
    internal void AddDays(ChosenSales other)
    {
        _byDay.Add(other._byDay);
        _unattributedByDay.Add(other._unattributedByDay);
    }

    /// <summary>Adds a sale that belongs to nobody.</summary>
    /// <param name="sale">The row.</param>
    /// <param name="values">The numbers of its values, dimension by dimension.</param>
    internal void AddOfNobody(SaleReader sale, int[] values)
    {
        AddDay(_unattributedByDay, sale.Date, sale.Orders, sale.Revenue);
        Facts?.Add(FactOf(FactKey.None, sale.Date, values), sale.Orders, sale.Revenue, sale.Rows, sale.IsOpen);
    }

    /// <summary>Adds the sales of a batch.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="influencers">The influencer of each sale.</param>
    /// <param name="seen">Who of them is chosen.</param>
    internal void Add(SaleBatch batch, ReadOnlySpan<int> influencers, SeenInfluencers seen)
    {
        var facts = Facts is { IsLeftToInfluencers: false } kept ? kept : null;
        if (facts is null && _query.Chosen is null && batch.Others.Count == 0)
        {
            AddDays(batch, influencers.Length);
            return;
        }

        for (var i = 0; i < influencers.Length; i++)
        {
            if (_query.Chosen is not null && !seen.PartsOf(influencers[i])!.IsChosen)
            {
                continue;
            }

            AddDay(_byDay, batch.Dates[i], batch.OrdersOf(i), batch.RevenueOf(i));
            facts?.Add(
                FactOf(influencers[i], batch.Dates[i], batch.ValuesOfSale(i)),
                batch.OrdersOf(i),
                batch.RevenueOf(i),
                batch.Rows[i],
                batch.AreOpen[i]);
        }
    }

    private FactDimensions Found(SaleReader sale)
    {
        return new FactDimensions(
            sale.HasDates ? FactTime.Day : FactTime.None,
            Has(SaleDimension.Campaign),
            Has(SaleDimension.Product),
            Has(SaleDimension.Brand),
            Has(SaleDimension.Source));

        bool Has(SaleDimension dimension) =>
            _factColumns[(int)dimension] >= 0 || (_query.Only is not null && sale.HasColumn(dimension));
    }

    // Sales of a day stand together, nearly always, so that their sums are added at once.
    private void AddDays(SaleBatch batch, int sales)
    {
        for (var first = 0; first < sales;)
        {
            var (date, orders, revenue, next) = (batch.Dates[first], (Int128)0, (Int128)0, first);
            for (; next < sales && batch.Dates[next] == date; next++)
            {
                orders += batch.Orders[next];
                revenue += batch.Revenue[next];
            }

            AddDay(_byDay, date, Amount.OfHundredths(orders), Amount.OfHundredths(revenue));
            first = next;
        }
    }

    private FactKey FactOf(int influencer, DateOnly? date, int[] values)
    {
        return new FactKey(
            influencer,
            Value(SaleDimension.Campaign),
            Value(SaleDimension.Product),
            Value(SaleDimension.Brand),
            Value(SaleDimension.Source),
            date?.DayNumber ?? FactKey.None);

        int Value(SaleDimension dimension) => _factColumns[(int)dimension] is >= 0 and var column ? values[column] : FactKey.None;
    }

    private void AddDay(DayTable days, DateOnly? date, Amount orders, Amount revenue)
    {
        if (_query.KeepsDays && date is { } day)
        {
            days.Add(day, orders, revenue);
        }
    }
}
