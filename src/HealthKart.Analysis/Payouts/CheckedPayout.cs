using HealthKart.Analysis.Campaigns;
using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Wording;

namespace HealthKart.Analysis.Payouts;

/// <summary>
/// A payout beside what the rule of its basis says: one row, or the rows of an influencer where they share what is counted.
/// </summary>
public sealed record CheckedPayout
{
    /// <summary>Who was paid; <c>null</c> where the id is blank.</summary>
    public Influencer? Influencer { get; init; }

    /// <summary>What is paid for.</summary>
    public required string Basis { get; init; }

    /// <summary>The rule.</summary>
    public required PayoutRule Rule { get; init; }

    /// <summary>The payout rows.</summary>
    public required int Rows { get; init; }

    /// <summary>The rate; <c>null</c> where it is blank or the rows have several.</summary>
    public decimal? Rate { get; init; }

    /// <summary>What the rule counts: orders, posts, rupees of revenue; 1 where nothing is counted.</summary>
    public decimal? Counted { get; init; }

    /// <summary>What the rule says is due, in ₹, unrounded.</summary>
    public required decimal Expected { get; init; }

    /// <summary>What was paid, or is to be, in ₹.</summary>
    public required decimal Paid { get; init; }

    /// <summary>The part of it whose payment is still open, in ₹: what can still be corrected.</summary>
    public decimal Open { get; init; }

    /// <summary>Whether the difference is no more than rounding.</summary>
    public bool IsExplained { get; init; }

    /// <summary>Paid − expected in ₹: above 0 overpaid, below 0 underpaid.</summary>
    public decimal Difference => Paid - Expected;

    /// <summary>The influencer's id, or <see cref="BreakdownRow.Unattributed"/>.</summary>
    public string InfluencerId => Influencer?.Id ?? BreakdownRow.Unattributed;

    /// <summary>The influencer's name, or <see cref="BreakdownRow.Unattributed"/>.</summary>
    public string Name => Influencer?.Name ?? BreakdownRow.Unattributed;

    internal static IReadOnlyList<ResultColumn<CheckedPayout>> Columns { get; } =
    [
        new("influencer_id", row => row.InfluencerId),
        new("name", row => row.Name),
        new("platform", row => row.Influencer?.Platform),
        new("payout_basis", row => row.Basis),
        new("rule", row => row.Rule.ToString()),
        new("payout_rows", row => (decimal)row.Rows) { InTables = false },
        new("rate", row => row.Rate),
        new("counted", row => row.Counted),
        new("expected", row => row.Expected) { Shown = row => Numerals.Current.ExactMoney(row.Expected) },
        new("paid", row => row.Paid)
        {
            Shown = row => row.Open == 0 ? Numerals.Current.ExactMoney(row.Paid) : PayoutWords.PaidOfWhichOpen(row.Paid, row.Open),
        },
        new("difference", "Difference", ColumnUnit.Money, row => row.Difference)
        {
            Shown = row => PayoutWords.Difference(row.Difference),
            Total = ColumnTotal.Sum,
        },
        new("open_payout", row => row.Open) { InTables = false },
    ];
}
