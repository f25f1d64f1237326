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
        var numerals = Numerals.Current;
        foreach (var account in check.Quality.Accounts)
        {
            output.WriteLine(PlainText.OneLine(Texts.Account(account).ToString(numerals)));
        }

        foreach (var file in check.Performance.Data.FilesNotRead)
        {
            output.WriteLine(PlainText.OneLine(file.Describe()));
        }

        foreach (var columns in check.Performance.Data.Columns())
        {
            output.WriteLine(PlainText.OneLine(columns.Describe()));
        }

        foreach (var finding in check.Quality.Findings)
        {
            output.WriteLine(PlainText.OneLine(Of(finding, numerals)));
        }
    }

    /// <summary>What the check comes to: below the lines, and below the tables too.</summary>
    /// <param name="output">Where it goes.</param>
    /// <param name="check">The check.</param>
    /// <param name="rejectedRows">The file of the rejected rows; <c>null</c> when none was asked for.</param>
    internal static void WriteResult(TextWriter output, QualityCheck check, string? rejectedRows)
    {
        using var scope = Numerals.Within(check.Performance.Data.Currency);
        var numerals = Numerals.Current;
        foreach (var condition in check.Conditions)
        {
            var text = Texts.Condition(condition, condition.Figure.ValueIn(check.Performance), check.Holding.Contains(condition));
            output.WriteLine(PlainText.OneLine(text.ToString(numerals)));
        }

        var rejected = check.Quality.RowsRejected;
        var excluded = check.Quality.RowsExcluded;
        output.WriteLine(PlainText.OneLine(Texts.CheckResult(rejected, excluded, check.Quality.IsBalanced).ToString(numerals)));
        if (rejectedRows is not null && rejected + excluded > 0)
        {
            output.WriteLine(PlainText.OneLine(rejectedRows));
        }
    }

    private static string Of(QualityFinding finding, Numerals numerals)
    {
        var severity = Texts.NameOf(finding.Severity);
        string?[] parts = [finding.Describe(numerals), Texts.MoneyIn(finding)?.ToString(numerals), Texts.Where(finding)];
        var text = string.Join(' ', parts.Where(part => !string.IsNullOrEmpty(part)));
        return finding.File is null ? $"{severity}: {text}" : $"{severity}: {finding.File}: {text}";
    }
}
