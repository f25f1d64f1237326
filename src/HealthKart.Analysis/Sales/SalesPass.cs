using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Wording;

namespace HealthKart.Analysis.Sales;

/// <summary>One streaming pass over the sales file. What it keeps grows with influencers, campaigns, products and days, not with rows.</summary>
internal sealed class SalesPass
{
    private readonly InfluencerTable _influencers;
    private readonly PayoutKeys _payoutKeys;
    private readonly SalesQuery _query;
    private readonly IssueLog _log;
    private readonly SalesSummary _summary;
    private readonly SumTable _unattributed = new();
    private readonly SumTable _used = new();
    private readonly DayTable _byDay = new();
    private readonly DayTable _unattributedByDay = new();

    internal SalesPass(InfluencerTable influencers, PayoutKeys payoutKeys, SalesQuery query, IssueLog log)
    {
        _influencers = influencers;
        _payoutKeys = payoutKeys;
        _query = query;
        _log = log;
        _summary = new SalesSummary(query);
    }

    internal SalesSummary Run(string path)
    {
        using var sale = new SaleReader(path, _log);
        var columns = Columns(sale);
        var values = new int[columns.Length];
        while (sale.Read())
        {
            if (IsInSlice(sale, columns, values))
            {
                Sum(sale, columns, values);
            }

            if (sale.Date is { } day)
            {
                NoteDay(day);
            }
        }

        return Finish(sale, columns);
    }

    /// <summary>The dimensions to look at: all that the file has when sums by dimension are wanted, else those that the slice cuts.</summary>
    private DimensionColumn[] Columns(SaleReader sale)
    {
        var columns = Enum.GetValues<SaleDimension>()
            .Where(sale.HasColumn)
            .Select(dimension => new DimensionColumn(dimension, _query.Slice))
            .Where(column => _query.ByDimension || column.IsCut || (column.Dimension == SaleDimension.Campaign && _payoutKeys.Any))
            .ToArray();
        var missing = _query.Slice.Values.Keys.Where(dimension => !sale.HasColumn(dimension)).ToList();
        return missing.Count == 0
            ? columns
            : throw new CampaignInputException(Sentences.FilterWithoutColumn(missing[0], sale.Table.Name));
    }

    private bool IsInSlice(SaleReader sale, DimensionColumn[] columns, int[] values)
    {
        var isIn = _query.Slice.Contains(sale.Date);
        for (var i = 0; i < columns.Length; i++)
        {
            values[i] = columns[i].ValueOf(sale);
            isIn &= !columns[i].IsCut || columns[i].IsWanted(values[i]);
        }

        return isIn;
    }

    private void Sum(SaleReader sale, DimensionColumn[] columns, int[] values)
    {
        var id = sale.InfluencerKey;
        if (id.IsEmpty)
        {
            _unattributed.Add(0, sale.Orders, sale.Revenue);
            sale.Note(IssueKind.BlankId, "influencer_id", _ => Sentences.BlankSaleId());
            SumDay(_unattributedByDay, sale, _query.DaysOf is not null);
            return;
        }

        var known = _influencers.Count;
        var influencer = _influencers.FindOrAdd(id);
        if (influencer == known && _influencers.HasListed)
        {
            sale.Note(IssueKind.OrphanId, "influencer_id", Sentences.OrphanId);
        }

        _used.Add(0, sale.Orders, sale.Revenue);
        Sum(_summary.ByInfluencer, influencer, sale, columns, values);
        if (_payoutKeys.Any)
        {
            SumPayoutKeys(influencer, sale, columns, values);
        }

        SumDay(_byDay, sale, _query.DaysOf?.Invoke(influencer) == true);
    }

    private void Sum(KeyedSums sums, int key, SaleReader sale, DimensionColumn[] columns, int[] values)
    {
        sums.Totals.Add(key, sale.Orders, sale.Revenue);
        if (!_query.ByDimension)
        {
            return;
        }

        for (var i = 0; i < columns.Length; i++)
        {
            sums.Add(key, columns[i].Dimension, values[i], sale.Orders, sale.Revenue);
        }
    }

    private void SumPayoutKeys(int influencer, SaleReader sale, DimensionColumn[] columns, int[] values)
    {
        var keys = _payoutKeys.Of(influencer);
        if (keys.Count == 0)
        {
            return;
        }

        var campaign = columns is [{ Dimension: SaleDimension.Campaign } column, ..] ? column.Values.Names[values[0]] : "";
        foreach (var (key, number) in keys)
        {
            if (key.Matches(campaign, sale.Date))
            {
                Sum(_summary.ByPayoutKey, number, sale, columns, values);
            }
        }
    }

    private static void SumDay(DayTable days, SaleReader sale, bool isWanted)
    {
        if (isWanted && sale.Date is { } day)
        {
            days.Add(day, sale.Orders, sale.Revenue);
        }
    }

    private void NoteDay(DateOnly day)
    {
        _summary.FirstDay = _summary.FirstDay is { } first && first <= day ? first : day;
        _summary.LastDay = _summary.LastDay is { } last && last >= day ? last : day;
    }

    private SalesSummary Finish(SaleReader sale, DimensionColumn[] columns)
    {
        foreach (var column in columns)
        {
            _summary.Values[column.Dimension] = column.Values.Names;
        }

        _summary.ByDay = _byDay.ToSums();
        _summary.UnattributedByDay = _unattributedByDay.ToSums();
        _summary.Unattributed = _unattributed[0];
        _summary.Used = _used[0];
        _summary.RowsRead = sale.RowsRead;
        _summary.RowsRejected = sale.RowsRejected;
        _summary.RevenueRejected = sale.RevenueRejected;
        return _summary;
    }
}
