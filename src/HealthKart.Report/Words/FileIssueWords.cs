using System.Diagnostics;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Values;
using HealthKart.Analysis.Wording;
using static HealthKart.Analysis.Wording.Phrases;

namespace HealthKart.Report.Words;

/// <summary>What is said of a file and its columns.</summary>
internal static class FileIssueWords
{
    internal static string Of(FileIssue issue, Numerals numbers) => issue switch
    {
        FileIssue.NotUtf8 => "the text is not UTF-8 and was read as Windows-1252. Save the file as UTF-8 if names look wrong.",
        FileIssue.DuplicateHeader(var header, var count) => numbers.Say(
            $"{count:count} columns are called '{OneLine(header)}'; the first is read. Rename the others, or remove them."),
        FileIssue.SecondCandidate(var read, var readTotal, var rival, var rivalTotal, var name) => numbers.Say(
            $"'{OneLine(read)}' is read, which adds up to {readTotal:money}; '{OneLine(rival)}' fits as well, adds up to "
            + $"{rivalTotal:money}, and is not read. Read it instead with --column \"{name}={OneLine(rival)}\"."),
        FileIssue.LinesAboveHeader(var lines, var first) => LinesAboveHeader(lines, first, numbers),
        FileIssue.CutFile(var cells, var columns) => numbers.Say(
            $"the file ends within its last row, after {cells:count} of {columns:count} cells and without a line end: it may "
            + $"have been cut. Export it again if it was."),
        FileIssue.DuplicatesNotSought(var most) => numbers.Say(
            $"repeated rows were not looked for: the file has more than {most:count} rows."),
        FileIssue.OrdersFromIds(var column) => $"no column 'orders': each {OneLine(column)} counts as one order.",
        FileIssue.OrdersFromRows => "no column 'orders', and no order ids: each row counts as one order.",
        FileIssue.AmbiguousNumbers(var column, var count, var example, var sign, var pointTotal, var commaTotal) => numbers.Say(
            $"{count:count} {(count == 1 ? "number" : "numbers")} of {OneLine(column)}, such as {Found(example)}, can be read in "
            + $"two ways: with a decimal point the column adds up to {pointTotal:count}, with a decimal comma to "
            + $"{commaTotal:count}. Read with a decimal {(sign == DecimalSign.Point ? "point" : "comma")}; say which with "
            + $"--decimal point or --decimal comma."),
        FileIssue.UnknownStatus(var column, var words) => UnknownStatus(column, words, numbers),
        FileIssue.MixedDates(var dayFirst, var monthFirst, var unclear) => numbers.Say(
            $"{dayFirst:count} {(dayFirst == 1 ? "date stands" : "dates stand")} day first and {monthFirst:count} month first; "
            + $"{unclear:count} could be either, and {(unclear == 1 ? "is" : "are")} not read: their month is (unknown). Write all "
            + $"alike, or say the order of all with --date-format."),
        FileIssue.YearFirst(var count, var column) => numbers.Say(
            $"{count:count} {(count == 1 ? "date" : "dates")} in column {Found(column)} could have the year first or last; read "
            + $"year first, since day first they would all be long ago. Say which with --date-format, such as yy-MM-dd or dd-MM-yy."),
        FileIssue.AmbiguousDates(var count, var firstLine, var first) => numbers.Say(
            $"{count:count} {(count == 1 ? "date" : "dates")} that {(count == 1 ? "is" : "are")} not ISO could be day first or "
            + $"month first, such as {Found(first)} in line {firstLine}; read day first. Say which with --date-format, such as "
            + $"dd/MM/yyyy or MM/dd/yyyy."),
        FileIssue.MoreOfTheKind(_, var count) => numbers.Say($"{count:count} more of the same kind, not listed one by one."),
        _ => throw new UnreachableException(issue.GetType().Name),
    };

    private static string LinesAboveHeader(long lines, string first, Numerals numbers) => lines == 1
        ? $"the line above the header was skipped: {Found(first)}."
        : numbers.Say($"{lines:count} lines above the header were skipped, such as {Found(first)}.");

    private static string UnknownStatus(string column, IReadOnlyList<(string Word, long Rows, decimal Money)> words, Numerals numbers)
    {
        const string TakeOut = "Take the rows out if they should not count.";
        const int Most = 6;
        var (word, rows, money) = words[0];
        var first = numbers.Say($"{Found(word)} in {numbers.Counted(rows, "row")} with {money:money}");
        var others = string.Join(", ", words.Take(Most).Skip(1).Select(static each => Found(each.Word)));
        return words.Count == 1
            ? $"{OneLine(column)} has a word that is not known, and whose rows are used: {first}. {TakeOut}"
            : numbers.Say(
                $"{OneLine(column)} has {words.Count:count} words that are not known, and whose rows are used: {first}, {others}"
                + $"{(words.Count > Most ? ", …" : "")}. {TakeOut}");
    }
}
