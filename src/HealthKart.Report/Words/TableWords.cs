using static HealthKart.Analysis.Wording.Phrases;

namespace HealthKart.Report.Words;

/// <summary>What is said of tables that are shown.</summary>
internal static class TableWords
{
    internal const string PoorByReasonCaption = "Below break-even, by reason";

    internal static string EmptyTable(string? caption) => caption is null ? "Nothing to list." : $"{caption}: nothing to list.";

    internal static string FirstRows(int shown, int count) =>
        Say($"The first {shown:count} of {count:count} rows; {count - shown:count} are left out.");

    internal static string FirstRowsOfMore(int shown, int counted) => Say($"The first {shown:count} of more than {counted:count} rows.");

    internal static string RowsLeftOut(int shown, int count) => Say(
        $"{shown:count} of {count:count} rows are shown, those with sales first, then by payout; "
        + $"{count - shown:count} are left out. The exported CSV has all of them.");
}
