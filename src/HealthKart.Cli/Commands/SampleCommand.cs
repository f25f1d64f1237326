using System.CommandLine;
using System.Globalization;
using HealthKart.Cli.Help;
using HealthKart.Cli.Processes;
using HealthKart.Cli.Wording;
using HealthKart.Samples;

namespace HealthKart.Cli.Commands;

/// <summary><c>healthkart sample</c>: writes the sample campaign.</summary>
internal static class SampleCommand
{
    internal static Command Create(CommandContext context)
    {
        var folder = new Argument<string>("folder") { Description = SampleTexts.FolderHelp };
        var seed = new Option<string>("--seed") { Description = SampleTexts.SeedHelp, HelpName = "number" };
        var overwrite = new Option<bool>("--overwrite") { Description = SampleTexts.OverwriteHelp };
        var command = new ExampleCommand(
            "sample", CommandTexts.Sample, "healthkart sample data", "healthkart sample other-data --seed 7")
        {
            folder,
            seed,
            overwrite,
        };
        command.SetAction(result =>
        {
            var options = new SampleOptions { Overwrite = result.GetValue(overwrite) };
            var given = result.GetValue(seed);
            Write(context, result.GetRequiredValue(folder), given is null ? options : options with { Seed = ParseSeed(given) });
        });
        return command;
    }

    private static void Write(CommandContext context, string folder, SampleOptions options)
    {
        IReadOnlyList<string> paths;
        try
        {
            paths = SampleCampaign.Write(context.FullPath(folder), options);
        }
        catch (SampleExistsException exception)
        {
            throw new CommandException(SampleTexts.NotWritten(exception.Message), innerException: exception);
        }

        foreach (var path in paths)
        {
            context.Out.WriteLine(context.ShortPath(path));
        }
    }

    private static long ParseSeed(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seed)
            ? seed
            : throw new CommandException(SampleTexts.NotAWholeNumber("--seed", text));
}
