using System.Globalization;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Values;

namespace HealthKart.Lift;

/// <summary>Reads a hold-out: arms in sums, or one row a user.</summary>
internal sealed class HoldoutFile
{
    private const decimal Percent = 100;
    private const decimal MostUsers = 10_000_000_000;

    // Squares of amounts have twice their digits; a decimal holds no more than that.
    private const decimal MostSquares = 10_000_000_000_000_000_000_000_000_000m;

    // Sums that were rounded before they were squared, or after.
    private const double SquaresTolerance = 1e-6;

    private readonly CsvTable _table;
    private readonly IssueLog _log;
    private readonly LiftOptions _options;
    private readonly FileArms _arms;
    private readonly FileDates _dates;
    private readonly RowsSeen _repeated;
    private readonly RowMoney _money;
    private readonly bool _hasUsers;
    private readonly Dictionary<string, HoldoutSums> _tests = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, DateOnly> _lastDays = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _order = [];
    private readonly HashSet<string> _seen = new(StringComparer.OrdinalIgnoreCase);
    private long _rows;
    private long _rejected;
    private decimal _moneyRead;
    private decimal _moneyRejected;

    private HoldoutFile(CsvTable table, IssueLog log, LiftOptions options, FileArms arms)
    {
        (_table, _log, _options, _arms) = (table, log, options, arms);
        _dates = new(table, log, options.Load.Today);
        _repeated = new(table, log);
        _money = new(table);
        _hasUsers = table.IndexOf("users") >= 0;
    }

    private bool HasOrders => _table.IndexOf("orders") >= 0;

    private bool HasRevenue => _table.IndexOf("revenue") >= 0;

    /// <summary>
    /// Reads every row, and returns what became of them with the experiments that have both arms; <c>null</c> where the file is to be
    /// read again.
    /// </summary>
    /// <exception cref="CampaignInputException">Columns are missing without which there is no experiment,
    /// or nobody knows what a row is.</exception>
    internal static ExperimentFile<Holdout>? Read(CsvSource source, IssueLog log, LiftOptions options)
    {
        using var table = CsvTable.OpenChecked(source, CampaignFile.Lift);
        var (users, userIds) = (table.IndexOf("users"), table.IndexOf("user_id"));
        if (users < 0 && userIds < 0)
        {
            throw new CampaignInputException(LiftWords.NoUsersColumn(table.Name));
        }

        if (users >= 0 && userIds >= 0)
        {
            throw new CampaignInputException(LiftWords.UsersAndUserIds(table.Name, table.Headers[users], table.Headers[userIds]));
        }

        if (table.IndexOf("revenue") < 0 && table.IndexOf("orders") < 0)
        {
            throw new CampaignInputException(LiftWords.NothingMeasured(table.Name));
        }

        var file = new HoldoutFile(table, log, options, FileArms.Of(source, CampaignFile.Lift, options.Control));
        if (!RowReading.Every(table, log, file.ReadRow))
        {
            return null;
        }

        file._repeated.NoteNamed();
        return new(
            file.Account(), file.Tests(), file._arms, [.. file._seen.Except(file._order, StringComparer.OrdinalIgnoreCase)], file._money);
    }

    private void ReadRow()
    {
        _rows++;
        var (revenue, date) = (Revenue(), _dates.OfRow());
        _moneyRead += revenue ?? 0;
        if (_repeated.IsSum(revenue) || (_money.Other is { } other && _repeated.Exclude(other, revenue)))
        {
            return;
        }

        var arm = _table.RepeatedText(_table.IndexOf("arm"));
        var experiments = _arms.ExperimentsOf(FileArms.CampaignOf(_table), arm);
        foreach (var experiment in experiments)
        {
            _seen.Add(experiment);
            if (date is { } day && (!_lastDays.TryGetValue(experiment, out var last) || last < day))
            {
                _lastDays[experiment] = day;
            }
        }

        if (Fault(revenue, date) is var (reason, column))
        {
            _rejected++;
            _moneyRejected += revenue ?? 0;
            _log.Reject(_table, reason, column, revenue: revenue);
            return;
        }

        if (_repeated.IsRepeated(revenue))
        {
            return;
        }

        _money.Count();
        var isTreated = _arms.IsTreated(arm) == true;
        var (roas, share) = ((double?)Cells.Number(_table, "true_roas", _log), Share());
        Action<HoldoutSums> add = _hasUsers
            ? ArmOfRow(isTreated, revenue ?? 0, experiments.Count > 1 ? FileArms.CampaignOf(_table) : null)
            : UserOfRow(isTreated, revenue ?? 0);
        foreach (var experiment in experiments)
        {
            var sums = SumsOf(experiment);
            sums.See(date);
            sums.TrueRoas ??= roas;
            if (share is { } planned)
            {
                sums.AddShare(isTreated, planned);
            }

            add(sums);
        }
    }

