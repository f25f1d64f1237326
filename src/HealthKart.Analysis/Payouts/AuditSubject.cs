using HealthKart.Analysis.Frames;

namespace HealthKart.Analysis.Payouts;

/// <summary>What the lists of a payout audit hold.</summary>
internal abstract record AuditSubject : ListSubject
{
    /// <summary>Each basis with its rule.</summary>
    internal sealed record Bases : AuditSubject;

    /// <summary>Every rule that was tested; some could not be.</summary>
    internal sealed record Rules(bool HasSales, bool HasPosts) : AuditSubject;

    /// <summary>Every payout that its rule can be asked about.</summary>
    internal sealed record Checked : AuditSubject;

    /// <summary>The payouts that differ from their rule.</summary>
    internal sealed record Exceptions(int Count, decimal Overpaid, decimal Underpaid) : AuditSubject;

    /// <summary>What orders and posts may cost at most.</summary>
    internal sealed record Rates(decimal TargetRoas) : AuditSubject;
}
