using System.CommandLine;
using System.Globalization;
using HealthKart.Cli.Processes;
using HealthKart.Cli.Wording;
using HealthKart.Lift;

namespace HealthKart.Cli.Arguments;

/// <summary>The level of the intervals as an option.</summary>
internal sealed class LevelOption
{
    private readonly Option<string?> _option = new("--level") { Description = LiftTexts.LevelHelp, HelpName = "share" };

    internal void AddTo(Command command) => command.Add(_option);

    /// <summary>The level; the usual one when it is not given.</summary>
    /// <inheritdoc cref="Given"/>
    internal double Read(ParseResult result) => Given(result) ?? new LiftSettings().Level;

    /// <summary>The level; <c>null</c> when it is not given.</summary>
    /// <exception cref="CommandException">It is not a share above 0.5 and below 1.</exception>
    internal double? Given(ParseResult result) => result.GetValue(_option) is not { } text ? null
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var level) && level is > 0.5 and < 1 ? level
        : throw new CommandException(LiftTexts.NotALevel(text));
}