    private Action<HoldoutSums> UserOfRow(bool isTreated, decimal revenue)
    {
        var user = new HoldoutUser(
            Cells.Number(_table, "orders", _log) ?? 0,
            revenue,
            SpendCell.Read(_table, _log) * _money.SpendFactor)
        {
            PreRevenue = Cells.Number(_table, "pre_revenue", _log) * _money.Factor,
        };
        var id = _table.Text(_table.IndexOf("user_id"));
        return sums =>
        {
            sums.HasOrders &= HasOrders;
            sums.AddUser(id, isTreated, user);
        };
    }

    private Action<HoldoutSums> ArmOfRow(bool isTreated, decimal revenue, string? sharedBy)
    {
        var (users, orders) = ((long)Cells.Number(_table, "users", _log)!.Value, Cells.Number(_table, "orders", _log));
        var before = Cells.Number(_table, "pre_revenue", _log) * _money.Factor;
        var row = new HoldoutArm(users, orders ?? 0, revenue, SpendCell.Read(_table, _log) * _money.SpendFactor)
        {
            SharedBy = sharedBy,
            Buyers = Buyers(users, orders),
            RevenueSumOfSquares = Squares("revenue_sum_of_squares", users, revenue),
            PreRevenue = before,
            PreRevenueSumOfSquares = before is { } known ? Squares("pre_revenue_sum_of_squares", users, known) : null,
        };
        return sums =>
        {
            sums.HasOrders &= orders is not null;
            if (!sums.AddArm(isTreated, row))
            {
                _log.Add(_table.Issue(new LiftIssue.RepeatedArm(), "arm", revenue: revenue));
            }
        };
    }

    private (StoppingIssue Reason, string? Column)? Fault(decimal? revenue, DateOnly? date)
    {
        if (RowFault.Of(_table) is { } row)
        {
            return (row, null);
        }

        var arm = _table.RepeatedText(_table.IndexOf("arm"));
        if (_arms.IsTreated(arm) is null)
        {
            return (new LiftStop.UnknownArm(arm), "arm");
        }

        if (HasRevenue && revenue is null)
        {
            return (new StoppingIssue.NotMoney(_table.Text(_table.IndexOf("revenue"))), "revenue");
        }

        if (SpendCell.Fault(_table) is { } fault)
        {
            return fault;
        }

        return !_options.IsInTest(date) ? (new LiftStop.OutsideTest(), "date")
            : _hasUsers ? FaultOfArm()
            : NumberText.IsBlank(_table.Bytes(_table.IndexOf("user_id"))) ? (new LiftStop.BlankUserId(), "user_id")
            : Cells.IsNoNumber(_table, "orders") ? (new LiftStop.NotOrders(_table.Text(_table.IndexOf("orders"))), "orders")
            : null;
    }

    private (StoppingIssue Reason, string? Column)? FaultOfArm() =>
        !_table.TryCount(_table.IndexOf("users"), out var users)
            || users <= 0
            || users > MostUsers
            || !decimal.IsInteger(users)
            || HasThousandsPoint()
            ? (new LiftStop.NotUsers(_table.Text(_table.IndexOf("users"))), "users")
        : _table.TryCount(_table.IndexOf("orders"), out var orders) && orders < 0
            ? (new LiftStop.NegativeOrders(_table.Text(_table.IndexOf("orders"))), "orders")
        : null;

