namespace HealthKart.Analysis.Campaigns;

/// <summary>A usable row of the payouts file: money paid, or agreed to be paid, to an influencer.</summary>
public sealed record Payout
{
    /// <summary>The id of the influencer, or <c>null</c> where the cell is blank: such a payout belongs to nobody.</summary>
    public string? InfluencerId { get; init; }

    /// <summary>
    /// What the influencer is paid for: <c>post</c>, <c>order</c>, … in one spelling; where the cell is blank, what the rate says
    /// (<c>₹500/post</c>), else empty.
    /// </summary>
    public string Basis { get; init; } = "";

    /// <summary>
    /// The rate in ₹ for each unit of the basis, or a share; <c>null</c> where it is blank or not a rate.
    /// <c>₹500/post</c> is 500, <c>12.3% commission</c> 0.123.
    /// </summary>
    public decimal? Rate { get; init; }

    /// <summary>Whether <see cref="Rate"/> is a share of revenue, which the file writes with a <c>%</c>.</summary>
    public bool RateIsShare { get; init; }

    /// <summary>
    /// The share of revenue that the rate's text adds to it (<c>₹53,375/post + 6.2%</c> is 0.062); <c>null</c> where it adds none.
    /// </summary>
    public decimal? Commission { get; init; }

    /// <summary>The orders that the payouts file itself counts; <c>null</c> where it is blank or not a number.</summary>
    public decimal? Orders { get; init; }

    /// <summary>The posts that the payouts file itself counts; <c>null</c> where it is blank or not a number.</summary>
    public decimal? Posts { get; init; }

    /// <summary>The amount in ₹, exact; <c>null</c> where it is blank.</summary>
    public decimal? Amount { get; init; }

    /// <summary>
    /// How far the payment is, as written, such as <c>Paid</c> or <c>Pending</c>; empty where it is blank.
    /// What does not stand is no payout.
    /// </summary>
    public string Status { get; init; } = "";

    /// <summary>Whether the payment is still open: pending, scheduled, on hold.</summary>
    public bool IsOpen { get; init; }

    /// <summary>The row's own campaign; <c>null</c> where it has none.</summary>
    public string? Campaign { get; init; }

    /// <summary>
    /// The row's own day, of the campaign or the post that it is for, or the first day of its own period; <c>null</c> where it has neither.
    /// </summary>
    public DateOnly? Date { get; init; }

    /// <summary>The last day, inclusive, of the row's own period, such as a month; <c>null</c> where it has none, or a day alone.</summary>
    public DateOnly? LastDate { get; init; }

    /// <summary>The month that the row's own day or period lies in; <c>null</c> where it has neither, or one of several months.</summary>
    internal DateOnly? Month =>
        Date is { } first && (LastDate is not { } last || (last.Year, last.Month) == (first.Year, first.Month)) ? Date : null;

    /// <summary>The day on which the money moved, which is not what it was for; <c>null</c> where the file does not say it.</summary>
    public DateOnly? PaidOn { get; init; }
}
