using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Wording;
using static HealthKart.Analysis.Wording.Phrases;

namespace HealthKart.Analysis.Comparisons;

/// <summary>What is said of comparisons.</summary>
internal static class ComparisonWords
{
    internal const string AsPaid = "as paid";
    internal const string WhatIf = "what if";
    internal const string ChangeTitle = "Change";
    internal const string Yes = "yes";

    internal static string ComparedTotalsCaption(string before, string after) => $"In total, {OneLine(before)} and {OneLine(after)}";

    internal static string ComparedInfluencersCaption(IReadOnlyCollection<ComparisonRow> rows, bool isWhatIf) =>
        $"By influencer: {Counted(rows.Count, "influencer")}{NewAndGone(rows)}, the largest change of {(isWhatIf ? "payout" : "revenue")} first";

    internal static string ComparedCampaignsCaption(IReadOnlyCollection<ComparisonRow> rows, bool isWhatIf) =>
        $"By campaign: {Counted(rows.Count(row => row.Id != BreakdownRow.NotAllocated), "campaign")}{NewAndGone(rows)}, the largest change of {(isWhatIf ? "payout" : "revenue")} first";

    internal static string? ComparedNote(bool isAllocated, int hidden)
    {
        var minimum = hidden > 0
            ? Say($"{Counted(hidden, "influencer")} below the minimum ROAS or orders on both sides {(hidden == 1 ? "is" : "are")} not listed; the totals count everybody.")
            : null;
        return isAllocated ? minimum is null ? PerformanceWords.PayoutsAllocated : $"{PerformanceWords.PayoutsAllocated} {minimum}" : minimum;
    }

    /// <summary>What is to be known of a row: new, gone, too few orders; empty where there is nothing.</summary>
    internal static string RemarkOf(ComparisonRow row) => string.Join(", ", new[]
    {
        row.Presence switch { Presence.New => "new", Presence.Gone => "gone", _ => "" },
        row.TooFewOrders ? PerformanceWords.TooFewOrders : "",
    }.Where(remark => remark.Length > 0));

    internal static string OtherCurrencies(string before, string after) =>
        $"One side is in {before}, the other in {after}, which no difference can hold; read both in one currency with --currency and --rate.";

    /// <summary>An amount for a list, where paise only stand in the way; small ones keep them.</summary>
    internal static string RoundedAmountOf(decimal? value, ColumnUnit unit) =>
        unit == ColumnUnit.Money && (value is null or 0 or >= 100 or <= -100) ? Numerals.Current.WholeMoney(value) : FrameWords.AmountOf(value, unit);

    /// <summary>A difference with its sign.</summary>
    internal static string ChangeOf(decimal? value, ColumnUnit unit) => Signed(value, FrameWords.AmountOf(value, unit));

    /// <inheritdoc cref="ChangeOf"/>
    internal static string RoundedChangeOf(decimal? value, ColumnUnit unit) => Signed(value, RoundedAmountOf(value, unit));

    // Negative amounts of money and shares have the sign of their own, ratios the hyphen of programs.
    private static string Signed(decimal? value, string text) => value > 0 ? "+" + text : text.Replace('-', '−');

    private static string NewAndGone(IReadOnlyCollection<ComparisonRow> rows)
    {
        var (added, gone) = (rows.Count(row => row.Presence == Presence.New), rows.Count(row => row.Presence == Presence.Gone));
        return Say($"{(added > 0 ? Say($", {added:count} new") : "")}{(gone > 0 ? Say($", {gone:count} gone") : "")}");
    }
}
