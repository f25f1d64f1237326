using System.CommandLine;
using HealthKart.Cli.Arguments;
using HealthKart.Cli.Help;
using HealthKart.Cli.Processes;
using HealthKart.Cli.Reports;
using HealthKart.Cli.Wording;

namespace HealthKart.Cli.Commands;

/// <summary><c>healthkart report audit</c>: runs the notebook of the payout audit and writes its page.</summary>
internal static class AuditCommand
{
    internal static Command Create(CommandContext context)
    {
        var options = new PageOptions(context, ReportTexts.DataHelp, ReportTexts.PagePdfHelp);
        var filters = new FilterOptions(AuditNotebook.Filters);
        var command = new ExampleCommand(
            "audit",
            CommandTexts.Audit,
            "healthkart report audit --data data",
            "healthkart report audit --data data --platform Instagram --margin 0.4 --pdf",
            "healthkart report audit --data data -p targetRoas=2");
        options.AddTo(command, filters.AddTo);
        command.SetAction((result, _) =>
            options.RunAsync(result, new AuditNotebook(), options.Read(result) with { Filter = filters.Read(result) }));
        return command;
    }
}
