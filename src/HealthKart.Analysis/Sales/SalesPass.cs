using HealthKart.Analysis.Campaigns;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Sums;
using HealthKart.Analysis.Values;

namespace HealthKart.Analysis.Sales;

/// <summary>
/// A streaming pass over the sales file, or over a half of it. What it keeps grows with influencers, campaigns,
/// products and days, not with rows.
/// </summary>
/// <remarks>It numbers influencers by itself and needs no other file, so that it can run beside the reading of the others.</remarks>
internal sealed class SalesPass
{
    private const int RowsAtOnce = 1_000;

    private readonly SalesQuery _query;
    private readonly IssueLog _log;
    private readonly SalesSummary _summary;
    private readonly NameTable _ids = new();
    private readonly SeenInfluencers _seen = new();
    private readonly SumTable _unattributed = new();
    private SaleBatch _batch = new(0);
    private DimensionColumn[] _columns = [];
    private int[] _summed = [];
    private bool _looksAtRows;
    private string _idHeader = "";
    private LineNumbers? _lines;
    private RowRules? _rules;
    private CsvSource? _source;
    private ChosenSales? _chosen;

    internal SalesPass(SalesQuery query, IssueLog log)
    {
        _query = query;
        _log = log;
        _summary = new SalesSummary(query);
    }

    /// <summary>Reads the rows of a table.</summary>
    internal void Run(CsvTable table)
    {
        using var sale = SaleReader.Of(table, _log, _query.Today, _summary.Hashes);
        _source = table.Source;
        _columns = Columns(sale);
        _summed = Summed();
        _chosen = new ChosenSales(_query, _columns, sale);
        _summary.Facts = _chosen.Facts;
        _batch = new SaleBatch(_columns.Length);
        _looksAtRows = _columns.Length > 0 || _query.Slice.CutsDates;
        _idHeader = table.HeaderOf("influencer_id");
        var values = new int[_columns.Length];
        while (ReadSome(sale, values))
        {
        }

        SumBatch();
        _lines = table.Lines;
        _summary.File = table.Name;
        _summary.RowsRead = sale.RowsRead;
        _summary.RevenueRead.Add(sale.RevenueRead);
        _summary.RowsRejected = sale.RowsRejected;
        _summary.RevenueRejected = sale.RevenueRejected;
        _summary.RowsExcluded = sale.RowsExcluded;
        _summary.RevenueExcluded = sale.RevenueExcluded;
        _summary.Words = sale.Rules.Words;
        (_summary.Currencies, _summary.Converted) = (sale.Currencies.Sums, sale.Converted);
        _summary.Sums = sale.Sums;
        _rules = sale.Rules;
    }

    // A loop over the whole file would run to its end as it was compiled ahead of time;
    // a method that is called again is compiled anew once it is hot.
    private bool ReadSome(SaleReader sale, int[] values)
    {
        for (var i = 0; i < RowsAtOnce; i++)
        {
            if (!sale.Read())
            {
                return false;
            }

            if (!_looksAtRows || IsInSlice(sale, values))
            {
                Take(sale, values);
            }

            // That of a plain row was noted with the row before.
            if (!sale.IsPlain && sale.Date is { } day)
            {
                _summary.NoteDay(day);
            }
        }

        return true;
    }

    /// <summary>Adds what another pass found in the second half of the file.</summary>
    internal void Add(SalesPass second)
    {
        var numbers = _ids.Add(second._ids);
        for (var i = 0; i < numbers.Length; i++)
        {
            if (numbers[i] == _seen.Count)
            {
                _seen.Add(second._seen, i);
            }
        }

        var values = _columns.Zip(second._columns).ToDictionary(pair => pair.First.Dimension, pair => pair.First.Add(pair.Second));
        _summary.Add(second._summary, numbers, values);
        _unattributed.Add(second._unattributed);
        _chosen!.AddDays(second._chosen!);
        _log.AddRowsOf(second._log, _lines!.Lines);
        _lines.Add(second._lines!);
    }

    /// <summary>Adds the sums by one dimension that another pass over the same sales found, which knows the same influencers.</summary>
    internal void AddSumsBy(SaleDimension dimension, SalesPass other)
    {
        _summary.ByInfluencer.By(dimension).Add(other._summary.ByInfluencer.By(dimension), _ids.Add(other._ids), null);
        _columns = [.. _columns.Append(Array.Find(other._columns, column => column.Dimension == dimension)!)
            .OrderBy(static column => column.Dimension)];
    }

