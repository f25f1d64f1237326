using System.CommandLine;
using System.Globalization;
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

namespace HealthKart.Cli.Commands;

/// <summary><c>healthkart lift</c>: what experiments show that a campaign added.</summary>
internal static class LiftCommand
{
    private const string DefaultFolder = "data";

    internal static Command Create(CommandContext context)
    {
        var folder = new Argument<string>("folder") { Description = Texts.LiftFolderHelp, DefaultValueFactory = static _ => DefaultFolder };
        var (period, margin, data) = (new LiftPeriod(), new MarginOption(), new DataOptions(context));
        var level = new Option<string?>("--level") { Description = Texts.LevelHelp, HelpName = "share" };
        var control = new Option<string?>("--control") { Description = Texts.ControlHelp, HelpName = "name" };
        var baseline = new Option<string?>("--assume-baseline") { Description = Texts.AssumeBaselineHelp, HelpName = "percent" };
        var json = new Option<bool>("--json") { Description = Texts.JsonHelp };
        var csv = new Option<string?>("--csv") { Description = Texts.LiftCsvHelp, HelpName = "file" };
        var mediaMix = new Option<string?>("--media-mix") { Description = Texts.MediaMixHelp, HelpName = "file" };
        var command = new ExampleCommand(
            "lift",
            Texts.Lift,
            "healthkart lift data",
            "healthkart lift data --level 0.95 --margin 0.4 --json > lift.json",
            "healthkart lift data --media-mix lift-tests.csv",
            "healthkart lift data --assume-baseline 30")
        {
            folder,
        };
        period.AddTo(command);
        command.Add(control);
        command.Add(level);
        margin.AddTo(command);
        command.Add(baseline);
        data.AddReadingTo(command);
        command.Add(json);
        command.Add(csv);
        command.Add(mediaMix);
        command.SetAction(result =>
        {
            var (from, to) = period.Read(result);
            var (csvFile, mediaMixFile) = (result.GetValue(csv), MediaMixFile(result.GetValue(mediaMix)));
            var request = new Request(
                Folder(context, result.GetRequiredValue(folder)),
                new LiftOptions { From = from, To = to, Control = result.GetValue(control)?.Trim(), Load = data.Read(result) },
                new LiftSettings { Level = Level(result.GetValue(level)), GrossMargin = margin.Read(result) },
                Baseline(result.GetValue(baseline)),
                csvFile is null ? null : context.FullPath(csvFile),
                mediaMixFile is null ? null : context.FullPath(mediaMixFile));
            RunFiles.ThrowIfShared((csv.Name, request.CsvFile), (mediaMix.Name, request.MediaMixFile));
            var progress = new LoadProgress();
            var answer = LoadRun.Run(context, progress, () => Answer(request, progress));

            // The campaign may have been read from further files.
            ThrowIfTaken(request);
            WriteFiles(context, answer, csvFile, mediaMixFile);
            Write(context, answer, result.GetValue(json));
            return answer.Data.Rejected.Count > 0 ? ExitCode.Failed : ExitCode.Done;
        });
        return command;
    }

    private static string Folder(CommandContext context, string folder)
    {
        DatabaseAddress.ThrowIfOne(folder);
        return Directory.Exists(context.FullPath(folder)) ? context.FullPath(folder) : throw new CommandException(Texts.NoFolderOfExperiments(folder));
    }

    private static LiftAnswer Answer(Request request, LoadProgress progress)
    {
        var data = LiftData.Load(request.Folder, request.Options);
        ThrowIfTaken(request);
        var needsCampaign = !data.IsEmpty || request.Baseline is not null;
        var (campaign, trouble) = needsCampaign ? Campaign(data, request, progress) : (null, null);
        var assumed = request.Baseline is not { } share ? null
            : campaign is null ? throw new CommandException(Texts.NothingToAssume)
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
        var isAskedFor = request.Baseline is not null || request.Options.Load is { Strict: true } or { SalesFile: not null } or { PayoutsFile: not null } or { InfluencersFile: not null };
        try
        {
            return (data.Campaign(new AnalysisSettings { GrossMargin = request.Settings.GrossMargin }, progress), null);
        }
        catch (CampaignInputException exception) when (!isAskedFor)
        {
            return (null, exception.Message);
        }
    }

    private static void WriteFiles(CommandContext context, LiftAnswer answer, string? csv, string? mediaMix)
    {
        if (csv is not null)
        {
            answer.Report.Table().ToDataFrame().WriteCsv(context.FullPath(csv));
        }

        if (mediaMix is not null)
        {
            var rows = answer.Report.MediaMix();
            rows.WriteMediaMix(context.FullPath(mediaMix));
            context.Error.WriteLine(PlainText.OneLine($"{mediaMix}: {rows.Note}"));
        }
    }

    private static void Write(CommandContext context, LiftAnswer answer, bool asJson)
    {
        if (answer.Trouble is { } trouble)
        {
            context.Error.WriteLine(Texts.Warning(Texts.NoAttributed(trouble)));
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

    private static double Level(string? text) => text is null ? new LiftSettings().Level
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var level) && level is > 0.5 and < 1 ? level
        : throw new CommandException(Texts.NotALevel(text));

    private static decimal? Baseline(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var percent = text.Trim().TrimEnd('%').Trim();
        return decimal.TryParse(percent, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number is 0 or (>= 1 and < 100)
            ? number / 100
            : throw new CommandException(Texts.NotABaseline(text));
    }

    private static string? MediaMixFile(string? file) =>
        file is null || file.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) || file.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
            ? file
            : throw new CommandException(Texts.NotAMediaMixFile(file));

    /// <summary>What the command line asks for.</summary>
    private sealed record Request(string Folder, LiftOptions Options, LiftSettings Settings, decimal? Baseline, string? CsvFile, string? MediaMixFile);
}
