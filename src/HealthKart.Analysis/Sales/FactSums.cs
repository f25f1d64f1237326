using HealthKart.Analysis.Money;
using HealthKart.Analysis.Sums;
using HealthKart.Analysis.Values;

namespace HealthKart.Analysis.Sales;

/// <summary>Sums a part of the sales from the facts of all of them, as a pass over their file would.</summary>
internal sealed class FactSums
{
    private readonly SalesSummary _all;
    private readonly SalesQuery _query;
    private readonly SalesSummary _sums;
    private readonly DayTable _byDay = new();
    private readonly DayTable _unattributedByDay = new();
    private readonly SumTable _unattributed = new();
    private readonly DimensionColumn[] _columns;
    private readonly Dictionary<int, int> _months = [];

    private FactSums(SalesSummary all, SalesQuery query)
    {
        (_all, _query) = (all, query);
        _columns = [.. all.Columns.Where(static column => !column.Dimension.IsFurther()).Select(column => column.In(query.Slice))];
        _sums = new SalesSummary(query) { File = all.File, Columns = _columns };
        _sums.Facts = query.KeepsFacts ? new FactTable(all.Facts!.Found) : null;
    }

    /// <summary>Whether the facts of all sales tell what a query asks.</summary>
    internal static bool CanTell(SalesSummary all, SalesQuery query) =>
        all.Facts is { IsWhole: true } && query.SplitBy.Count == 0 && !query.Slice.CutsFurther;

    /// <summary>The sums that a query asks for.</summary>
    /// <param name="all">All sales.</param>
    /// <param name="query">What to sum of them.</param>
    /// <exception cref="CampaignInputException">The slice cuts what the sales do not have.</exception>
    internal static SalesSummary Of(SalesSummary all, SalesQuery query)
    {
        ThrowIfMissing(all, query.Slice);
        var sums = new FactSums(all, query);
        foreach (var (key, fact, open) in all.Facts!.Facts)
        {
            if (sums.IsInSlice(key))
            {
                sums.Add(key, fact, open);
            }
        }

        return sums.Complete();
    }

    private static void ThrowIfMissing(SalesSummary all, SaleSlice slice)
    {
        var missing = slice.Values
            .Where(values => all.TableOf(values.Dimension) is null)
            .Min(static values => (SaleDimension?)values.Dimension);
        if (missing is { } dimension)
        {
            throw new CampaignInputException(SalesWords.FilterWithoutColumn(dimension.ToString().ToLowerInvariant(), all.File));
        }

        if (slice.CutsDates && all.Facts!.Found.Time == FactTime.None)
        {
            throw new CampaignInputException(SalesWords.FilterWithoutColumn("date", all.File));
        }
    }

    private SalesSummary Complete()
    {
        (_sums.Unattributed, _sums.ByDay, _sums.UnattributedByDay) = (_unattributed[0], _byDay.ToList(), _unattributedByDay.ToList());
        return _sums;
    }

    private bool IsInSlice(FactKey key) =>
        _query.Slice.Contains(DateOf(key)) && Array.TrueForAll(_columns, column => !column.IsCut || column.IsWanted(ValueOf(key, column)));

    private void Add(FactKey key, SaleSums fact, decimal openRevenue)
    {
        var isChosen = _query.Chosen?.Contains(key.Influencer) != false;
        if (key.Influencer < 0)
        {
            _unattributed.Add(0, fact);
            SumDay(_unattributedByDay, key, fact);
        }
        else
        {
            AddOfInfluencer(key, fact, openRevenue);
            SumDay(isChosen ? _byDay : null, key, fact);
        }

        if (isChosen || key.Influencer < 0)
        {
            _sums.Facts?.Add(key, fact, openRevenue);
        }
    }

    private void AddOfInfluencer(FactKey key, SaleSums fact, decimal openRevenue)
    {
        _sums.ByInfluencer.Totals.Add(key.Influencer, fact);
        _sums.Open.Add(key.Influencer, new SaleSums(0, 0, openRevenue));
        AddByDimension(_sums.ByInfluencer, key.Influencer, key, fact);
        if (_query.PayoutKeys is not { } payouts)
        {
            return;
        }

        foreach (var (payout, number) in payouts.Of(key.Influencer))
        {
            if (payout.Matches(CampaignOf(key), DateOf(key)))
            {
                _sums.ByPayoutKey.Totals.Add(number, fact);
                AddByDimension(_sums.ByPayoutKey, number, key, fact);
            }
        }
    }

    private void AddByDimension(KeyedSums sums, int number, FactKey key, SaleSums fact)
    {
        foreach (var column in _query.ByDimension ? _columns : [])
        {
            sums.By(column.Dimension).Add(number, ValueOf(key, column), Amount.Of(fact.Orders), Amount.Of(fact.Revenue), fact.Rows);
        }
    }

    private void SumDay(DayTable? days, FactKey key, SaleSums fact)
    {
        if (_query.KeepsDays && DateOf(key) is { } day)
        {
            days?.Add(day, Amount.Of(fact.Orders), Amount.Of(fact.Revenue));
        }
    }

    private string CampaignOf(FactKey key) =>
        key.Campaign < 0 ? "" : _all.TableOf(SaleDimension.Campaign)!.NameOf(key.Campaign);

    private int ValueOf(FactKey key, DimensionColumn column) => column.Dimension switch
    {
        SaleDimension.Campaign => key.Campaign,
        SaleDimension.Product => key.Product,
        SaleDimension.Brand => key.Brand,
        SaleDimension.Source => key.Source,
        _ => MonthOf(key, column),
    };

    private int MonthOf(FactKey key, DimensionColumn column)
    {
        if (!_months.TryGetValue(key.Day, out var month))
        {
            month = column.Values.FindOrAdd(DimensionColumn.MonthName(DateOf(key)));
            _months.Add(key.Day, month);
        }

        return month;
    }

    private static DateOnly? DateOf(FactKey key) => key.Day == FactKey.None ? null : DateOnly.FromDayNumber(key.Day);
}
