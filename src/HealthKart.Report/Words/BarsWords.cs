using HealthKart.Analysis.Wording;

namespace HealthKart.Report.Words;

/// <summary>What a chart of bars says, whatever they measure.</summary>
/// <param name="label">The heading of what the bars stand for, such as Category.</param>
/// <param name="value">The heading of what they measure, such as ROAS.</param>
/// <param name="text">How a value is written.</param>
/// <param name="breakEven">The ROAS that the bars are held against; <c>null</c> where they measure something else.</param>
internal sealed class BarsWords(string label, string value, Func<decimal?, string> text, decimal? breakEven)
{
    internal const string Needs = "The figure needs rows with a number in that column.";

    /// <summary>That there is nothing to draw.</summary>
    internal static string Nothing(string value) => $"No row has a value of {Phrases.OneLine(value)}, so that there is nothing to show.";

    /// <summary>Who has most, and how many reach break-even.</summary>
    internal string Title(IReadOnlyList<(string Name, decimal? Value)> rows)
    {
        var known = rows.Where(static row => row.Value is not null).ToList();
        var best = known.MaxBy(static row => row.Value);
        var most = known.Count(row => row.Value == best.Value);
        var lead = known.Count == 1 ? $"{Phrases.OneLine(best.Name)} alone has a value: {Measure} {text(best.Value)}"
            : most > 1
                ? $"{Numerals.Current.Count(most)} of {Numerals.Current.Count(known.Count)} share the highest {Measure}: {text(best.Value)}"
                : $"{Phrases.OneLine(best.Name)} has the highest {Measure}: {text(best.Value)}";
        if (breakEven is not { } limit)
        {
            return lead;
        }

        var reach = known.Count(row => row.Value >= limit);
        var verdict = reach == known.Count
            ? ""
            : $"; {Numerals.Current.Count(known.Count - reach)} of {Numerals.Current.Count(known.Count)} below break-even ({text(limit)})";
        return lead + verdict;
    }

    /// <summary>What a bar is, and what is left out.</summary>
    /// <param name="drawn">How many rows are drawn.</param>
    /// <param name="all">How many could be.</param>
    /// <param name="remainders">The names of rows that hold what belongs to none of the others.</param>
    internal string HowToRead(int drawn, int all, IReadOnlyList<string> remainders)
    {
        var line = breakEven is null ? "" : " Right of the dashed line the payout is earned back.";
        var rest = drawn < all
            ? $" Only the first {Numerals.Current.Count(drawn)} of {Numerals.Current.Count(all)} are drawn; the title counts all."
            : "";
        var apart = remainders.Count > 0 ? $" What is {string.Join(" and what is ", remainders)} stands in the table alone." : "";
        return $"Each bar is a row: its name is the {Phrases.OneLine(label)}, its length the {Measure}.{line}{rest}{apart}";
    }

    private string Measure => Phrases.OneLine(value);
}
