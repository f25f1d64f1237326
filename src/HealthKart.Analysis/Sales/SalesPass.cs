using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Wording;

namespace HealthKart.Analysis.Sales;

/// <summary>One streaming pass over the sales file. What it keeps grows with influencers, campaigns, products and days, not with rows.</summary>
/// <remarks>It numbers influencers by itself and needs no other file, so that it can run beside the reading of the others.</remarks>
internal sealed class SalesPass
{
    private readonly SalesQuery _query;
    private readonly IssueLog _log;
    private readonly SalesSummary _summary;
    private readonly NameTable _ids = new();
    private readonly List<SeenInfluencer> _seen = [];
    private DateOnly? _lastDay;
    private readonly SumTable _unattributed = new();
    private readonly SumTable _used = new();
    private readonly DayTable _byDay = new();
    private readonly DayTable _unattributedByDay = new();

    internal SalesPass(SalesQuery query, IssueLog log)
    {
        _query = query;
        _log = log;
        _summary = new SalesSummary(query);
    }

    /// <summary>Reads the file.</summary>
    internal void Run(CsvSource source)
    {
        using var sale = new SaleReader(source, _log);
        var columns = Columns(sale);
        var values = new int[columns.Length];
        while (sale.Read())
        {
            if (IsInSlice(sale, columns, values))
            {
                Sum(sale, columns, values);
            }

            if (sale.Date is { } day && day != _lastDay)
            {
                NoteDay(day);
            }
        }

        Finish(sale, columns);
    }

    /// <summary>Joins what was read to the influencers of the other files; ids that the influencers file lacks are issues.</summary>
    internal SalesSummary JoinTo(InfluencerTable influencers)
    {
        foreach (var place in _summary.JoinTo(_ids, influencers))
        {
            if (influencers.HasListed && _log.Count(IssueKind.OrphanId, _summary.File))
            {
                _log.Keep(_seen[place].OrphanIssue(_summary.File, _ids.Names[place]));
            }
        }

        return _summary;
    }

    /// <summary>The dimensions to look at: all that the file has when sums by dimension are wanted, else those that the slice cuts.</summary>
    private DimensionColumn[] Columns(SaleReader sale)
    {
        var columns = Enum.GetValues<SaleDimension>()
            .Where(sale.HasColumn)
            .Select(dimension => new DimensionColumn(dimension, _query.Slice))
            .Where(column => _query.ByDimension || column.IsCut || (column.Dimension == SaleDimension.Campaign && _query.PayoutKeys is not null))
            .ToArray();
        var missing = _query.Slice.Values.Keys.Where(dimension => !sale.HasColumn(dimension)).Select(dimension => dimension.ToString().ToLowerInvariant()).ToList();
        if (_query.Slice.CutsDates && !sale.HasDates)
        {
            missing.Add("date");
        }

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

        var place = _ids.FindOrAdd(id);
        if (place == _seen.Count)
        {
            _seen.Add(See(sale, id));
        }

        _used.Add(0, sale.Orders, sale.Revenue);
        Sum(_summary.ByInfluencer, place, sale, columns, values);
        SumPayoutKeys(_seen[place], sale, columns, values);
        SumDay(_byDay, sale, _seen[place].CountsDays);
    }

    private SeenInfluencer See(SaleReader sale, ReadOnlySpan<byte> id)
    {
        var number = _query.Influencers?.Find(id) ?? -1;
        return new SeenInfluencer
        {
            Line = sale.Table.Line,
            Column = sale.Table.HeaderOf("influencer_id"),
            Revenue = sale.Revenue.Value,
            PayoutKeys = _query.PayoutKeys?.Of(number) ?? [],
            CountsDays = _query.DaysOf?.Invoke(number) ?? false,
        };
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

    private void SumPayoutKeys(SeenInfluencer influencer, SaleReader sale, DimensionColumn[] columns, int[] values)
    {
        var campaign = columns is [{ Dimension: SaleDimension.Campaign } column, ..] ? column.Values.Names[values[0]] : "";
        foreach (var (key, number) in influencer.PayoutKeys)
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
        _lastDay = day;
        _summary.FirstDay = _summary.FirstDay is { } first && first <= day ? first : day;
        _summary.LastDay = _summary.LastDay is { } last && last >= day ? last : day;
    }

    private void Finish(SaleReader sale, DimensionColumn[] columns)
    {
        foreach (var column in columns)
        {
            _summary.Values[column.Dimension] = column.Values.Names;
        }

        _summary.File = sale.Table.Name;
        _summary.ByDay = _byDay.ToSums();
        _summary.UnattributedByDay = _unattributedByDay.ToSums();
        _summary.Unattributed = _unattributed[0];
        _summary.Used = _used[0];
        _summary.RowsRead = sale.RowsRead;
        _summary.RowsRejected = sale.RowsRejected;
        _summary.RevenueRejected = sale.RevenueRejected;
    }
}
