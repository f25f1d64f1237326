using System.CommandLine;
using System.Globalization;
using HealthKart.Analysis.Performance;
using HealthKart.Cli.Arguments;
using HealthKart.Cli.Help;
using HealthKart.Cli.Processes;
using HealthKart.Cli.Reports;
using HealthKart.Cli.Wording;

namespace HealthKart.Cli.Commands;

/// <summary><c>healthkart report incremental</c>: runs the notebook on experiments and writes its page.</summary>
internal static class IncrementalCommand
{
    internal static Command Create(CommandContext context)
    {
        var options = new PageOptions(context, ReportTexts.IncrementalDataHelp, ReportTexts.PagePdfHelp);
        var (period, level) = (new LiftPeriod(), new LevelOption());
        var command = new ExampleCommand(
            "incremental",
            CommandTexts.Incremental,
            "healthkart report incremental --data data",
            "healthkart report incremental --data data --margin 0.4 --level 0.95 --pdf",
            "healthkart report incremental --data data -p planUsers=20000 -p plannedLift=0.05");
        options.AddTo(command, own =>
        {
            period.AddTo(own);
            level.AddTo(own);
        });
        command.SetAction((result, _) =>
        {
            var (from, to) = period.Read(result);
            var request = options.Read(result) with { Filter = new CampaignFilter { From = from, To = to } };
            return options.RunAsync(result, new IncrementalNotebook(), request, [.. LevelOf(level.Given(result))]);
        });
        return command;
    }

    private static IEnumerable<KeyValuePair<string, string>> LevelOf(double? level) => level is { } share
        ? [new(IncrementalNotebook.LevelParameter, share.ToString(CultureInfo.InvariantCulture))]
        : [];
}
