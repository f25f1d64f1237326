using System.CommandLine;
using HealthKart.Analysis;
using HealthKart.Analysis.Comparisons;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Values;
using HealthKart.Cli.Arguments;
using HealthKart.Cli.Help;
using HealthKart.Cli.Output;
using HealthKart.Cli.Processes;
using HealthKart.Cli.Running;
using HealthKart.Cli.Wording;
using HealthKart.Report.Json;

namespace HealthKart.Cli.Commands;

/// <summary><c>healthkart compare</c>: what changed between two folders, or between two periods of one.</summary>
internal static class CompareCommand
{
    internal static Command Create(CommandContext context)
    {
        var folders = new Argument<string[]>("folders") { Description = CompareTexts.FoldersHelp, Arity = new ArgumentArity(0, 2) };
        var (periods, filters, margin, json) = (new PeriodOption(), new FilterOptions(), new MarginOption(), new JsonOption());
        var columns = new ColumnsOption(DataTexts.ColumnsHelp);
        var command = new ExampleCommand(
            "compare",
            CommandTexts.Compare,
            "healthkart compare exports-2024 exports-2025",
            "healthkart compare data --period 2025-01-01..2025-03-31 --period 2025-04-01..2025-06-30 --platform Instagram",
            "healthkart compare data --period 2025-10 --period 2025-11 --json > months.json")
        {
            folders,
        };
        periods.AddTo(command);
        columns.AddTo(command);
        filters.AddTo(command);
        margin.AddTo(command);
        json.AddTo(command);
        command.SetAction(result =>
        {
            var settings = margin.Settings(result);
            var sides = SidesOf(result.GetValue(folders) ?? [], periods.Read(result), filters.Read(result));
            var progress = new LoadProgress();
            var comparison = LoadRun.Run(context, progress, () => Compare(context, sides, columns.Given(result), settings, progress));
            Write(context, comparison, json.Read(result));
        });
        return command;
    }

    private static (Side Before, Side After) SidesOf(string[] folders, Period[] periods, CampaignFilter filter)
    {
        if (periods.Length > 0 && (filter.From ?? filter.To) is not null)
        {
            throw new CommandException(CompareTexts.PeriodAndDates);
        }

        if (periods.Length > 2 || (folders.Length < 2 && periods.Length < 2))
        {
            throw new CommandException(CompareTexts.NothingToCompare(folders.Length, periods.Length));
        }

        return (Of(0), Of(1));

        Side Of(int side)
        {
            var folder = folders.Length == 0 ? DataOptions.DefaultFolder : folders[Math.Min(side, folders.Length - 1)];
            var period = periods.Length == 0 ? null : periods[Math.Min(side, periods.Length - 1)];
            return new Side(
                folder,
                period is null ? filter : filter with { From = period.From, To = period.To },
                folders.Length == 2 ? periods.Length == 2 ? $"{folder} {period}" : folder : $"{period}");
        }
    }

    private static CampaignComparison Compare(
        CommandContext context, (Side Before, Side After) sides, string? columns, AnalysisSettings settings, LoadProgress progress)
    {
        var (before, after) = sides;
        var old = Load(before.Folder);
        var now = before.Folder == after.Folder ? old : Load(after.Folder);
        return CampaignComparison.Of(Performance(old, before, settings), Performance(now, after, settings), before.Name, after.Name);

        CampaignData Load(string given)
        {
            var (folder, options) = (context.DataPath(given), new LoadOptions { Progress = progress });
            return CampaignData.Load(folder, WithColumns(context, columns, options, given, folder));
        }
    }

    // Each folder may have a file of its own, which is called alike.
    private static LoadOptions WithColumns(CommandContext context, string? columns, LoadOptions options, string given, string folder)
    {
        try
        {
            return ColumnsOption.Find(context, columns, folder)?.AddTo(options, folder) ?? options;
        }
        catch (CampaignInputException exception)
        {
            throw new CampaignInputException(CompareTexts.InFolder(given, exception.Message), exception);
        }
    }

    private static CampaignPerformance Performance(CampaignData data, Side side, AnalysisSettings settings)
    {
        try
        {
            return data.Performance(side.Filter, settings);
        }
        catch (CampaignInputException exception)
        {
            throw new CampaignInputException(CompareTexts.InFolder(side.Folder, exception.Message), exception);
        }
    }

    private static void Write(CommandContext context, CampaignComparison comparison, bool asJson)
    {
        if (asJson)
        {
            context.WriteDocument(stream => ComparisonJson.Write(comparison, stream));
        }
        else
        {
            ComparisonTables.Write(context, comparison);
        }
    }

    /// <summary>One side: where its files are, what of them counts, what it is called.</summary>
    private sealed record Side(string Folder, CampaignFilter Filter, string Name);
}
