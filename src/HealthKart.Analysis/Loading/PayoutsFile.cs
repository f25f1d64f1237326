using HealthKart.Analysis.Campaigns;
using HealthKart.Analysis.Money;
using HealthKart.Analysis.Sums;
using HealthKart.Analysis.Values;

namespace HealthKart.Analysis.Loading;

/// <summary>Reads the payouts file.</summary>
internal sealed class PayoutsFile
{
    private readonly CsvTable _table;
    private readonly InfluencerTable _influencers;
    private readonly IssueLog _log;
    private readonly FileDates _dates;
    private readonly FileDates _paidOn;
    private readonly RowRules _rules;
    private readonly CurrencyRules _currencies;
    private readonly CurrencySums _converted = new();
    private decimal _factor = 1;
    private readonly List<InfluencerPayout> _payouts = [];
    private readonly Dictionary<string, string> _bases = new(StringComparer.Ordinal);
    private long _rows;
    private long _rejected;
    private decimal _moneyRead;
    private decimal _moneyRejected;
    private readonly int _name;
    private readonly int _date;
    private readonly bool _isMonth;
    private readonly SumSuspicion _sums = new();
    private long _summedRows;
    private long _excluded;
    private decimal _moneyExcluded;

    private PayoutsFile(CsvTable table, InfluencerTable influencers, IssueLog log, DateOnly? today)
    {
        _table = table;
        _influencers = influencers;
        _log = log;
        _dates = new FileDates(table, log, today);
        _paidOn = new FileDates(table, log, today, "paid_on");
        _rules = new RowRules(table);
        _currencies = new CurrencyRules(table, table.IndexOf("total_payout"));
        _name = table.IndexOf("name");
        _date = table.IndexOf("date");
        _isMonth = ColumnAliases.IsMonth(table.HeaderOf("date"));
    }

    /// <summary>Reads every row; the account has what was read and rejected, and waits for the join to say what was used.</summary>
    /// <param name="source">The file.</param>
    /// <param name="influencers">Takes whom the payouts name.</param>
    /// <param name="log">Takes the issues of the rows.</param>
    /// <param name="today">Later dates are issues; <c>null</c>: none is.</param>
    /// <param name="noted">Takes every row, usable or not; <c>null</c>: none does.</param>
    internal static (RowAccount Account, IReadOnlyList<InfluencerPayout> Payouts, CurrencySums Currencies, CurrencySums Converted) Read(
        CsvSource source, InfluencerTable influencers, IssueLog log, DateOnly? today = null, RowHashes? noted = null)
    {
        using var table = CsvTable.OpenChecked(source, CampaignFile.Payouts);
        var file = new PayoutsFile(table, influencers, log, today);
        table.LookAtHeader(log);
        while (table.Read())
        {
            if (noted is not null)
            {
                DuplicateRows.Note(noted, table);
            }

            if (!table.IsBlankRow())
            {
                file._rows++;
                file.ReadRow();
            }
        }

        file._sums.Close(file._moneyRead);
        if (source.Look is null && file._sums.IsFound)
        {
            source.ReadAgain(ReadAgainReason.LookNeeded);
        }

        foreach (var issue in file._rules.Issues(file._rules.Words))
        {
            log.Add(issue);
        }

        return (file.Account(), file._payouts, file._currencies.Sums, file._converted);
    }

    /// <summary>Whether the file has columns by which a payout says itself which sales it is for.</summary>
    internal static bool HasKeyColumns(CsvSource source)
    {
        var header = CsvHeader.Of(source, CampaignFile.Payouts);
        return header.IndexOf("campaign") >= 0 || header.IndexOf("date") >= 0;
    }

