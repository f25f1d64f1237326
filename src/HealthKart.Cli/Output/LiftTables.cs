using HealthKart.Analysis.Lift;
using HealthKart.Analysis.Wording;
using HealthKart.Cli.Wording;
using Spectre.Console;

namespace HealthKart.Cli.Output;

/// <summary>What experiments show, for people: a table of the results, then each in words, then what stands against it.</summary>
internal sealed class LiftTables
{
    private static readonly Numerals s_numerals = Numerals.Indian;

    private readonly IAnsiConsole _console;
    private readonly LiftReport _report;

    private LiftTables(IAnsiConsole console, LiftReport report)
    {
        _console = console;
        _report = report;
    }

    internal static void Write(CommandContext context, LiftData data, LiftReport report)
    {
        var tables = new LiftTables(Terminal.Results(context), report);
        if (data.IsEmpty)
        {
            tables.Line(Texts.NoExperiments(context.ShortPath(data.Folder)));
            return;
        }

        tables.WriteResults(report.Results);
        tables.WriteWords();
        foreach (var issue in data.Issues)
        {
            tables.Line(IssueLine.Of(issue, s_numerals));
        }
    }

    private void WriteResults(IReadOnlyList<LiftResult> results)
    {
        var table = new Table().Border(TableBorder.Simple);
        table.AddColumn(Texts.LiftCampaign).AddColumn(Texts.LiftMethod);
        foreach (var title in (ReadOnlySpan<string>)[Texts.LiftSpend, Texts.LiftOrders, Texts.LiftRevenue, Texts.LiftRoas, Texts.LiftInterval(_report.Settings.Level), Texts.LiftChance, Texts.LiftAttributed])
        {
            table.AddColumn(new TableColumn(Markup.Escape(title)) { Alignment = Justify.Right });
        }

        table.AddColumn(Texts.LiftVerdict);
        foreach (var result in results.Concat(_report.Others))
        {
            table.AddRow(
                Cell(result.Campaign), Cell(result.Method), Cell(s_numerals.ShortMoney(result.AddedSpend)), Cell(Rounded(result.Orders)), Cell(Money(result.Revenue)),
                Cell(Ratio(result.Roas?.Value)), Cell(Interval(result.Roas?.Interval)), Cell(Percent(result.ProbabilityAboveBreakEven)),
                Cell(s_numerals.Ratio(result.AttributedRoas)), Cell(result.VerdictName));
        }

        _console.Write(table);
    }

    private void WriteWords()
    {
        foreach (var result in _report.Results)
        {
            Line(result.Describe(_report.Settings));
            foreach (var warning in result.Warnings)
            {
                Line($"  ! {warning.Message}");
            }
        }

        if (_report.Results.Count > 1 && _report.Pooled is { } pooled)
        {
            Line(pooled.Describe(_report.Settings));
        }

        foreach (var reason in _report.Reasons)
        {
            Line($"  ! {reason}");
        }
    }

    private static string Rounded(LiftFigure? figure) => figure is null ? "–" : s_numerals.Count(Math.Round((decimal)figure.Value));

    private static string Money(LiftFigure? figure) => figure is null ? "–" : s_numerals.ShortMoney((decimal)figure.Value);

    private static string Ratio(double? value) => s_numerals.Ratio((decimal?)value);

    private static string Percent(double? value) => s_numerals.Percent((decimal?)value);

    private static string Interval(LiftInterval? interval) => interval is { } known ? known.AsRoas() : "–";

    private static Text Cell(string text) => new(PlainText.OneLine(text, most: 40));

    private void Line(string text) => _console.WriteLine(PlainText.OneLine(text));
}
