using HealthKart.Report;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Quality;
using HealthKart.Analysis.Wording;
using HealthKart.Cli.Wording;
using Spectre.Console;
using static HealthKart.Cli.Output.TerminalTable;

namespace HealthKart.Cli.Output;

/// <summary>A check for people: the account of rows and rupees, and what there is to know about the files.</summary>
internal static class CheckTables
{
    internal static void Write(IAnsiConsole console, QualityCheck check)
    {
        using var scope = Numerals.Within(check.Performance.Data.Currency);
        var numerals = Numerals.Current;
        console.Write(Accounts(check.Quality.Accounts, numerals));
        foreach (var file in check.Performance.Data.FilesNotRead)
        {
            console.Write(new Text(PlainText.OneLine(file.Describe()) + "\n"));
        }

        foreach (var columns in check.Performance.Data.Columns())
        {
            console.Write(new Text(PlainText.OneLine(columns.Describe()) + "\n"));
        }

        if (check.Quality.Findings.Count > 0)
        {
            console.Write(Findings(check.Quality.Findings, numerals));
        }
    }

    // The parts stand below the whole, as in a bill: so they fit a narrow terminal, and the eye adds them up.
    private static Table Accounts(IReadOnlyList<RowAccount> accounts, Numerals numerals)
    {
        var table = New().AddColumn("File").AddColumn("").AddColumn(Right("Rows")).AddColumn(Right(Texts.MoneyColumn));
        foreach (var account in accounts)
        {
            AddRow(account.Name, "read", account.RowsRead, account.MoneyRead);
            AddRow("", "used", account.RowsUsed, account.MoneyUsed);
            AddRow("", "unattributed", account.RowsUnattributed, account.MoneyUnattributed);
            AddRow("", "excluded", account.RowsExcluded, account.MoneyExcluded);
            AddRow("", "rejected", account.RowsRejected, account.MoneyRejected);

            void AddRow(string file, string part, long rows, decimal money) =>
                table.AddRow(Cell(file), Cell(part), Cell(numerals.Count(rows)), Cell(account.HasMoney ? numerals.ExactMoney(money) : ""));
        }

        return table;
    }

    private static Table Findings(IReadOnlyList<QualityFinding> findings, Numerals numerals)
    {
        var table = New().AddColumn("What to know").AddColumn(Right("Cases")).AddColumn(Right("Revenue")).AddColumn(Right("Payout"));
        table.ShowRowSeparators = true;
        foreach (var finding in findings)
        {
            string[] lines = [Texts.Heading(finding), finding.Describe(numerals), Texts.Where(finding)];
            table.AddRow(
                new Text(string.Join('\n', lines.Where(line => line.Length > 0).Select(line => PlainText.OneLine(line)))),
                Cell(numerals.Count(finding.Count)),
                Cell(numerals.Money(finding.Revenue)),
                Cell(numerals.Money(finding.TotalPayout)));
        }

        return table;
    }
}
