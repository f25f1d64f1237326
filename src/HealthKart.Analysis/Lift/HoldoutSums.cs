namespace HealthKart.Analysis.Lift;

/// <summary>Adds up the rows of one hold-out.</summary>
internal sealed class HoldoutSums(string campaign)
{
    private readonly Dictionary<string, UserRow> _users = new(StringComparer.OrdinalIgnoreCase);
    private HoldoutArm? _treated;
    private HoldoutArm? _control;
    private DateOnly? _from;
    private DateOnly? _to;

    internal double? PlannedShare { get; set; }

    internal double? TrueRoas { get; set; }

    internal void See(DateOnly? day)
    {
        if (day is { } date)
        {
            _from = _from is { } first && first <= date ? first : date;
            _to = _to is { } last && last >= date ? last : date;
        }
    }

    /// <summary>Adds a row of sums; <c>false</c> where the arm has one already.</summary>
    internal bool AddArm(bool isTreated, HoldoutArm row)
    {
        ref var arm = ref isTreated ? ref _treated : ref _control;
        var isNew = arm is null;
        arm = arm is null ? row : new(arm.Users + row.Users, arm.Orders + row.Orders, arm.Revenue + row.Revenue, arm.Spend + row.Spend)
        {
            Buyers = arm.Buyers + row.Buyers,
            RevenueSumOfSquares = arm.RevenueSumOfSquares + row.RevenueSumOfSquares,
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

    /// <summary>The experiment; <c>null</c> where an arm has nobody.</summary>
    internal Holdout? ToHoldout()
    {
        var contaminated = _users.Values.LongCount(static user => user.IsInBoth);
        var (treated, control) = _users.Count > 0 ? (ArmOf(true), ArmOf(false)) : (_treated, _control);
        return treated is null || control is null ? null : new(campaign, treated, control)
        {
            PlannedShare = PlannedShare is > 0 and < 1 ? PlannedShare : null,
            TrueRoas = TrueRoas,
            ContaminatedUsers = contaminated,
            From = _from,
            To = _to,
        };
    }

    private HoldoutArm? ArmOf(bool isTreated)
    {
        var users = _users.Values.Where(user => !user.IsInBoth && user.IsTreated == isTreated).Select(static user => user.Sum).ToList();
        return users.Count == 0 ? null : new(users.Count, users.Sum(static user => user.Orders), users.Sum(static user => user.Revenue), users.Sum(static user => user.Spend))
        {
            Buyers = users.LongCount(static user => user.Orders > 0),
            Rows = users,
        };
    }

    private sealed class UserRow
    {
        private bool _isControl;

        internal bool IsTreated { get; private set; }

        internal bool IsInBoth => IsTreated && _isControl;

        internal HoldoutUser Sum { get; private set; }

        internal void Add(bool isTreated, HoldoutUser row)
        {
            IsTreated |= isTreated;
            _isControl |= !isTreated;
            Sum = new(Sum.Orders + row.Orders, Sum.Revenue + row.Revenue, Sum.Spend + row.Spend);
        }
    }
}
