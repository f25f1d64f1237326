using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Wording;

namespace HealthKart.Analysis.Lift;

/// <summary>Reads a hold-out: arms in sums, or one row a user.</summary>
internal sealed class HoldoutFile
{
    private const decimal Percent = 100;

    private readonly CsvTable _table;
    private readonly IssueLog _log;
    private readonly LiftOptions _options;
    private readonly Dictionary<string, bool> _arms;
    private readonly FileDates _dates;
    private readonly bool _hasUsers;
    private readonly Dictionary<string, HoldoutSums> _tests = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _order = [];
    private long _rows;
    private long _rejected;
    private decimal _moneyRead;
    private decimal _moneyRejected;

    private HoldoutFile(CsvTable table, IssueLog log, LiftOptions options, Dictionary<string, bool> arms)
    {
        (_table, _log, _options, _arms) = (table, log, options, arms);
        _dates = new(table, log, options.Load.Today);
        _hasUsers = table.IndexOf("users") >= 0;
    }

    /// <summary>Reads every row, and returns what became of them with the experiments that have both arms.</summary>
    /// <exception cref="CampaignInputException">Columns are missing without which there is no experiment.</exception>
    internal static (RowAccount Account, IReadOnlyList<Holdout> Tests) Read(CsvSource source, IssueLog log, LiftOptions options)
    {
        using var table = CsvTable.OpenChecked(source, CampaignFile.Lift);
        if (table.IndexOf("users") < 0 && table.IndexOf("user_id") < 0)
        {
            throw new CampaignInputException(Sentences.NoUsersColumn(table.Name));
        }

        if (table.IndexOf("revenue") < 0 && table.IndexOf("orders") < 0)
        {
            throw new CampaignInputException(Sentences.NothingMeasured(table.Name));
        }

        var file = new HoldoutFile(table, log, options, ArmNames.Of(source, CampaignFile.Lift));
        table.LookAtHeader(log);
        while (table.Read())
        {
            if (!table.IsBlankRow())
            {
                file.ReadRow();
            }
        }

        return (file.Account(), file.Tests());
    }

    private void ReadRow()
    {
        _rows++;
        var revenue = Money("revenue");
        _moneyRead += revenue ?? 0;
        if (Fault(revenue) is var (kind, sentence, column))
        {
            _rejected++;
            _moneyRejected += revenue ?? 0;
            _log.Reject(_table, kind, sentence, column, revenue: revenue);
            return;
        }

        var sums = SumsOf(Cells.Text(_table, "campaign") is { Length: > 0 } name ? name : Sentences.UnnamedTest(_table.Name));
        var (orders, spend) = (Cells.Number(_table, "orders", _log) ?? 0, Cells.Number(_table, "spend", _log) ?? 0);
        var isTreated = _arms[_table.RepeatedText(_table.IndexOf("arm"))];
        sums.See(_dates.OfRow());
        sums.TrueRoas ??= (double?)Cells.Number(_table, "true_roas", _log);
        if (!_hasUsers)
        {
            sums.AddUser(_table.Text(_table.IndexOf("user_id")), isTreated, new(orders, revenue ?? 0, spend));
            return;
        }

        if (Cells.Number(_table, "planned_share", _log) is { } share && isTreated)
        {
            sums.PlannedShare = (double)(share > 1 ? share / Percent : share);
        }

        var isNew = sums.AddArm(
            isTreated,
            new HoldoutArm((long)Cells.Number(_table, "users", _log)!.Value, orders, revenue ?? 0, spend)
            {
                Buyers = (long?)Cells.Number(_table, "buyers", _log),
                RevenueSumOfSquares = Cells.Number(_table, "revenue_sum_of_squares", _log),
            });
        if (!isNew)
        {
            _log.Add(_table.Issue(IssueKind.RepeatedArm, IssueSeverity.Warning, Sentences.RepeatedArm(), "arm", revenue: revenue));
        }
    }

    private (IssueKind Kind, FormattableString Sentence, string? Column)? Fault(decimal? revenue)
    {
        if (RowFault.Of(_table) is var (kind, sentence))
        {
            return (kind, sentence, null);
        }

        var arm = _table.RepeatedText(_table.IndexOf("arm"));
        if (!_arms.ContainsKey(arm))
        {
            return (IssueKind.UnknownArm, Sentences.UnknownArm(arm), "arm");
        }

        if (_table.IndexOf("revenue") >= 0 && revenue is null)
        {
            return (IssueKind.UnusableMoney, Sentences.NotMoney(_table.Text(_table.IndexOf("revenue"))), "revenue");
        }

        if (_hasUsers)
        {
            return NumberText.TryParse(_table.Bytes(_table.IndexOf("users")), out var users) && users > 0 && decimal.IsInteger(users)
                ? null
                : (IssueKind.UnusableUsers, Sentences.NotUsers(_table.Text(_table.IndexOf("users"))), "users");
        }

        return NumberText.IsBlank(_table.Bytes(_table.IndexOf("user_id"))) ? (IssueKind.BlankId, Sentences.BlankUserId(), "user_id")
            : !_options.IsInTest(_dates.OfRow()) ? (IssueKind.OutsideTest, Sentences.OutsideTest(), "date")
            : null;
    }

    private decimal? Money(string column) => NumberText.TryParseMoney(_table.Bytes(_table.IndexOf(column)), out var money) ? money : null;

    private HoldoutSums SumsOf(string campaign)
    {
        if (!_tests.TryGetValue(campaign, out var sums))
        {
            _tests.Add(campaign, sums = new(campaign));
            _order.Add(campaign);
        }

        return sums;
    }

    private List<Holdout> Tests()
    {
        List<Holdout> tests = [];
        foreach (var campaign in _order)
        {
            if (_tests[campaign].ToHoldout() is { } test)
            {
                tests.Add(test);
            }
            else
            {
                _log.Add(new DataIssue(IssueKind.OneArm, IssueSeverity.Error, Sentences.OneArm(campaign)) { File = _table.Name });
            }
        }

        return tests;
    }

    private RowAccount Account() => new()
    {
        File = CampaignFile.Lift,
        Name = _table.Name,
        RowsRead = _rows,
        RowsUsed = _rows - _rejected,
        RowsRejected = _rejected,
        MoneyRead = _moneyRead,
        MoneyUsed = _moneyRead - _moneyRejected,
        MoneyRejected = _moneyRejected,
    };
}
