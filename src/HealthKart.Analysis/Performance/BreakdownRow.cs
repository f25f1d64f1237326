using HealthKart.Analysis.Campaigns;
using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Money;
using HealthKart.Analysis.Wording;

namespace HealthKart.Analysis.Performance;

/// <summary>One part of a breakdown: a platform, a campaign, a month.</summary>
public sealed record BreakdownRow : IInCurrency
{
    /// <summary>The part that holds payouts which nobody can tell the sales of.</summary>
    public const string NotAllocated = "(not allocated)";

    /// <summary>The part that holds payouts with a blank influencer id.</summary>
    public const string Unattributed = Influencer.Unattributed;

    /// <summary>The name of the part.</summary>
    public required string Value { get; init; }

    /// <summary>The influencers of the part; for parts of the sales those who have sales in it.</summary>
    public int Influencers { get; init; }

    /// <summary>The orders; <c>null</c> without a sales file.</summary>
    public decimal? Orders { get; init; }

    /// <summary>The revenue in ₹; <c>null</c> without a sales file.</summary>
    public decimal? Revenue { get; init; }

    /// <summary>The payout in ₹; <c>null</c> where nobody of the part has one.</summary>
    public decimal? TotalPayout { get; init; }

    /// <inheritdoc/>
    public string Currency { get; internal init; } = Numerals.Current.Currency;

    /// <summary>
    /// All payouts of the report in full, before any was allocated to the parts;
    /// in a breakdown by a further column of the sales only, else <c>null</c>.
    /// </summary>
    public decimal? WholePayout { get; init; }

    /// <summary>The revenue of the part over all payouts in full: the part of the ROAS that it brings.</summary>
    public decimal? RoasOnWholePayout => WholePayout is null ? null : Ratios.Roas(Revenue, WholePayout);

    /// <summary>All payouts in full over the orders of the part: of new customers, what one cost to acquire.</summary>
    public decimal? WholePayoutPerOrder => Ratios.CostPerOrder(WholePayout, Orders);

    /// <summary>Whether the payout holds money that was allocated by orders.</summary>
    public bool PayoutAllocated { get; init; }

    /// <summary>Whether there is a payouts file: without one no ROAS is known.</summary>
    internal bool IsCostKnown { get; init; } = true;

    /// <inheritdoc cref="Ratios.Roas"/>
    public decimal? Roas => IsCostKnown ? Ratios.Roas(Revenue, TotalPayout) : null;

    /// <inheritdoc cref="Ratios.Roi"/>
    public decimal? Roi => Ratios.Roi(Revenue, TotalPayout);

    /// <inheritdoc cref="Ratios.Aov"/>
    public decimal? Aov => Ratios.Aov(Revenue, Orders);

    /// <inheritdoc cref="Ratios.CostPerOrder"/>
    public decimal? CostPerOrder => Ratios.CostPerOrder(TotalPayout, Orders);

    /// <summary>What of the revenue is left after goods and payout in ₹; <c>null</c> without a gross margin.</summary>
    public decimal? Contribution { get; init; }

    /// <summary>The columns of a breakdown by a further column of the sales, beside the others.</summary>
    public static IReadOnlyList<ResultColumn<BreakdownRow>> OnWholePayout { get; } =
    [
        new("roas_on_whole_payout", "ROAS on all payouts", ColumnUnit.Ratio, row => row.RoasOnWholePayout),
        new("whole_payout_per_order", "All payouts per order", ColumnUnit.Money, row => row.WholePayoutPerOrder),
    ];

    /// <summary>The columns of a breakdown.</summary>
    /// <param name="name">What it is broken down by, as in CSV files, such as <c>payout_basis</c>.</param>
    /// <param name="title">What it is broken down by, as a heading.</param>
    /// <param name="settings">Whether they have a gross margin, by which a contribution is known; its column is the last.</param>
    public static IReadOnlyList<ResultColumn<BreakdownRow>> Columns(string name, string title, AnalysisSettings? settings = null) =>
    [
        new(name, title, ColumnUnit.Text, row => row.Value),
        new("influencers", row => (decimal)row.Influencers),
        new("orders", row => row.Orders),
        new("revenue", row => row.Revenue),
        new("total_payout", row => row.TotalPayout),
        new("roas", row => row.Roas),
        new("roi", row => row.Roi),
        new("aov", row => row.Aov),
        new("cost_per_order", row => row.CostPerOrder),
        .. OnMargin(settings),
    ];

    /// <summary>The column that a gross margin adds; none without one.</summary>
    internal static IReadOnlyList<ResultColumn<BreakdownRow>> OnMargin(AnalysisSettings? settings) =>
        settings?.GrossMargin is null ? [] : [new("contribution", row => row.Contribution)];
}
