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
    internal static Command Create(CommandContext context)
    {
        var data = new DataOptions(context, ReportTexts.DataHelp);
        var export = new Option<string?>("--export") { Description = ReportTexts.ExportHelp, HelpName = "folder" };
        var pdf = new Option<bool>("--pdf") { Description = ReportTexts.PdfHelp };
        var browser = new BrowserOption();
        var csvRaw = new Option<bool>("--csv-raw") { Description = ReportTexts.CsvRawHelp };
        var csvMark = new Option<bool>("--csv-bom") { Description = ReportTexts.CsvMarkHelp };
        var (filters, margin, by) = (new FilterOptions(), new MarginOption(), new ByOption());
        var (parameters, controls) = (new ParameterOption(), new RunControls());
        var command = new ExampleCommand(
            "report",
            CommandTexts.Report,
            "healthkart report",
            "healthkart report --data data --platform Instagram YouTube --from 2025-01-01 --min-orders 5",
            "healthkart report --pdf --campaign MB_Festive_Strength");
        command.Add(AuditCommand.Create(context));
        command.Add(IncrementalCommand.Create(context));
        data.AddTo(command);
        command.Add(export);
        command.Add(pdf);
        command.Add(browser.Option);
        command.Add(csvRaw);
        command.Add(csvMark);
        filters.AddTo(command);
        margin.AddTo(command);
        by.AddTo(command);
        parameters.AddTo(command);
        controls.AddTo(command);
        command.SetAction((result, _) =>
        {
            if (!result.GetValue(pdf) && result.GetResult(browser.Option) is { Implicit: false })
            {
                throw new CommandException(ErrorTexts.OnlyWith(browser.Option.Name, pdf.Name));
            }

            var request = new ReportRequest
            {
                DataFolder = data.Folder(result),
                Reading = data.Read(result),
                ColumnsFile = data.ColumnsFile(result),
                ExportFolder = result.GetValue(export),
                Pdf = result.GetValue(pdf),
                Browser = browser.Read(result, context),
                Filter = filters.Read(result),
                GrossMargin = margin.Read(result),
                Breakdowns = by.Read(result),
                Parameters = parameters.Read(result, context),
                CsvRaw = result.GetValue(csvRaw),
                CsvByteOrderMark = result.GetValue(csvMark),
                Limits = controls.Read(result),
            };
            return new ReportRun(context, request, controls.Progress(result)).RunAsync(context.Cancellation);
        });
        return command;
    }
}
