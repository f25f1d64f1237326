using System.CommandLine;
using HealthKart.Cli.Arguments;
using HealthKart.Cli.Help;
using HealthKart.Cli.Processes;
using HealthKart.Cli.Reports;
using HealthKart.Cli.Wording;

namespace HealthKart.Cli.Commands;

/// <summary><c>healthkart report</c>: runs the report notebook and writes the page that is handed on.</summary>
internal static class ReportCommand
{
    private static KeyValuePair<string, string>[] NothingMore => [];

    internal static Command Create(CommandContext context)
    {
        var options = new PageOptions(context, ReportTexts.DataHelp, ReportTexts.PdfHelp);
        var summary = new Option<bool>("--pdf-summary") { Description = ReportTexts.PdfSummaryHelp };
        var csvRaw = new Option<bool>("--csv-raw") { Description = ReportTexts.CsvRawHelp };
        var csvMark = new Option<bool>("--csv-bom") { Description = ReportTexts.CsvMarkHelp };
        var compareWith = new Option<string?>("--compare-with") { Description = ReportTexts.CompareWithHelp, HelpName = "period" };
        var (filters, by) = (new FilterOptions(), new ByOption());
        var command = new ExampleCommand(
            "report",
            CommandTexts.Report,
            "healthkart report",
            "healthkart report --data data --platform Instagram YouTube --from 2025-01-01 --min-orders 5",
            "healthkart report --title \"MuscleBlaze, July 2025\" --from 2025-07-01 --to 2025-07-31 --compare-with previous",
            "healthkart report --pdf --campaign MB_Festive_Strength");
        command.Add(AuditCommand.Create(context));
        command.Add(IncrementalCommand.Create(context));
        options.AddTo(command, own =>
        {
            own.Add(summary);
            own.Add(csvRaw);
            own.Add(csvMark);
            filters.AddTo(own);
            own.Add(compareWith);
            by.AddTo(own);
        });
        command.SetAction((result, _) =>
        {
            var request = options.Read(result, isPrinted: result.GetValue(summary)) with
            {
                PdfSummary = result.GetValue(summary),
                Filter = filters.Read(result),
                Breakdowns = by.Read(result),
            };

            // Only what is asked for: a notebook of one's own need not know these.
            KeyValuePair<string, string>[] further =
            [
                .. result.GetValue(csvRaw) ? [new(ReportNotebook.CsvRawParameter, "true")] : NothingMore,
                .. result.GetValue(csvMark) ? [new(ReportNotebook.CsvMarkParameter, "true")] : NothingMore,
                .. result.GetValue(compareWith) is { } period ? [new(ReportNotebook.CompareWithParameter, period)] : NothingMore,
            ];
            return options.RunAsync(result, new CampaignNotebook(), request, further);
        });
        return command;
    }
}
