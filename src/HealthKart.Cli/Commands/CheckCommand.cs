using HealthKart.Report;
using System.CommandLine;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Quality;
using HealthKart.Cli.Arguments;
using HealthKart.Cli.Help;
using HealthKart.Cli.Output;
using HealthKart.Cli.Processes;
using HealthKart.Cli.Running;
using HealthKart.Cli.Wording;
using HealthKart.Report.Json;

namespace HealthKart.Cli.Commands;

/// <summary>
/// <c>healthkart check</c>: what became of every row and amount, what there is to know about the files, and whether the figures may pass.
/// </summary>
internal static class CheckCommand
{
    internal static Command Create(CommandContext context)
    {
        var (data, filters, margin, failIf) = (new DataOptions(context), new FilterOptions(), new MarginOption(), new FailIfOption());
        var (rejected, json) = (new FileOption(context, "--rejected", CheckTexts.RejectedHelp), new JsonOption(CheckTexts.JsonHelp));
        var command = new ExampleCommand(
            "check",
            CommandTexts.Check,
            "healthkart check --data data",
            "healthkart check --fail-if \"roas < 1\" --fail-if \"rejected.revenue > 10000\" --platform Instagram",
            "healthkart check --rejected rejected-rows.csv --json > check.json");
        data.AddTo(command);
        filters.AddTo(command);
        margin.AddTo(command);
        failIf.AddTo(command);
        rejected.AddTo(command);
        json.AddTo(command);
        command.SetAction(result =>
        {
            var (filter, conditions, settings) = (filters.Read(result), failIf.Read(result), margin.Settings(result));
            var (target, progress) = (rejected.Read(result), new LoadProgress());
            var check = LoadRun.Run(context, progress, () =>
                Check(data.Load(result, breakdowns: false, progress).Performance(filter, settings), conditions, target));
            Write(context, check, json.Read(result), target);
            return check.Failed ? ExitCode.Failed : ExitCode.Done;
        });
        return command;
    }

    private static QualityCheck Check(CampaignPerformance performance, IReadOnlyList<FigureCondition> conditions, string? target)
    {
        var check = new QualityCheck(performance, conditions);
        if (target is not null)
        {
            check.Quality.WriteRejectedRows(target);
        }

        return check;
    }

    private static void Write(CommandContext context, QualityCheck check, bool asJson, string? target)
    {
        if (asJson)
        {
            context.WriteDocument(stream => QualityJson.Write(check, stream));
            return;
        }

        if (context.IsOutTerminal)
        {
            CheckTables.Write(Terminal.Results(context), check);
        }
        else
        {
            CheckLines.Write(context.Out, check);
        }

        CheckLines.WriteResult(context.Out, check, target is null ? null : context.ShortPath(target));
    }
}