    // Ten, or ten thousand as many countries write them: nobody can tell.
    private bool HasThousandsPoint() =>
        _table.SignOf(_table.IndexOf("users")) == DecimalSign.Point && _table.Text(_table.IndexOf("users")).Trim() is [.., '.', _, _, _];

    // A user without an order has no revenue, which many databases write as nothing at all.
    private decimal? Revenue()
    {
        var column = _table.IndexOf("revenue");
        _money.Read();
        return _money.Revenue is { } money ? money
            : !_hasUsers && column >= 0 && _table.CellCount > column && NumberText.IsBlank(_table.Bytes(column)) && !HasSold() ? 0
            : null;

        bool HasSold() => _table.TryCount(_table.IndexOf("orders"), out var orders) && orders != 0;
    }

    private long? Buyers(long users, decimal? orders)
    {
        if (Cells.Number(_table, "buyers", _log) is not { } buyers)
        {
            return null;
        }

        if (buyers >= 0
            && buyers <= users
            && decimal.IsInteger(buyers)
            && (orders is not { } known || (buyers <= known && (buyers > 0 || known == 0))))
        {
            return (long)buyers;
        }

        Warn("buyers", static found => new LiftIssue.ImpossibleBuyers(found));
        return null;
    }

    // The sum of squares of numbers is their sum² ÷ their count at least (Cauchy and Schwarz).
    private decimal? Squares(string column, long users, decimal revenue)
    {
        var index = _table.IndexOf(column);
        decimal squares = 0;
        var isPlain = _table.SignOf(index) == DecimalSign.Point
            && decimal.TryParse(_table.Text(index), NumberStyles.Float, CultureInfo.InvariantCulture, out squares);
        if (!isPlain || squares > MostSquares)
        {
            if (Cells.Number(_table, column, _log) is not { } number)
            {
                return null;
            }

            squares = number;
        }

        squares *= _money.Factor * _money.Factor;

        if ((double)squares >= (double)revenue * (double)revenue / users * (1 - SquaresTolerance))
        {
            return squares;
        }

        Warn(column, static found => new LiftIssue.ImpossibleSquares(found));
        return null;
    }

    private double? Share()
    {
        if (Cells.Number(_table, "planned_share", _log, isShare: true) is not { } number)
        {
            return null;
        }

        var share = (double)(number > 1 ? number / Percent : number);
        if (share is > 0 and < 1)
        {
            return share;
        }

        Warn("planned_share", static found => new LiftIssue.ImpossibleShare(found));
        return null;
    }

    private void Warn(string column, Func<string, LiftIssue> detail) =>
        _log.Add(_table.Issue(detail(_table.Text(_table.IndexOf(column))), column));

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
        List<DataIssue> issues = [];
        foreach (var campaign in _order)
        {
            if (_tests[campaign].ToHoldout(issues, _options.To, _lastDays.TryGetValue(campaign, out var last) ? last : null) is { } test)
            {
                tests.Add(
                    WithoutSpendOfUsers(
                        test with { HasRevenue = HasRevenue, HasSpend = _table.IndexOf("spend") >= 0, File = _table.Name }));
            }
        }

        foreach (var issue in issues)
        {
            _log.Add(issue with { File = _table.Name });
        }

        return tests;
    }

    // A campaign costs its control arm nothing; a file of users without revenue, whose control users spend, says what they spent.
    private Holdout WithoutSpendOfUsers(Holdout test)
    {
        if (_hasUsers || HasRevenue || !test.HasSpend || test.Control.Spend == 0 || _table.IsChosen("spend"))
        {
            return test;
        }

        _log.Add(new DataIssue(new LiftIssue.SpendOfUsers(_table.HeaderOf("spend"))) { File = _table.Name });
        return test with { Treated = WithoutSpend(test.Treated), Control = WithoutSpend(test.Control), HasSpend = false };

        static HoldoutArm WithoutSpend(HoldoutArm arm) =>
            arm with { Spend = 0, Rows = [.. arm.Rows!.Select(static user => user with { Spend = 0 })] };
    }

    private RowAccount Account() =>
        _repeated.Apart(RowAccount.Of(CampaignFile.Lift, _table.Name, _rows, _rejected, _moneyRead, _moneyRejected));
}
