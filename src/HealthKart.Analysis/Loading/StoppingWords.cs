using System.Diagnostics;
using HealthKart.Analysis.Wording;
using static HealthKart.Analysis.Wording.Phrases;

namespace HealthKart.Analysis.Loading;

/// <summary>What is said where a strict run stops: the line of an exception.</summary>
internal static class StoppingWords
{
    internal static string Of(StoppingIssue issue, Numerals numbers) => issue switch
    {
        StoppingIssue.UnclosedQuote(var lines) => UnclosedQuote(lines, numbers),
        StoppingIssue.ExtraCells(var columns) => numbers.Say(
            $"more cells than the header's {columns:count} columns, so they may have shifted; the row is rejected. Put quotes "
            + $"around a text with a comma."),
        StoppingIssue.RepeatedHeader =>
            "the header comes here again; the row is rejected. Remove it if files were put one below the other.",
        StoppingIssue.NulBytes =>
            "the row holds NUL bytes and no amount: the file is damaged here; the row is rejected. Export the file again.",
        StoppingIssue.ShortRow(var cells, var columns, var missing) => numbers.Say(
            $"the row ends after {cells:count} of {columns:count} cells, before {OneLine(missing)}; it is rejected. Look whether "
            + $"the file was cut here."),
        StoppingIssue.NotMoney(var value) =>
            $"{Found(value)} is not an amount; expected one such as 1234.50 or ₹1,200. The row is rejected.",
        StoppingIssue.DamagedId(var id) =>
            $"the influencer id {Found(id)} was rounded by a spreadsheet, so that nobody can tell whose it was; the row is "
            + $"rejected. Export the file again, with the ids as text.",
        StoppingIssue.UnsetInfluencerId(var id) => $"the influencer id {Found(id)} names nobody; the row is rejected.",
        StoppingIssue.BlankInfluencerId => "the influencer id is blank; the row is rejected.",
        StoppingIssue.DuplicateInfluencer(var id) =>
            $"id {Found(id)} is in the file already; the first row counts, this one is rejected.",
        StoppingIssue.UnbalancedAccount(var account) => numbers.Say(
            $"{account.RowsRead:count} rows and {account.MoneyRead:money} were read, but "
            + $"{account.RowsUsed + account.RowsUnattributed + account.RowsExcluded + account.RowsRejected:count} rows and "
            + $"{account.MoneyUsed + account.MoneyUnattributed + account.MoneyExcluded + account.MoneyRejected:money} are used, "
            + $"unattributed, excluded or rejected. This is a fault of the program: do not use its numbers, and report it."),
        _ => throw new UnreachableException(issue.GetType().Name),
    };

    private static string UnclosedQuote(int lines, Numerals numbers)
    {
        const string Close = "Close the quote, or double it if it is part of the text.";
        return lines switch
        {
            0 => $"a quote opens in this row and is not closed; the row is rejected. {Close}",
            1 =>
                "a quote opens in this row and is not closed in it, so that the line below is in its cell too; "
                + "they are rejected as one row. "
                + Close,
            _ => numbers.Say(
                $"a quote opens in this row and is not closed in it, so that the {lines:count} lines below are in its cell too; "
                + $"they are rejected as one row. {Close}"),
        };
    }
}
