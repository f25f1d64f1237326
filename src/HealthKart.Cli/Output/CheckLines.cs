using HealthKart.Report;
using HealthKart.Analysis.Quality;
using HealthKart.Analysis.Wording;
using HealthKart.Cli.Wording;

namespace HealthKart.Cli.Output;

/// <summary>A check as plain lines, one for each file, finding and condition.</summary>
internal static class CheckLines
{
    internal static void Write(TextWriter output, QualityCheck check)
    {
        using var scope = Numerals.Within(check.Performance.Data.Currency);
        var accounts = check.Quality.Accounts.Select(CheckTexts.Account);
        var findings = check.Quality.Findings.Select(static finding => Of(finding, Numerals.Current));
        WriteLines(output, [.. accounts, .. OfFiles(check), .. findings]);
    }

    /// <summary>The files that were not read, and what was read of the others.</summary>
    internal static IEnumerable<string> OfFiles(QualityCheck check)
    {
        var data = check.Performance.Data;
        return data.FilesNotRead.Select(static file => file.Describe()).Concat(data.Columns().Select(static columns => columns.Describe()));
    }

    /// <summary>What the check comes to: below the lines, and below the tables too.</summary>
    /// <param name="output">Where it goes.</param>
    /// <param name="check">The check.</param>
    /// <param name="rejectedRows">The file of the rejected rows; <c>null</c> when none was asked for.</param>
    internal static void WriteResult(TextWriter output, QualityCheck check, string? rejectedRows)
    {
        using var scope = Numerals.Within(check.Performance.Data.Currency);
        var (rejected, excluded) = (check.Quality.RowsRejected, check.Quality.RowsExcluded);
        var conditions = check.Conditions.Select(condition =>
            CheckTexts.Condition(condition, condition.Figure.ValueIn(check.Performance), check.Holding.Contains(condition)));
        var result = conditions.Append(CheckTexts.Result(rejected, excluded, check.Quality.IsBalanced));
        WriteLines(output, result);
        if (rejectedRows is not null && rejected + excluded > 0)
        {
            WriteLines(output, [rejectedRows]);
        }
    }

    private static void WriteLines(TextWriter output, IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            output.WriteLine(PlainText.OneLine(line));
        }
    }

    private static string Of(QualityFinding finding, Numerals numerals)
    {
        var severity = IssueTexts.NameOf(finding.Severity);
        string?[] parts = [finding.Describe(numerals), CheckTexts.MoneyIn(finding), CheckTexts.Where(finding)];
        var text = string.Join(' ', parts.Where(part => !string.IsNullOrEmpty(part)));
        return finding.File is null ? $"{severity}: {text}" : $"{severity}: {finding.File}: {text}";
    }
}