    /// <summary>Adds the sums by day that another pass over the same sales found.</summary>
    internal void AddDays(SalesPass other) => _chosen!.AddDays(other._chosen!);

    /// <summary>Takes in the values of a dimension that is cut, of which not all were read.</summary>
    internal void Know(SaleDimension dimension, IReadOnlyList<string> values) =>
        Array.Find(_columns, column => column.Dimension == dimension)?.Know(values);

    /// <summary>Says that what was read, in parts, is the answer to a query.</summary>
    internal void Answer(SalesQuery query) => _summary.Query = query;

    /// <summary>Joins what was read to the influencers of the other files; ids that the influencers file lacks are issues.</summary>
    internal SalesSummary JoinTo(InfluencerTable influencers)
    {
        _summary.Columns = _columns;
        if (_summary.Query.KeepsDays)
        {
            (_summary.ByDay, _summary.UnattributedByDay) = (_chosen!.ByDay, _chosen.UnattributedByDay);
        }

        _summary.Unattributed = _unattributed[0];
        _summary.FirstSales = new FirstSales(_ids, _seen, _idHeader, _lines!);
        foreach (var place in _summary.JoinTo(_ids, influencers))
        {
            if (influencers.HasListed && _log.Count(IssueKind.OrphanId, _summary.File))
            {
                _log.Keep(
                    _seen.OrphanIssue(
                        place, _summary.File, _idHeader, _ids.NameOf(place), influencers.LikelyOf(_ids.NameOf(place)), _lines!));
            }
        }

        foreach (var issue in _rules!.Issues(_summary.Words!))
        {
            _log.Add(issue);
        }

        return _summary;
    }

    /// <summary>
    /// The dimensions to look at: all that the file has when sums by dimension are wanted, else those that the slice cuts.
    /// </summary>
    private DimensionColumn[] Columns(SaleReader sale)
    {
        var columns = new List<DimensionColumn>();
        for (var dimension = SaleDimension.Campaign; dimension <= SaleDimension.Month; dimension++)
        {
            var isCut = _query.Slice.Cuts(dimension);
            if (!sale.HasColumn(dimension))
            {
                ThrowIf(isCut, dimension.ToString().ToLowerInvariant(), sale);
            }
            else if (_query.SumsBy(dimension) || isCut || (dimension == SaleDimension.Campaign && _query.PayoutKeys is not null))
            {
                columns.Add(new DimensionColumn(dimension, _query.Slice));
            }
        }

        foreach (var values in _query.Slice.Values)
        {
            AddFurther(columns, values.Dimension, sale);
        }

        foreach (var dimension in _query.SplitBy)
        {
            AddFurther(columns, dimension, sale);
        }

        ThrowIf(_query.Slice.CutsDates && !sale.HasDates, "date", sale);
        return [.. columns];
    }

    private int[] Summed()
    {
        var summed = new List<int>();
        for (var i = 0; i < _columns.Length; i++)
        {
            if (_query.SumsBy(_columns[i].Dimension))
            {
                summed.Add(i);
            }
        }

        return [.. summed];
    }

    private void AddFurther(List<DimensionColumn> columns, SaleDimension dimension, SaleReader sale)
    {
        if (dimension.IsFurther() && !columns.Exists(column => column.Dimension == dimension))
        {
            var header = _query.SumsBy(dimension) ? sale.Table.Headers[dimension.Column()] : null;
            columns.Add(new DimensionColumn(dimension, _query.Slice, header));
        }
    }

    private static void ThrowIf(bool isMissing, string column, SaleReader sale)
    {
        if (isMissing)
        {
            throw new CampaignInputException(SalesWords.FilterWithoutColumn(column, sale.Table.Name));
        }
    }

    private bool IsInSlice(SaleReader sale, int[] values)
    {
        var isIn = _query.Slice.Contains(sale.Date);
        for (var i = 0; i < _columns.Length; i++)
        {
            values[i] = _columns[i].ValueOf(sale);
            isIn &= !_columns[i].IsCut || _columns[i].IsWanted(values[i]);
        }

        return isIn;
    }

    private void Take(SaleReader sale, int[] values)
    {
        var id = sale.InfluencerKey;
        if (id.IsEmpty)
        {
            _unattributed.Add(0, sale.Orders, sale.Revenue, sale.Rows);
            sale.NoteNobody();
            _chosen!.AddOfNobody(sale, values);
            return;
        }

        _batch.Add(id, sale, values);
        if (_batch.IsFull)
        {
            SumBatch();
        }
    }

