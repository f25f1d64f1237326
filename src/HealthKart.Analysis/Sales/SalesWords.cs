using HealthKart.Analysis.Wording;
using static HealthKart.Analysis.Wording.Phrases;

namespace HealthKart.Analysis.Sales;

/// <summary>What is said of sales while they are summed.</summary>
internal static class SalesWords
{
    internal static string FilterWithoutColumn(string column, string file) =>
        $"{OneLine(file)} has no column '{column}', so the sales cannot be filtered by it. Leave that filter out.";

    internal static string TooManyValues(string column, int most) =>
        $"'{OneLine(column)}' has more than {Numerals.International.Count(most)} different values, too many for a breakdown. "
        + "Choose a column that sorts sales into groups, such as a city.";
}