    private void ReadRow()
    {
        var column = _table.IndexOf("total_payout");
        var cell = _table.Bytes(column);
        var isBlank = NumberText.IsBlank(cell);
        var isMoney = _table.TryMoney(column, out var amount);
        var currency = isMoney ? _currencies.Of() : null;
        var factor = _currencies.FactorOf(currency);
        var written = amount.Value;
        (_factor, amount) = (factor ?? 1, factor is 1 ? amount : Amount.Of(written * (factor ?? 0)));
        SuspectSum(isMoney && !_table.HasExtraCells() ? amount.Value : null);
        var mark = _table.Source.Look?.MarkOf(_table.Place) ?? RowMark.None;
        var verdict = _rules.AreNone ? default : _rules.Judge();
        var isTurned = verdict.IsReturn && isMoney && !amount.IsNegative && !amount.IsZero;
        amount = isTurned ? Amount.Of(-amount.Value) : amount;
        _moneyRead += isMoney ? amount.Value : 0;
        if (isTurned)
        {
            _sums.Turn(-amount.Value);
        }

        if (RowFault.Of(_table) is { } fault)
        {
            _sums.Reject(isMoney ? amount.Value : 0);
            Reject(fault, null, isMoney ? amount.Value : null);
        }
        else if ((_table.Source.Look?.ExclusionOf(mark, _table) ?? verdict.Excluded) is { } exclusion)
        {
            Exclude(exclusion, isMoney ? amount.Value : null);
        }
        else if (factor is null)
        {
            Exclude(CurrencyRules.OtherCurrency(written, currency!, column), 0);
        }
        else if (!isMoney && RowFault.OfMissingMoney(_table, "total_payout") is { Kind: not IssueKind.ShortRow } damage)
        {
            Reject(damage, null, null);
        }
        else if (!isMoney && !isBlank)
        {
            Reject(new StoppingIssue.NotMoney(_table.Text(column)), "total_payout", null);
        }
        else if (InfluencerId.IsDamaged(_table.Bytes(_table.IndexOf("influencer_id"))))
        {
            Reject(
                new StoppingIssue.DamagedId(_table.Text(_table.IndexOf("influencer_id"))), "influencer_id", isMoney ? amount.Value : null);
        }
        else
        {
            if (_table.CellCount <= column)
            {
                // As much as a blank amount says: a payout whose amount nobody knows.
                _log.Add(_table.Issue(new UsedRow.ShortPayout(_table.CellCount, _table.Headers.Count, _table.HeaderOf("total_payout"))));
            }

            if (isTurned)
            {
                _log.Add(_table.Issue(new UsedRow.Refund(), "total_payout", payout: amount.Value));
            }

            _currencies.Sums.Add(factor is 1 ? currency : _currencies.CountedIn(currency), 1, amount.Value);
            _converted.Add(factor is 1 ? null : currency, 1, amount.Value);
            if (verdict.Unknown is var (word, text))
            {
                _rules.Words.Add(word, text, 1, amount.Value);
            }

            Use(isBlank ? null : amount.Value, verdict.IsOpen);
        }
    }

    private void Use(decimal? amount, bool isOpen)
    {
        var influencer = FindInfluencer(amount);
        var campaign = Cells.Text(_table, "campaign");
        var (basis, rate, isShare, commission) = ReadRate(amount);
        var (first, last) = ReadPeriod(amount);
        _payouts.Add(new InfluencerPayout(influencer, new Payout
        {
            InfluencerId = influencer < 0 ? null : _influencers[influencer].Id,
            Basis = basis,
            Rate = isShare ? rate : rate * _factor,
            RateIsShare = isShare,
            Commission = commission,
            Orders = Cells.Number(_table, "orders", _log),
            Posts = Cells.Number(_table, "posts", _log),
            Amount = amount,
            Status = Cells.Text(_table, "status"),
            IsOpen = isOpen,
            Campaign = campaign.Length == 0 ? null : campaign,
            Date = first,
            LastDate = last,
            PaidOn = _paidOn.OfRow(payout: amount),
        }));
    }

    /// <summary>The row's own day, or the first and the last of its own period.</summary>
    private (DateOnly? First, DateOnly? Last) ReadPeriod(decimal? amount)
    {
        if (PeriodText.TryParse(_table.Bytes(_date), _table.Source.Dialect.DateFormat, out var period))
        {
            return period;
        }

        var day = _dates.OfRow(payout: amount);
        return day is { } known && _isMonth ? PeriodText.MonthOf(known) : (day, null);
    }

