using HealthKart.Report;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Quality;
using HealthKart.Analysis.Wording;
using HealthKart.Cli.Wording;

namespace HealthKart.Cli.Output;

/// <summary>A check for people: the account of rows and rupees, and what there is to know about the files.</summary>
internal static class CheckTables
{
    internal static void Write(TerminalPage page, QualityCheck check)
    {
        using var scope = Numerals.Within(check.Performance.Data.Currency);
        var numerals = Numerals.Current;
        page.Table(Accounts(check.Quality.Accounts, numerals));
        foreach (var line in CheckLines.OfFiles(check))
        {
            page.Line(line);
        }

        if (check.Quality.Findings.Count > 0)
        {
            page.Table(Findings(check.Quality.Findings, numerals));
        }
    }

    // The parts stand below the whole, as in a bill: so they fit a narrow terminal, and the eye adds them up.
    private static TerminalTable Accounts(IReadOnlyList<RowAccount> accounts, Numerals numerals)
    {
        var table = new TerminalTable().Left("File", "").Right("Rows", CheckTexts.MoneyColumn);
        foreach (var account in accounts)
        {
            AddRow(account.Name, "read", account.RowsRead, account.MoneyRead);
            AddRow("", "used", account.RowsUsed, account.MoneyUsed);
            AddRow("", "unattributed", account.RowsUnattributed, account.MoneyUnattributed);
            AddRow("", "excluded", account.RowsExcluded, account.MoneyExcluded);
            AddRow("", "rejected", account.RowsRejected, account.MoneyRejected);

            void AddRow(string file, string part, long rows, decimal money) =>
                table.Row(file, part, numerals.Count(rows), account.HasMoney ? numerals.ExactMoney(money) : "");
        }

        return table;
    }

    private static TerminalTable Findings(IReadOnlyList<QualityFinding> findings, Numerals numerals)
    {
        var table = new TerminalTable().Left("What to know").Right("Cases", "Revenue", "Payout");
        table.Drawn.ShowRowSeparators = true;
        foreach (var finding in findings)
        {
            string[] lines = [CheckTexts.Heading(finding), finding.Describe(numerals), CheckTexts.Where(finding)];
            table.Row(
                lines.Where(static line => line.Length > 0),
                [numerals.Count(finding.Count), numerals.Money(finding.Revenue), numerals.Money(finding.TotalPayout)]);
        }

        return table;
    }
}
