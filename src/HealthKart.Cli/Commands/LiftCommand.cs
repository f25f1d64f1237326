using System.CommandLine;
using System.Globalization;
using HealthKart.Analysis.Export;
using HealthKart.Analysis.Lift;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Performance;
using HealthKart.Cli.Arguments;
using HealthKart.Cli.Help;
using HealthKart.Cli.Output;
using HealthKart.Cli.Running;
using HealthKart.Cli.Wording;

namespace HealthKart.Cli.Commands;

/// <summary><c>healthkart lift</c>: what experiments show that a campaign added.</summary>
internal static class LiftCommand
{
    private const string DefaultFolder = "data";

    internal static Command Create(CommandContext context)
    {
        var folder = new Argument<string>("folder") { Description = Texts.LiftFolderHelp, DefaultValueFactory = static _ => DefaultFolder };
        var (from, to) = (DayOption("--from", Texts.LiftFromHelp), DayOption("--to", Texts.LiftToHelp));
        var level = new Option<string?>("--level") { Description = Texts.LevelHelp, HelpName = "share" };
        var margin = new MarginOption();
        var json = new Option<bool>("--json") { Description = Texts.JsonHelp };
        var command = new ExampleCommand("lift", Texts.Lift, "healthkart lift data", "healthkart lift data --level 0.95 --margin 0.4", "healthkart lift data --json > lift.json")
        {
            folder, from, to, level,
        };
        margin.AddTo(command);
        command.Add(json);
        command.SetAction(result =>
        {
            var settings = new LiftSettings { Level = Level(result.GetValue(level)), GrossMargin = margin.Read(result) };
            var options = new LiftOptions { From = Day("--from", result.GetValue(from)), To = Day("--to", result.GetValue(to)) };
            var path = context.FullPath(result.GetRequiredValue(folder));
            var progress = new LoadProgress();
            var (data, report) = LoadRun.Run(context, progress, () => Load(path, options, settings, progress));
            if (result.GetValue(json))
            {
                context.WriteDocument(stream => LiftJson.Write(report, data.Issues, stream));
            }
            else
            {
                LiftTables.Write(context, data, report);
            }
        });
        return command;
    }

    private static (LiftData Data, LiftReport Report) Load(string folder, LiftOptions options, LiftSettings settings, LoadProgress progress)
    {
        var data = LiftData.Load(folder, options);
        return (data, data.Report(settings, data.IsEmpty ? null : Campaign(folder, progress)));
    }

    // An experiment needs no campaign beside it; where there is one, its attributed ROAS stands beside.
    private static CampaignPerformance? Campaign(string folder, LoadProgress progress) =>
        CampaignData.IsIn(folder) ? CampaignData.Load(folder, new LoadOptions { Progress = progress }).Performance() : null;

    private static Option<string?> DayOption(string name, string help) => new(name) { Description = help, HelpName = "day" };

    private static DateOnly? Day(string option, string? text) => text is null ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new CommandException(Texts.NotADay(option, text));

    private static double Level(string? text) => text is null ? new LiftSettings().Level
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var level) && level is > 0.5 and < 1 ? level
        : throw new CommandException(Texts.NotALevel(text));
}
