using HealthKart.Analysis.Loading;

namespace HealthKart.Lift;

/// <summary>Adds up the rows of one hold-out.</summary>
internal sealed class HoldoutSums(string campaign)
{
    // Shares that are written with three digits.
    private const double ShareTolerance = 0.002;

    private readonly Dictionary<string, UserRow> _users = new(StringComparer.OrdinalIgnoreCase);
    private HoldoutArm? _treated;
    private HoldoutArm? _control;
    private double? _treatedShare;
    private double? _controlShare;
    private DateOnly? _from;
    private DateOnly? _to;

    internal double? TrueRoas { get; set; }

    /// <summary>Whether every row so far says what it should of orders.</summary>
    internal bool HasOrders { get; set; } = true;

    internal void See(DateOnly? day)
    {
        if (day is { } date)
        {
            _from = _from is { } first && first <= date ? first : date;
            _to = _to is { } last && last >= date ? last : date;
        }
    }

    /// <summary>Notes the planned share that stands in a row of an arm.</summary>
    internal void AddShare(bool isTreated, double share)
    {
        if (isTreated)
        {
            _treatedShare ??= share;
        }
        else
        {
            _controlShare ??= share;
        }
    }

    /// <summary>Adds a row of sums; <c>false</c> where the arm has one already.</summary>
    internal bool AddArm(bool isTreated, HoldoutArm row)
    {
        ref var arm = ref isTreated ? ref _treated : ref _control;
        var isNew = arm is null;
        arm = arm is null ? row : new(arm.Users + row.Users, arm.Orders + row.Orders, arm.Revenue + row.Revenue, arm.Spend + row.Spend)
        {
            SharedBy = row.SharedBy,
            Buyers = arm.Buyers + row.Buyers,
            RevenueSumOfSquares = arm.RevenueSumOfSquares + row.RevenueSumOfSquares,
            PreRevenue = arm.PreRevenue + row.PreRevenue,
            PreRevenueSumOfSquares = arm.PreRevenueSumOfSquares + row.PreRevenueSumOfSquares,
        };
        return isNew;
    }

    /// <summary>Adds a row of a user, who may have several.</summary>
    internal void AddUser(string id, bool isTreated, HoldoutUser row)
    {
        if (!_users.TryGetValue(id, out var user))
        {
            _users.Add(id, user = new());
        }

        user.Add(isTreated, row);
    }

    /// <summary>The experiment; <c>null</c>, with an issue, where an arm has nobody.</summary>
    /// <param name="issues">Takes what is wrong with it.</param>
    /// <param name="plannedEnd">The day on which the test was to end, where somebody said it.</param>
    /// <param name="lastDay">The last day of any row of it, also of those outside the test.</param>
    internal Holdout? ToHoldout(ICollection<DataIssue> issues, DateOnly? plannedEnd, DateOnly? lastDay)
    {
        var contaminated = _users.Values.LongCount(static user => user.IsInBoth);
        var (treated, control) = _users.Count > 0 ? (ArmOf(true), ArmOf(false)) : (_treated, _control);
        if (treated is null || control is null)
        {
            issues.Add(new(contaminated > 0 ? new LiftStop.OnlyContaminated(campaign, contaminated) : new LiftStop.OneArm(campaign)));
            return null;
        }

        return new(campaign, treated, control)
        {
            PlannedShare = PlannedShare(issues),
            TrueRoas = TrueRoas,
            HasOrders = HasOrders,
            ContaminatedUsers = contaminated,
            From = _from,
            To = _to,
            EndsLater = plannedEnd > lastDay ? plannedEnd : null,
            GoesOnUntil = lastDay > plannedEnd ? lastDay : null,
        };
    }

    // A share may stand in the row of its own arm, or that of the treated arm in both.
    private double? PlannedShare(ICollection<DataIssue> issues)
    {
        if (_treatedShare is { } treated
            && _controlShare is { } control
            && treated != control
            && Math.Abs(treated + control - 1) > ShareTolerance)
        {
            issues.Add(new(new LiftIssue.ContradictoryShares(treated, control)));
            return null;
        }

        return _treatedShare ?? (1 - _controlShare);
    }

    private HoldoutArm? ArmOf(bool isTreated)
    {
        var of = _users.Where(user => !user.Value.IsInBoth && user.Value.IsTreated == isTreated).ToList();
        var users = of.ConvertAll(static user => user.Value.Sum);
        return users.Count == 0
            ? null
            : new(
                users.Count,
                users.Sum(static user => user.Orders),
                users.Sum(static user => user.Revenue),
                users.Sum(static user => user.Spend))
            {
                Buyers = users.LongCount(static user => user.Orders > 0),
                Rows = users,
                Ids = of.ConvertAll(static user => user.Key),
            };
    }

    private sealed class UserRow
    {
        private bool _isControl;
        private bool _hasRows;

        internal bool IsTreated { get; private set; }

        internal bool IsInBoth => IsTreated && _isControl;

        internal HoldoutUser Sum { get; private set; }

        internal void Add(bool isTreated, HoldoutUser row)
        {
            IsTreated |= isTreated;
            _isControl |= !isTreated;
            // What a user spent before the test stands in each of his rows, or in one.
            Sum = new(Sum.Orders + row.Orders, Sum.Revenue + row.Revenue, Sum.Spend + row.Spend)
            {
                PreRevenue = _hasRows ? Sum.PreRevenue ?? row.PreRevenue : row.PreRevenue,
            };
            _hasRows = true;
        }
    }
}
