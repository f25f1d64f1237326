using System.CommandLine;
using HealthKart.Cli.Processes;
using HealthKart.Cli.Wording;

namespace HealthKart.Cli.Arguments;

/// <summary><c>--media-mix</c>: the file for media-mix models, CSV or JSON by the end of its name.</summary>
internal sealed class MediaMixOption(CommandContext context)
{
    private readonly FileOption _file = new(context, "--media-mix", LiftTexts.MediaMixHelp);

    internal string Name => _file.Name;

    internal void AddTo(Command command) => _file.AddTo(command);

    /// <inheritdoc cref="FileOption.Given"/>
    internal string? Given(ParseResult result) => _file.Given(result);

    /// <inheritdoc cref="FileOption.Read"/>
    /// <exception cref="CommandException">Its name ends in neither.</exception>
    internal string? Read(ParseResult result) =>
        Given(result) is { } file && !IsOf(file, ".csv") && !IsOf(file, ".json")
            ? throw new CommandException(LiftTexts.NotAMediaMixFile(file))
            : _file.Read(result);

    private static bool IsOf(string file, string end) => file.EndsWith(end, StringComparison.OrdinalIgnoreCase);
}
