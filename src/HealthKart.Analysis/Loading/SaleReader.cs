using System.Text;
using HealthKart.Analysis.Campaigns;
using HealthKart.Analysis.Money;
using HealthKart.Analysis.Sums;
using HealthKart.Analysis.Values;

namespace HealthKart.Analysis.Loading;

/// <summary>Reads the sales file row by row: moves from usable row to usable row, and accounts for the others.</summary>
internal sealed class SaleReader : IDisposable
{
    // In hundredths.
    private const long AnOrder = 100;

    private readonly CsvTable _table;
    private readonly IssueLog _log;
    private readonly FileDates _dates;
    private readonly RowHashes? _hashes;
    private readonly int _influencer;
    private readonly int _revenue;
    private readonly int _orders;
    private readonly int[] _dimensions;
    private readonly bool _isPlainFile;
    private readonly bool _isLookedAt;
    private readonly RowRules? _rules;
    private readonly FileLook? _look;
    private bool _isFurtherLine;
    private Amount _otherRevenue;

    // Before what went back of it: so do sums in the file count it.
    private decimal _revenueAsRead;

    // Rows without an amount, or whose cells have shifted: no sum in the file is of them, and none of them is its first row.
    private long _rowsOfNoSum;
    private Amount _otherOrders;

    private SaleReader(CsvTable table, IssueLog log, DateOnly? today, RowHashes? hashes)
    {
        _hashes = hashes;
        _table = table;
        _log = log;
        _dates = new FileDates(_table, log, today);
        _influencer = _table.IndexOf("influencer_id");
        _revenue = _table.IndexOf("revenue");
        _orders = _table.IndexOf("orders");

        // Those that have names, the month, which is none of a column, then every column of the header.
        _dimensions =
        [
            _table.IndexOf("campaign"), _table.IndexOf("product"), _table.IndexOf("brand"), _table.IndexOf("source"), -1,
            .. Enumerable.Range(0, _table.Headers.Count)
        ];
        Rules = new RowRules(table);
        _rules = Rules.AreNone ? null : Rules;
        _isLookedAt = table.Source.Look is not null;
        _look = table.Source.Look is { HasMarks: true } look ? look : null;
        Currencies = new CurrencyRules(table, _revenue);
        _isPlainFile = !table.HoldsSums
            && _rules is null
            && _look is null
            && Currencies.AreNone
            && _table.SignOf(_revenue) == DecimalSign.Point
            && _table.SignOf(_orders) == DecimalSign.Point;
    }

    /// <summary>Opens a whole file.</summary>
    /// <param name="source">The sales file.</param>
    /// <param name="log">Takes the issues of the rows; one that is thrown away when the file is streamed again.</param>
    internal static SaleReader Open(CsvSource source, IssueLog log) => Of(CsvTable.OpenChecked(source, CampaignFile.Sales), log);

    /// <summary>Looks at the header of a table of sales, whose rows are read next.</summary>
    /// <param name="table">The sales file, or a half of it.</param>
    /// <param name="log">Takes the issues of the header and the rows.</param>
    /// <param name="today">Later dates are issues; <c>null</c>: none is.</param>
    /// <param name="hashes">Takes every row, usable or not; <c>null</c>: none does.</param>
    internal static SaleReader Of(CsvTable table, IssueLog log, DateOnly? today = null, RowHashes? hashes = null)
    {
        var reader = new SaleReader(table, log, today, hashes);
        if (reader._orders < 0)
        {
            FileIssue detail = table.Source.Look?.OrderIds is >= 0 and var ids
                ? new FileIssue.OrdersFromIds(table.Headers[ids])
                : new FileIssue.OrdersFromRows();
            log.Add(new DataIssue(detail) { File = table.Name });
        }

        table.LookAtHeader(log);
        return reader;
    }

    internal CsvTable Table => _table;

    /// <summary>The rows read so far, usable or not.</summary>
    internal long RowsRead { get; private set; }

    /// <summary>How many rows the current one stands for: one, unless an engine has summed several to it.</summary>
    internal long Rows { get; private set; } = 1;

