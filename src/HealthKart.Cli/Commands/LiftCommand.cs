using HealthKart.Report.Json;
using System.CommandLine;
using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Values;
using HealthKart.Cli.Arguments;
using HealthKart.Cli.Help;
using HealthKart.Cli.Output;
using HealthKart.Cli.Processes;
using HealthKart.Cli.Running;
using HealthKart.Cli.Wording;
using HealthKart.Files;
using HealthKart.Lift;
using HealthKart.Lift.Export;
using HealthKart.Report;

namespace HealthKart.Cli.Commands;

/// <summary><c>healthkart lift</c>: what experiments show that a campaign added.</summary>
internal static class LiftCommand
{
    internal static Command Create(CommandContext context)
    {
        var folder = new Argument<string>("folder")
        {
            Description = LiftTexts.FolderHelp,
            DefaultValueFactory = static _ => DataOptions.DefaultFolder,
        };
        var (period, margin, data) = (new LiftPeriod(), new MarginOption(), new DataOptions(context));
        var (level, baseline, json) = (new LevelOption(), new BaselineOption(), new JsonOption());
        var (csv, mediaMix) = (new FileOption(context, "--csv", LiftTexts.CsvHelp), new MediaMixOption(context));
        var control = new Option<string?>("--control") { Description = LiftTexts.ControlHelp, HelpName = "name" };
        var command = new ExampleCommand(
            "lift",
            CommandTexts.Lift,
            "healthkart lift data",
            "healthkart lift data --level 0.95 --margin 0.4 --json > lift.json",
            "healthkart lift data --media-mix lift-tests.csv",
            "healthkart lift data --assume-baseline 30")
        {
            folder,
        };
        period.AddTo(command);
        command.Add(control);
        level.AddTo(command);
        margin.AddTo(command);
        baseline.AddTo(command);
        data.AddReadingTo(command);
        json.AddTo(command);
        csv.AddTo(command);
        mediaMix.AddTo(command);
        command.SetAction(result =>
        {
            var (from, to) = period.Read(result);
            var (csvFile, mediaMixFile) = (csv.Read(result), mediaMix.Read(result));
            var path = Folder(context, result.GetRequiredValue(folder));
            var load = data.ReadExperiments(result, path);
            var request = new Request(
                path,
                new LiftOptions { From = from, To = to, Control = result.GetValue(control)?.Trim(), Load = load },
                new LiftSettings { Level = level.Read(result), GrossMargin = margin.Read(result) },
                baseline.Read(result),
                csvFile,
                mediaMixFile);
            RunFiles.ThrowIfShared((csv.Name, csvFile), (mediaMix.Name, mediaMixFile));
            var progress = new LoadProgress();
            var answer = LoadRun.Run(context, progress, () => Answer(request, progress));

            // The campaign may have been read from further files.
            ThrowIfTaken(request);
            WriteFiles(context, answer, request, mediaMix.Given(result));
            Write(context, answer, json.Read(result));
            return answer.Data.Rejected.Count > 0 ? ExitCode.Failed : ExitCode.Done;
        });
        return command;
    }

    private static string Folder(CommandContext context, string folder)
    {
        DatabaseAddress.ThrowIfOne(folder);
        return Directory.Exists(context.FullPath(folder))
            ? context.FullPath(folder)
            : throw new CommandException(LiftTexts.NoFolderOfExperiments(folder));
    }

    private static LiftAnswer Answer(Request request, LoadProgress progress)
    {
        var data = LiftData.Load(request.Folder, request.Options);
        ThrowIfTaken(request);
        var needsCampaign = !data.IsEmpty || request.Baseline is not null;
        var (campaign, trouble) = needsCampaign ? Campaign(data, request, progress) : (null, null);
        var assumed = request.Baseline is not { } share ? null
            : campaign is null ? throw new CommandException(LiftTexts.NothingToAssume)
            : AssumedBaseline.Of(campaign, share);
        return new(data, data.Report(request.Settings, campaign), assumed, trouble);
    }

    // Both before one is written.
    private static void ThrowIfTaken(Request request)
    {
        foreach (var target in new[] { request.CsvFile, request.MediaMixFile }.OfType<string>())
        {
            RunFiles.Current.ThrowIfTaken(target);
        }
    }

    // An experiment needs no campaign beside it: where that cannot be read, only the attributed ROAS is missing.
    private static (CampaignPerformance? Campaign, string? Trouble) Campaign(LiftData data, Request request, LoadProgress progress)
    {
        var load = request.Options.Load;
        var isAskedFor = request.Baseline is not null || load.Strict
            || (load.SalesFile ?? load.PayoutsFile ?? load.InfluencersFile) is not null;
        try
        {
            return (data.Campaign(new AnalysisSettings { GrossMargin = request.Settings.GrossMargin }, progress), null);
        }
        catch (CampaignInputException exception) when (!isAskedFor)
        {
            return (null, exception.Message);
        }
    }

    private static void WriteFiles(CommandContext context, LiftAnswer answer, Request request, string? mediaMixName)
    {
        if (request.CsvFile is { } csv)
        {
            answer.Report.Table().ToDataFrame().WriteCsv(csv);
        }

        if (request.MediaMixFile is { } mediaMix)
        {
            var rows = answer.Report.MediaMix();
            rows.WriteMediaMix(mediaMix);
            context.Error.WriteLine(PlainText.OneLine($"{mediaMixName}: {rows.Note}"));
        }
    }

    private static void Write(CommandContext context, LiftAnswer answer, bool asJson)
    {
        if (answer.Trouble is { } trouble)
        {
            context.Error.WriteLine(ErrorTexts.Warning(LiftTexts.NoAttributed(trouble)));
        }

        if (asJson)
        {
            context.WriteDocument(stream => LiftJson.Write(answer.Data, answer.Report, stream, answer.Assumed));
        }
        else
        {
            LiftTables.Write(context, answer);
        }
    }

    /// <summary>What the command line asks for.</summary>
    private sealed record Request(
        string Folder, LiftOptions Options, LiftSettings Settings, decimal? Baseline, string? CsvFile, string? MediaMixFile);
}
