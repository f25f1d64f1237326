using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Wording;
using static HealthKart.Analysis.Wording.Phrases;

namespace HealthKart.Analysis.Comparisons;

/// <summary>What the cells of comparisons say, and what cannot be compared.</summary>
internal static class ComparisonWords
{
    internal const string AsPaid = "as paid";
    internal const string WhatIf = "what if";
    internal const string ChangeTitle = "Change";
    internal const string Yes = "yes";

    /// <summary>What is to be known of a row: new, gone, too few orders; empty where there is nothing.</summary>
    internal static string RemarkOf(ComparisonRow row) => string.Join(", ", new[]
    {
        row.Presence switch { Presence.New => "new", Presence.Gone => "gone", _ => "" },
        row.TooFewOrders ? PerformanceWords.TooFewOrders : "",
    }.Where(remark => remark.Length > 0));

    internal static string OtherCurrencies(string before, string after) =>
        $"One side is in {before}, the other in {after}, which no difference can hold; "
        + "read both in one currency with --currency and --rate.";

    /// <summary>An amount for a list, where paise only stand in the way; small ones keep them.</summary>
    internal static string RoundedAmountOf(decimal? value, ColumnUnit unit) =>
        unit == ColumnUnit.Money && (value is null or 0 or >= 100 or <= -100)
            ? Numerals.Current.WholeMoney(value)
            : FrameWords.AmountOf(value, unit);

    /// <summary>A difference with its sign.</summary>
    internal static string ChangeOf(decimal? value, ColumnUnit unit) => Signed(value, FrameWords.AmountOf(value, unit));

    /// <inheritdoc cref="ChangeOf"/>
    internal static string RoundedChangeOf(decimal? value, ColumnUnit unit) => Signed(value, RoundedAmountOf(value, unit));

    // Negative amounts of money and shares have the sign of their own, ratios the hyphen of programs.
    private static string Signed(decimal? value, string text) => value > 0 ? "+" + text : text.Replace('-', '−');

    internal static string NoPeriod(string period) =>
        $"'{OneLine(period)}' is no period to compare with; write previous, none, a month (2024-12), a quarter (Q4 2024) or two days "
        + "(2024-10-01..2024-12-31).";

    internal static string NothingBefore(string period, CampaignData data) => data.FirstDay is { } first
        ? $"There is nothing to compare with for '{OneLine(period)}': the sales begin on {Day(first)}."
        : $"There is nothing to compare with for '{OneLine(period)}': no sale has a date.";
}