    /// <summary>The revenue of every row read so far, where it could be read: summed before anything is decided about the row.</summary>
    internal AmountSum RevenueRead { get; } = new();

    /// <summary>The rows that could not be used.</summary>
    internal long RowsRejected { get; private set; }

    /// <summary>The revenue, where it could be read, of the rows that could not be used.</summary>
    internal decimal RevenueRejected { get; private set; }

    /// <summary>The rows that are in no sum although they could be read.</summary>
    internal long RowsExcluded { get; private set; }

    /// <summary>The revenue of the rows that are in no sum, and what went back of others.</summary>
    internal decimal RevenueExcluded { get; private set; }

    /// <summary>What the rows are judged by.</summary>
    internal RowRules Rules { get; }

    /// <summary>What the rows that were converted come to, by the currency that they were in.</summary>
    internal CurrencySums Converted { get; } = new();

    /// <summary>In which currencies the rows are.</summary>
    internal CurrencyRules Currencies { get; }

    /// <summary>Whether the current row may still not happen.</summary>
    internal bool IsOpen { get; private set; }

    /// <summary>
    /// Whether the current row is as nearly all are: its amounts are whole hundredths, and its date, if any, is that of a row before.
    /// </summary>
    internal bool IsPlain { get; private set; }

    /// <summary>The revenue of a plain row in paise.</summary>
    internal long PlainRevenue { get; private set; }

    /// <summary>The orders of a plain row in hundredths.</summary>
    internal long PlainOrders { get; private set; }

    internal Amount Revenue => IsPlain ? new Amount(PlainRevenue) : _otherRevenue;

    internal Amount Orders => IsPlain ? new Amount(PlainOrders) : _otherOrders;

    internal DateOnly? Date { get; private set; }

    /// <summary>The influencer's id in its normal form; empty for an unattributed sale. Valid until the next row.</summary>
    internal ReadOnlySpan<byte> InfluencerKey => InfluencerId.Normalize(_table.Bytes(_influencer));

    /// <summary>Whether a row that belongs to nobody may be the sum of others.</summary>
    internal SumSuspicion Sums { get; } = new();

    private void SuspectSum()
    {
        // What an engine has summed stands in no order.
        if (_table.HoldsSums)
        {
            return;
        }

        var isFirst = RowsRead - _rowsOfNoSum == 1;
        if (IsPlain && !isFirst && Sums is { IsPlain: true, StartsWithNobody: false } && RevenueRead.IsMoreThanTwice(PlainRevenue))
        {
            return;
        }

        var revenue = IsPlain ? Revenue.Value : _revenueAsRead;
        Sums.See(revenue, RevenueRead.Value - revenue, isFirst, () => SumLook.HasWord(_table));
    }

    /// <summary>Notes that the current row belongs to nobody: its id is blank, or says so.</summary>
    internal void NoteNobody()
    {
        SuspectSum();
        if (InfluencerId.IsUnset(_table.Bytes(_influencer)))
        {
            Note(IssueKind.UnsetId, "influencer_id", static found => new UsedRow.UnsetSaleId(found));
        }
        else
        {
            Note(IssueKind.BlankId, "influencer_id", static _ => new UsedRow.BlankSaleId());
        }
    }

    /// <summary>The trimmed cell of a dimension other than the month; empty where it is blank. Valid until the next row.</summary>
    internal ReadOnlySpan<byte> Dimension(SaleDimension dimension)
    {
        var cell = CellText.Trim(_table.Bytes(_dimensions[(int)dimension]));
        return _table.IsBlankText(_dimensions[(int)dimension], cell) ? default : cell;
    }

    internal bool HasDates => _table.IndexOf("date") >= 0;

    internal bool HasColumn(SaleDimension dimension) => dimension == SaleDimension.Month || _dimensions[(int)dimension] >= 0;

