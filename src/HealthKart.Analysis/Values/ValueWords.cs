using static HealthKart.Analysis.Wording.Phrases;

namespace HealthKart.Analysis.Values;

/// <summary>What is said of cells that cannot be read.</summary>
internal static class ValueWords
{
    internal static string NotADateFormat(string text) =>
        $"--date-format '{OneLine(text)}' does not say where day, month and year are; expected one such as dd/MM/yyyy or MMM d, yyyy.";
}
