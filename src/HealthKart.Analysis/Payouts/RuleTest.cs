using HealthKart.Analysis.Campaigns;
using HealthKart.Analysis.Frames;

namespace HealthKart.Analysis.Payouts;

/// <summary>How far one rule explains the payouts of one basis, in the filter.</summary>
public sealed record RuleTest
{
    /// <summary>What is paid for: <c>post</c>, <c>order</c>, …; <see cref="Influencer.Unknown"/> where it is blank.</summary>
    public required string Basis { get; init; }

    /// <summary>The rule.</summary>
    public required PayoutRule Rule { get; init; }

    /// <summary>Whether it is the one by which the payouts are checked.</summary>
    public bool IsChosen { get; init; }

    /// <summary>The payout rows with an amount.</summary>
    public int Rows { get; init; }

    /// <summary>Those of them that the rule explains.</summary>
    public int RowsExplained { get; init; }

    /// <summary>Those of them that it cannot be asked about, because the rate or what it counts is not known.</summary>
    public int RowsNotChecked { get; init; }

    /// <summary>The amounts in ₹.</summary>
    public decimal Paid { get; init; }

    /// <summary>The amounts that the rule explains, in ₹.</summary>
    public decimal PaidExplained { get; init; }

    /// <summary>What was paid beyond what the rule says, in ₹: the sum over those who were paid too much.</summary>
    public decimal Overpaid { get; init; }

    /// <summary>What the rule says beyond what was paid, in ₹: the sum over those who were paid too little.</summary>
    public decimal Underpaid { get; init; }

    /// <summary>The share of the rows that the rule explains; <c>null</c> without rows.</summary>
    public decimal? ShareOfRows => Rows > 0 ? (decimal)RowsExplained / Rows : null;

    /// <summary>The share of the money that the rule explains; <c>null</c> unless something was paid.</summary>
    public decimal? ShareOfPaid => Paid > 0 ? PaidExplained / Paid : null;

    // Each rule of a basis is tested on the same payouts: their sum would count them several times.
    internal static IReadOnlyList<ResultColumn<RuleTest>> Columns { get; } =
    [.. AllColumns().Select(static column => column with { Total = ColumnTotal.None })];

    private static ResultColumn<RuleTest>[] AllColumns() =>
    [
        new("payout_basis", row => row.Basis),
        new("rule", row => row.Rule.ToString()),
        new("chosen", row => row.IsChosen ? "yes" : "no") { Shown = row => row.IsChosen ? "yes" : "" },
        new("rows", row => (decimal)row.Rows),
        new("rows_explained", row => (decimal)row.RowsExplained),
        new("share_of_rows", "of the rows", ColumnUnit.Share, row => row.ShareOfRows),
        new("share_of_payout", "of the ₹", ColumnUnit.Share, row => row.ShareOfPaid),
        new("rows_not_checked", row => (decimal)row.RowsNotChecked),
        new("overpaid", row => row.Overpaid),
        new("underpaid", row => row.Underpaid),
    ];
}
