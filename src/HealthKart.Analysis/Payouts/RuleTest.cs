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

    internal static IReadOnlyList<FrameColumn<RuleTest>> Columns { get; } =
    [
        new("payout_basis", "Basis", ColumnUnit.Text, row => row.Basis),
        new("rule", "Rule", ColumnUnit.Text, row => row.Rule.ToString()),
        new("chosen", "Chosen", ColumnUnit.Text, row => row.IsChosen ? "yes" : "no") { Shown = row => row.IsChosen ? "yes" : "" },
        new("rows", "Rows", ColumnUnit.Count, row => (decimal)row.Rows),
        new("rows_explained", "Explained", ColumnUnit.Count, row => (decimal)row.RowsExplained),
        new("share_of_rows", "of the rows", ColumnUnit.Share, row => row.ShareOfRows),
        new("share_of_payout", "of the ₹", ColumnUnit.Share, row => row.ShareOfPaid),
        new("rows_not_checked", "Not checked", ColumnUnit.Count, row => (decimal)row.RowsNotChecked),
        new("overpaid", "Overpaid", ColumnUnit.Money, row => row.Overpaid),
        new("underpaid", "Underpaid", ColumnUnit.Money, row => row.Underpaid),
    ];
}