    /// <summary>Moves to the next usable row.</summary>
    internal bool Read()
    {
        while (_table.Read())
        {
            Rows = _table.Rows();
            RowsRead += Rows;
            _hashes?.Add(_table.RawRow);
            IsPlain = TryReadPlainRow();
            if (IsPlain || TryReadRow())
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The current row as a record.</summary>
    internal Sale ToSale() => new()
    {
        InfluencerId = InfluencerKey is { IsEmpty: false } id ? Encoding.UTF8.GetString(id) : null,
        Source = Text(SaleDimension.Source),
        Campaign = Text(SaleDimension.Campaign),
        Product = Text(SaleDimension.Product),
        Brand = Text(SaleDimension.Brand),
        Date = Date,
        Orders = Orders.Value,
        Revenue = Revenue.Value,
    };

    public void Dispose() => _table.Dispose();

    private string Text(SaleDimension dimension) => Encoding.UTF8.GetString(Dimension(dimension));

    /// <summary>
    /// Reads a row as nearly all are: as wide as the header, with plain numbers that go together, on the day of the row before.
    /// </summary>
    /// <returns><c>false</c> for any other, of which nothing is noted yet.</returns>
    private bool TryReadPlainRow()
    {
        var orders = AnOrder;
        if (!_isPlainFile
            || !_table.IsPlainRow
            || !NumberText.TryParseHundredths(_table.Bytes(_revenue), out var revenue)
            || (_orders >= 0 && !NumberText.TryParseHundredths(_table.Bytes(_orders), out orders))
            || revenue < 0
            || (_orders >= 0 && (orders == 0) != (revenue == 0))
            || (_isLookedAt && InfluencerId.MayBeDamaged(_table.Bytes(_influencer)))
            || !_dates.TryRepeat(out var date))
        {
            return false;
        }

        RevenueRead.AddHundredths(revenue);
        (PlainRevenue, PlainOrders, Date, IsOpen) = (revenue, orders, date, false);
        return true;
    }

    private bool TryReadRow()
    {
        var isMoney = _table.TryMoney(_revenue, out var revenue);
        var currency = isMoney ? Currencies.Of() : null;
        var factor = Currencies.FactorOf(currency);
        var written = revenue.Value;
        revenue = factor is 1 ? revenue : Amount.Of(written * (factor ?? 0));
        var mark = _look?.MarkOf(_table.Place) ?? RowMark.None;
        _isFurtherLine = mark == RowMark.FurtherLine;
        var verdict = _rules?.Judge() ?? default;
        var isTurned = verdict.IsReturn && isMoney && !revenue.IsNegative && !revenue.IsZero;
        revenue = isTurned ? Amount.Of(-revenue.Value) : revenue;
        RevenueRead.Add(revenue);
        _revenueAsRead = revenue.Value;
        _rowsOfNoSum += !isMoney || _table.HasExtraCells() ? 1 : 0;
        if (isTurned)
        {
            Sums.Turn(-revenue.Value);
        }

        if ((_table.HasExtraCells() || _table.HasMalformedQuotes) && RowFault.Of(_table) is { } fault)
        {
            Sums.Reject(revenue.Value);
            return Reject(isMoney ? revenue.Value : null, fault);
        }

        if (((mark == RowMark.None ? null : _look!.ExclusionOf(mark, _table)) ?? verdict.Excluded) is { } exclusion && !_table.IsBlankRow())
        {
            return Exclude(exclusion, revenue.Value);
        }

        if (!isMoney)
        {
            return RejectWithoutMoney();
        }

        if (InfluencerId.IsDamaged(_table.Bytes(_influencer)))
        {
            return Reject(revenue.Value, new StoppingIssue.DamagedId(_table.Text(_influencer)), "influencer_id");
        }

        if (factor is null)
        {
            return Exclude(CurrencyRules.OtherCurrency(written, currency!, _revenue), 0);
        }

        var refunded = verdict.Refunded * factor.Value;
        if (refunded > 0 && !revenue.IsNegative && !revenue.IsZero)
        {
            if (refunded >= revenue.Value)
            {
                return Exclude(new Exclusion(new ExcludedRow.RefundedWhole(revenue.Value), _table.IndexOf("refunded")), revenue.Value);
            }

            revenue = ExcludeRefund(refunded, revenue.Value);
        }

        Currencies.Sums.Add(factor is 1 ? currency : Currencies.CountedIn(currency), Rows, revenue.Value);
        Converted.Add(factor is 1 ? null : currency, Rows, revenue.Value);
        (_otherRevenue, IsOpen) = (revenue, verdict.IsOpen);
        if (isTurned)
        {
            Note(IssueKind.Refund, "revenue", static _ => new UsedRow.Refund());
        }
        else if (revenue.IsNegative)
        {
            Note(IssueKind.NegativeRevenue, "revenue", static _ => new UsedRow.NegativeRevenue());
        }

        if (verdict.Unknown is var (column, word))
        {
            Rules.Words.Add(column, word, Rows, revenue.Value);
        }

        var hasOrders = TryReadOrders(out var orders);
        orders = isTurned && !orders.IsNegative && _orders >= 0 ? Amount.Of(-orders.Value) : orders;
        _otherOrders = orders;
        if (hasOrders && orders.IsZero != revenue.IsZero)
        {
            NoteOneSided();
        }

        Date = _dates.OfRow(revenue);
        return true;
    }

    private bool TryReadOrders(out Amount orders)
    {
        var cell = _table.Bytes(_orders);
        orders = default;
        if (_orders < 0)
        {
            // A return is no order, and a further line of one is none more.
            orders = _isFurtherLine || Revenue.IsNegative ? default : new Amount(AnOrder * Rows);
            return false;
        }

        if (NumberText.IsBlank(cell))
        {
            Note(IssueKind.BlankOrders, "orders", static _ => new UsedRow.BlankOrders());
        }
        else if (_table.TryCount(_orders, out var number))
        {
            orders = Amount.Of(number);
            return true;
        }
        else
        {
            Note(IssueKind.UnusableNumber, "orders", static found => new UsedRow.OrdersNotANumber(found));
        }

        return false;
    }

    // A return has negative revenue and no orders: that is said already.
    private void NoteOneSided()
    {
        if (Orders.IsZero && !Revenue.IsNegative)
        {
            Note(IssueKind.RevenueWithoutOrders, "orders", static _ => new UsedRow.RevenueWithoutOrders());
        }
        else if (Revenue.IsZero && !Orders.IsNegative)
        {
            Note(IssueKind.OrdersWithoutRevenue, "revenue", static _ => new UsedRow.OrdersWithoutRevenue());
        }
    }

    private bool RejectWithoutMoney()
    {
        if (_table.IsBlankRow())
        {
            RowsRead -= Rows;
            _rowsOfNoSum--;
            return false;
        }

        return RowFault.OfMissingMoney(_table, "revenue") is { } fault
            ? Reject(null, fault)
            : Reject(null, new StoppingIssue.NotMoney(_table.Text(_revenue)), "revenue");
    }

    private Amount ExcludeRefund(decimal refunded, decimal revenue)
    {
        RevenueExcluded += refunded;
        _log.Exclude(_table, new Exclusion(new ExcludedRow.RefundedPart(refunded, revenue), _table.IndexOf("refunded")), refunded);
        return Amount.Of(revenue - refunded);
    }

    private bool Exclude(Exclusion exclusion, decimal revenue)
    {
        RowsExcluded += Rows;
        RevenueExcluded += revenue;
        Sums.Exclude(revenue);
        _log.Exclude(_table, exclusion, revenue);
        return false;
    }

    private bool Reject(decimal? revenue, StoppingIssue reason, string? column = null)
    {
        RowsRejected += Rows;
        RevenueRejected += revenue ?? 0;
        _log.Reject(_table, reason, column, revenue);
        return false;
    }

    /// <summary>Counts what there is to know about the current row, and keeps it unless there are enough of its kind.</summary>
    internal void Note(IssueKind kind, string column, Func<string, UsedRow> detail)
    {
        if (_log.Count(kind, _table.Name, Revenue, rows: Rows))
        {
            // Organic sales and returns are what they should be.
            var severity = kind is IssueKind.BlankId or IssueKind.NegativeRevenue or IssueKind.Refund
                ? IssueSeverity.Note
                : IssueSeverity.Warning;
            _log.Keep(_table.Issue(detail(_table.Text(_table.IndexOf(column))), column, Revenue.Value) with { Severity = severity });
        }
    }
}
