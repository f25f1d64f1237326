using HealthKart.Analysis.Wording;

namespace HealthKart.Cli.Wording;

/// <summary>Comparisons of two folders or periods.</summary>
internal static class CompareTexts
{
    internal const string FoldersHelp = "Two folders or databases, the earlier first; or one and --period twice. Default: data.";

    internal const string PeriodHelp =
        "A period of the sales: 2025-01-01..2025-03-31, both days inclusive, an end may be left out; 2025-03 or 2025 is the whole "
        + "month or year. Twice, the earlier first.";

    internal const string PeriodAndDates = "--period and --from or --to both cut the dates. Use --period alone.";

    internal static string NothingToCompare(int folders, int periods) =>
        $"Found {Numerals.International.Counted(folders, "folder")} and {Numerals.International.Counted(periods, "period")} to "
        + $"compare; expected two folders, or one and --period twice, such as --period 2025-01-01..2025-03-31 --period "
        + $"2025-04-01..2025-06-30.";

    internal static string NotAPeriod(string text) =>
        $"--period '{text}' is not a period; expected its first and last day, such as 2025-01-01..2025-03-31, or a month or year, "
        + $"such as 2025-03.";

    internal static string InFolder(string folder, string message) => $"{folder}: {message}";

    internal static string Compared(string before, string after) => $"{before} (before) and {after} (after)";

    internal static string NotListed(int influencers) => string.Create(
        Numerals.Current,
        $"Below the minimum ROAS or orders on both sides and not listed: {Numerals.Current.Counted(influencers, "influencer")}. The "
        + $"totals count everybody.");
}
