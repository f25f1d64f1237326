using System.Globalization;
using HealthKart.Analysis.Campaigns;
using HealthKart.Analysis.Values;

namespace HealthKart.Analysis.Performance;

/// <summary>What the analyst decides about the numbers, apart from the filters.</summary>
public sealed record AnalysisSettings
{
    /// <summary>Fewer orders than these are too few to rank by, unless somebody says another number.</summary>
    public const int DefaultTooFewOrders = 5;

    /// <summary>
    /// The contribution margin as a share of revenue, above 0 and at most 1, such as 0.4; <c>null</c>:
    /// not known, so that break-even is a ROAS of 1.
    /// </summary>
    /// <exception cref="CampaignInputException">It is no such share.</exception>
    public decimal? GrossMargin { get; init => field = Checked(value); }

    /// <summary>The orders below which a ROAS is marked "too few orders" and ranked after the others. Default: 5.</summary>
    public decimal TooFewOrders { get; init; } = DefaultTooFewOrders;

    /// <summary>The limits of the follower tiers.</summary>
    public FollowerTiers Tiers { get; init; } = new();

    /// <summary>The ROAS at which the payout is earned back: 1 ÷ gross margin, or 1 when the margin is not known.</summary>
    /// <remarks>Source of the formula: break-even ROAS = 1 ÷ contribution margin (runfutureproof.com, ROAS).</remarks>
    public decimal BreakEvenRoas => GrossMargin is { } margin ? 1 / margin : 1;

    /// <summary>The share of the revenue that is left after the goods: all of it where no margin is known.</summary>
    internal decimal Margin => GrossMargin ?? 1;

    /// <summary>
    /// What is left in ₹ after the goods and the payout: revenue × margin − payout; below 0 it is lost. Without a margin the goods are not
    /// counted. <c>null</c> without a sales file or a payout.
    /// </summary>
    /// <remarks>Source: contribution = revenue − variable costs, of which the payout is one.</remarks>
    public decimal? Contribution(decimal? revenue, decimal? payout) => (revenue * Margin) - payout;

    /// <summary>The same, as far as it is known: <c>null</c> without a gross margin, a sales or a payouts file.</summary>
    internal decimal? ContributionIn(CampaignData data, decimal revenue, decimal payout) =>
        GrossMargin is not null && data is { HasSales: true, HasPayouts: true } ? Contribution(revenue, payout) : null;

    /// <summary>Reads a gross margin that somebody wrote, such as <c>0.4</c>.</summary>
    /// <param name="option">What took it, which the message names, such as <c>--margin</c>.</param>
    /// <param name="text">The margin: a number with a point before the decimals, whatever the culture.</param>
    /// <returns>The margin as a share of revenue, above 0 and at most 1.</returns>
    /// <exception cref="CampaignInputException">It is no such share; what may be a percentage is asked after.</exception>
    public static decimal ReadGrossMargin(string option, string text)
    {
        var isNumber = decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var margin);
        return isNumber && IsMargin(margin)
            ? margin
            : throw new CampaignInputException(FilterWords.NoGrossMargin(option, text, isNumber ? margin : PercentOf(text)));
    }

    internal static decimal? Checked(decimal? value) => value is not { } margin || IsMargin(margin)
        ? value
        : throw new CampaignInputException(
            FilterWords.NoGrossMargin("grossMargin", margin.ToString(CultureInfo.InvariantCulture), margin));

    private static bool IsMargin(decimal margin) => margin is > 0 and <= 1;

    private static decimal? PercentOf(string text) =>
        decimal.TryParse(text.Trim().TrimEnd('%'), NumberStyles.Float, CultureInfo.InvariantCulture, out var percent) ? percent : null;
}
