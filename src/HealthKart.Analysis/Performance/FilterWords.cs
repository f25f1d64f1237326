using static HealthKart.Analysis.Wording.Phrases;

namespace HealthKart.Analysis.Performance;

/// <summary>What is said of filters, conditions and breakdowns that cannot be understood.</summary>
internal static class FilterWords
{
    /// <summary>What is said of a gross margin that is none; a percentage is asked after.</summary>
    /// <param name="name">What takes it, such as <c>--margin</c>.</param>
    /// <param name="text">It, as it is written.</param>
    /// <param name="margin">It as a number; <c>null</c>: it is none.</param>
    internal static string NoGrossMargin(string name, string text, decimal? margin) => margin is > 1 and <= 100
        ? FormattableString.Invariant(
            $"{name} {OneLine(text)}: the gross margin is a share of revenue from 0 to 1; did you mean {margin / 100:0.######}?")
        : $"{name} {OneLine(text)}: the gross margin is a share of revenue; expected a number above 0 and at most 1, such as 0.4.";

    internal static string BreakdownWithoutColumn(string column, string file) =>
        $"{OneLine(file)} has no column '{column}', so that nothing can be broken down by it.";

    internal static string NotACondition(string option, string text) =>
        $"{option} '{OneLine(text)}' is not COLUMN=VALUE; expected a further column of the sales or the influencers file and a value, "
        + "such as customer_type=new.";

    internal static string NoFurtherColumn(string option, string name, string? nearest, IReadOnlyList<string> known) => known.Count == 0
        ? $"{option} '{OneLine(name)}': neither the sales nor the influencers file has a further column."
        : $"{option} '{OneLine(name)}': no such further column in the sales or the influencers file"
            + $"{DidYouMean(nearest)} Known: {Some(known)}.";

    internal static string HasOwnOption(string option, string column, string own) =>
        $"{option} '{OneLine(column)}': that column has an option of its own, {own}. Use it instead.";

    internal static string NoValueAtAll(string field, string value) =>
        $"No {OneLine(field)} '{OneLine(value)}' in the data: no file has a column '{OneLine(field)}', or it is blank in every row. "
        + "healthkart check lists the columns.";

    internal static string NotACondition(string text) =>
        $"'{OneLine(text)}' is not a condition; expected FIGURE < NUMBER, such as roas < 1, with one of < <= > >= = !=.";

    internal static string UnknownFigure(string name, string? nearest, IReadOnlyList<string> known) =>
        $"No figure '{OneLine(name)}' in the summary{DidYouMean(nearest)} Known: {string.Join(", ", known)}.";

    internal static string UndecidedCondition(string condition, string figure) =>
        $"Whether '{OneLine(condition)}' holds cannot be decided: {figure} is undefined in these data. "
        + "A file is missing, or what it is divided by is 0; see healthkart summary.";

    internal static string DatesInReverse(DateOnly from, DateOnly to) =>
        FormattableString.Invariant($"The first day, {from:yyyy-MM-dd}, is after the last, {to:yyyy-MM-dd}. Swap --from and --to.");

    internal static string OptionIsNoDate(string option, string text) =>
        $"{option} '{OneLine(text)}' is not a date; expected one such as 2025-01-31.";

    internal static string OptionIsNoNumber(string option, string text) =>
        $"{option} '{OneLine(text)}' is not a number; expected one such as 2 or 1.5.";
}
