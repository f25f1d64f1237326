using HealthKart.Analysis.Campaigns;
using HealthKart.Analysis.Frames;

namespace HealthKart.Analysis.Payouts;

/// <summary>What the payout rows of one basis say about how they came about, in the filter.</summary>
public sealed record BasisAudit
{
    /// <summary>What is paid for: <c>post</c>, <c>order</c>, …; <see cref="Influencer.Unknown"/> where it is blank.</summary>
    public required string Basis { get; init; }

    /// <summary>
    /// The rule that explains the most rows of the whole file, if that is more than half of them; <c>null</c>: no rule does.
    /// </summary>
    public PayoutRule? Rule => Test?.Rule;

    /// <summary>How far the rule explains the rows; <c>null</c> without a rule.</summary>
    public RuleTest? Test { get; init; }

    /// <summary>The rules that were tested; the chosen one is among them.</summary>
    public required IReadOnlyList<RuleTest> Tests { get; init; }

    /// <summary>The payout rows with an amount.</summary>
    public required int Rows { get; init; }

    /// <summary>The payout rows without an amount, which nothing can be checked against.</summary>
    public int RowsWithoutAmount { get; init; }

    /// <summary>The influencers with such rows.</summary>
    public int Influencers { get; init; }

    /// <summary>The amounts in ₹.</summary>
    public decimal TotalPayout { get; init; }

    /// <summary>The part of them whose payment is still open, in ₹: agreed, and not paid yet.</summary>
    public decimal OpenPayout { get; init; }

    /// <summary>The rows, or the influencers' rows together, that the rule does not explain.</summary>
    public int Exceptions { get; init; }

    /// <summary>
    /// The revenue in ₹ that the amounts would be a share of, where there is no rule and no sales file, and every rate lies between 0 and 1
    /// as a share does: Σ amount ÷ rate. <c>null</c> otherwise.
    /// </summary>
    public decimal? RevenueIfRatesAreShares { get; init; }

    internal static IReadOnlyList<ResultColumn<BasisAudit>> Columns { get; } =
    [
        new("payout_basis", row => row.Basis),
        new("rule", row => row.Rule?.ToString()) { Shown = row => row.Rule?.ToString() ?? PayoutWords.NoRule },
        // One influencer can be paid on several.
        new("influencers", row => (decimal)row.Influencers) { Total = ColumnTotal.None },
        new("rows", row => (decimal)row.Rows),
        new("rows_without_amount", row => (decimal)row.RowsWithoutAmount) { InTables = false },
        new("total_payout", row => row.TotalPayout),
        new("open_payout", row => row.OpenPayout) { InTables = false },
        new("share_of_rows", row => row.Test?.ShareOfRows),
        new("share_of_payout", "₹ explained", ColumnUnit.Share, row => row.Test?.ShareOfPaid),
        new("exceptions", row => row.Test is null ? null : (decimal)row.Exceptions),
        new("overpaid", row => row.Test?.Overpaid),
        new("underpaid", row => row.Test?.Underpaid),
    ];
}
