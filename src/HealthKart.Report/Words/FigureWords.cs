using System.Text.Json;
using HealthKart.Analysis.Wording;

namespace HealthKart.Report.Words;

/// <summary>What stands around every figure, whatever it shows: in its HTML, and where the page's script makes that anew.</summary>
internal static class FigureWords
{
    internal const string HowToRead = "How to read";
    internal const string ShowAsTable = "Show as table";

    /// <summary>What a figure is called that says nothing of itself.</summary>
    internal const string Chart = "Chart";

    private const string Rest = "The first {shown} of {all} rows.";

    /// <summary>The words of the script as JSON.</summary>
    internal static string Json { get; } = JsonSerializer.Serialize(new Dictionary<string, string>
    {
        ["howToRead"] = HowToRead,
        ["showAsTable"] = ShowAsTable,
        ["saveAsImage"] = "Save as image",
        ["chart"] = Chart,
        ["table"] = "Table",
        ["rest"] = Rest,
    });

    /// <summary>That a table has more rows than it shows.</summary>
    internal static string RestOf(int shown, int all) =>
        Templates.Fill(Rest, ("shown", Numerals.International.Count(shown)), ("all", Numerals.International.Count(all)));
}