    /// <summary>The basis and the rate; the basis column wins over what the rate says.</summary>
    private (string Basis, decimal? Rate, bool IsShare, decimal? Commission) ReadRate(decimal? amount)
    {
        var basis = BasisOf(Cells.Text(_table, "basis"));
        var column = _table.IndexOf("rate");
        if (NumberText.IsBlank(_table.Bytes(column)))
        {
            return (basis, null, false, null);
        }

        if (_table.TryCount(column, out var number))
        {
            return (basis, number, false, null);
        }

        var text = _table.Text(column);
        if (RateText.Parse(text, _table.SignOf(column)) is not { } rate)
        {
            _log.Add(_table.Issue(new UsedRow.NotARate(_table.HeaderOf("rate"), text), "rate", payout: amount));
            return (basis, null, false, null);
        }

        // What is paid for posts and sales alike contradicts neither.
        if (rate.Commission is null && PayoutBasis.Contradict(basis, rate.Basis))
        {
            var detail = new UsedRow.ContradictoryBasis(text, _table.Text(_table.IndexOf("basis")));
            _log.Add(_table.Issue(detail, "rate", payout: amount));
        }

        return (basis.Length > 0 ? basis : rate.Basis, rate.Amount, rate.IsShare, rate.Commission);
    }

    // Many rows have the few same ones.
    private string BasisOf(string text)
    {
        if (!_bases.TryGetValue(text, out var basis))
        {
            _bases.Add(text, basis = PayoutBasis.Normalize(text));
        }

        return basis;
    }

    private int FindInfluencer(decimal? amount)
    {
        var cell = _table.Bytes(_table.IndexOf("influencer_id"));
        var id = InfluencerId.Normalize(cell);
        if (id.IsEmpty)
        {
            IssueDetail detail = InfluencerId.IsUnset(cell)
                ? new UsedRow.UnsetPayoutId(_table.Text(_table.IndexOf("influencer_id")))
                : new UsedRow.BlankPayoutId();
            _log.Add(_table.Issue(detail, "influencer_id", payout: amount));
            return -1;
        }

        var known = _influencers.Count;
        var influencer = _influencers.FindOrAdd(id);
        if (influencer == known && _influencers.HasListed)
        {
            _log.Add(
                _table.Issue(
                    new UsedRow.OrphanId(_influencers[influencer].Id, _influencers.LikelyOf(_influencers[influencer].Id)),
                    "influencer_id",
                    payout: amount));
        }

        return influencer;
    }

    /// <summary>Asks for a look at the file where the current row may be a sum of others.</summary>
    /// <param name="amount">Its amount; <c>null</c> where it has none, or its cells have shifted: no sum is of it.</param>
    private void SuspectSum(decimal? amount)
    {
        if (_table.Source.Look is not null)
        {
            return;
        }

        _summedRows += amount is null ? 0 : 1;
        if (amount is { } money && InfluencerId.Normalize(_table.Bytes(_table.IndexOf("influencer_id"))).IsEmpty)
        {
            _sums.See(money, _moneyRead, _summedRows == 1, () => SumLook.HasWord(_table));
        }

        if (_sums.IsFound || SumLook.IsWorthALook(_table, _table.IndexOf("influencer_id"), _name))
        {
            _table.Source.ReadAgain(ReadAgainReason.LookNeeded);
        }
    }

    private void Exclude(Exclusion exclusion, decimal? payout)
    {
        _excluded++;
        _moneyExcluded += payout ?? 0;
        _sums.Exclude(payout ?? 0);
        _log.Exclude(_table, exclusion, payout: payout);
    }

    private void Reject(StoppingIssue reason, string? column, decimal? payout)
    {
        _rejected++;
        _moneyRejected += payout ?? 0;
        _log.Reject(_table, reason, column, payout: payout);
    }

    private RowAccount Account() => new()
    {
        File = CampaignFile.Payouts,
        Name = _table.Name,
        RowsRead = _rows,
        RowsUsed = 0,
        RowsExcluded = _excluded,
        RowsRejected = _rejected,
        MoneyRead = _moneyRead,
        MoneyExcluded = _moneyExcluded,
        MoneyRejected = _moneyRejected,
    };
}