    private void SumBatch()
    {
        var influencers = _batch.Find(_ids);
        for (var i = 0; i < influencers.Length; i++)
        {
            if (influencers[i] < 0)
            {
                influencers[i] = _ids.FindOrAdd(_batch.IdOf(i));
            }

            if (influencers[i] == _seen.Count)
            {
                AskForLookIfDamaged(_batch.IdOf(i));
                _seen.Add(_batch.Places[i], _batch.RevenueOf(i), WantedPartsOf(i));
            }
        }

        _summary.ByInfluencer.Totals.Add(influencers, _batch.Orders, _batch.Revenue, _batch.Rows);
        foreach (var other in _batch.Others)
        {
            _summary.ByInfluencer.Totals.AddRest(influencers[other.Sale], other.Orders.Rest, other.Revenue.Rest);
        }

        for (var i = 0; _batch.HasOpen && i < influencers.Length; i++)
        {
            if (_batch.AreOpen[i])
            {
                _summary.Open.Add(influencers[i], _batch.OrdersOf(i), _batch.RevenueOf(i), _batch.Rows[i]);
            }
        }

        foreach (var column in _summed)
        {
            SumDimension(influencers, column);
        }

        if (_query.PayoutKeys is not null)
        {
            SumPayoutKeys(influencers);
        }

        if (_query.KeepsDays || _query.KeepsFacts)
        {
            _chosen!.Add(_batch, influencers, _seen);
        }

        if (_query.PayoutKeys is not null && _columns is [{ Dimension: SaleDimension.Campaign }, ..])
        {
            SumCampaigns();
        }

        _batch.Clear();
    }

    // Every row would be asked otherwise, for what nearly no file has.
    private void AskForLookIfDamaged(ReadOnlySpan<byte> id)
    {
        if (_source?.Look is null && InfluencerId.IsDamaged(id))
        {
            _source!.ReadAgain(ReadAgainReason.LookNeeded);
        }
    }

    private void SumDimension(ReadOnlySpan<int> influencers, int column)
    {
        var values = _batch.ValuesOf(column);
        var sums = _summary.ByInfluencer.By(_columns[column].Dimension);
        sums.Add(influencers, values, _batch.Orders, _batch.Revenue, _batch.Rows);
        foreach (var other in _batch.Others)
        {
            sums.AddRest(influencers[other.Sale], values[other.Sale], other.Orders.Rest, other.Revenue.Rest);
        }
    }

    private void SumCampaigns()
    {
        var campaigns = _batch.ValuesOf(0);
        _summary.ByCampaign.Add(campaigns, _batch.Orders, _batch.Revenue, _batch.Rows);
        foreach (var other in _batch.Others)
        {
            _summary.ByCampaign.AddRest(campaigns[other.Sale], other.Orders.Rest, other.Revenue.Rest);
        }
    }

    private void SumPayoutKeys(ReadOnlySpan<int> influencers)
    {
        for (var i = 0; i < influencers.Length; i++)
        {
            foreach (var (key, number) in _seen.PartsOf(influencers[i])!.PayoutKeys)
            {
                if (key.Matches(CampaignOf(i), _batch.Dates[i]))
                {
                    _summary.ByPayoutKey.Totals.Add(number, _batch.OrdersOf(i), _batch.RevenueOf(i), _batch.Rows[i]);
                    SumDimensions(number, i);
                }
            }
        }
    }

    private WantedParts? WantedPartsOf(int sale)
    {
        if (_query.PayoutKeys is null && _query.Chosen is null)
        {
            return null;
        }

        var number = _query.Influencers?.Find(_batch.IdOf(sale)) ?? -1;
        return new WantedParts(_query.PayoutKeys?.Of(number) ?? [], _query.Chosen?.Contains(number) ?? true);
    }

    private void SumDimensions(int payoutKey, int sale)
    {
        foreach (var i in _summed)
        {
            _summary.ByPayoutKey.By(_columns[i].Dimension)
                .Add(payoutKey, _batch.ValuesOf(i)[sale], _batch.OrdersOf(sale), _batch.RevenueOf(sale), _batch.Rows[sale]);
        }
    }

    private string CampaignOf(int sale) =>
        _columns is [{ Dimension: SaleDimension.Campaign } column, ..] ? column.Values.NameOf(_batch.ValuesOf(0)[sale]) : "";
}
