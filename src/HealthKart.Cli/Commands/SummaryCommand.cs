using System.CommandLine;
using HealthKart.Analysis;
using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Performance;
using HealthKart.Cli.Arguments;
using HealthKart.Cli.Help;
using HealthKart.Cli.Output;
using HealthKart.Cli.Processes;
using HealthKart.Cli.Running;
using HealthKart.Cli.Wording;
using HealthKart.Files;
using HealthKart.Report.Json;

namespace HealthKart.Cli.Commands;

/// <summary><c>healthkart summary</c>: what the campaign earned back, as a table or as JSON.</summary>
internal static class SummaryCommand
{
    private const int BytesOfAnInfluencer = 600;

    internal static Command Create(CommandContext context)
    {
        var (data, filters, margin, by) = (new DataOptions(context), new FilterOptions(), new MarginOption(), new ByOption());
        var (json, csv) = (new JsonOption(), new FileOption(context, "--csv", SummaryTexts.CsvHelp));
        var command = new ExampleCommand(
            "summary",
            CommandTexts.Summary,
            "healthkart summary --data data --platform Instagram --from 2025-01-01",
            "healthkart summary --campaign MB_Summer_Shred --by product",
            "healthkart summary --json --min-orders 5 > summary.json");
        data.AddTo(command);
        filters.AddTo(command);
        margin.AddTo(command);
        by.AddTo(command);
        json.AddTo(command);
        csv.AddTo(command);
        command.SetAction(result =>
        {
            Collections.PutOff();
            var warmUp = json.Read(result) ? Task.CompletedTask : Task.Run(SummaryTables.WarmUp);
            var (filter, progress) = (filters.Read(result), new LoadProgress());
            var (settings, target, columns) = (margin.Settings(result), csv.Read(result), by.Read(result));
            var (performance, breakdowns) = LoadRun.Run(context, progress, () =>
            {
                var campaign = Writable(data.Load(result, breakdowns: false, progress, columns), target).Performance(filter, settings);
                return new Answer(campaign, [.. columns.Select(column => new NamedBreakdown(column, campaign.By(column)))]);
            });
            var writing = target is null ? Task.CompletedTask : Task.Run(() => performance.ToDataFrame().WriteCsv(target));
            try
            {
                warmUp.GetAwaiter().GetResult();
                Write(context, performance, breakdowns, json.Read(result));
            }
            finally
            {
                writing.GetAwaiter().GetResult();
            }
        });
        return command;
    }

    private static CampaignData Writable(CampaignData data, string? target)
    {
        if (target is not null)
        {
            RunFiles.Current.ThrowIfTaken(target);
        }

        return data;
    }

    private static void Write(
        CommandContext context, CampaignPerformance performance, IReadOnlyList<NamedBreakdown> breakdowns, bool asJson)
    {
        if (asJson)
        {
            var bytes = BytesOfAnInfluencer * (performance.Influencers.Count + 1);
            context.WriteDocument(stream => SummaryJson.Write(performance, stream, breakdowns), bytes);
        }
        else
        {
            SummaryTables.Write(context, performance, breakdowns);
        }
    }

    /// <summary>What is printed.</summary>
    private sealed record Answer(CampaignPerformance Performance, IReadOnlyList<NamedBreakdown> Breakdowns);
}
