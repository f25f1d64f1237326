using System.CommandLine;
using System.Globalization;
using HealthKart.Cli.Processes;
using HealthKart.Cli.Wording;

namespace HealthKart.Cli.Arguments;

/// <summary><c>--assume-baseline</c>: how much of the attributed revenue would have come without the campaign.</summary>
internal sealed class BaselineOption
{
    private readonly Option<string?> _option = new("--assume-baseline")
    {
        Description = LiftTexts.AssumeBaselineHelp,
        HelpName = "percent",
    };

    internal void AddTo(Command command) => command.Add(_option);

    /// <summary>The baseline as a share; <c>null</c> when none is assumed.</summary>
    /// <exception cref="CommandException">It is not a percentage below 100, or one that looks like a share.</exception>
    internal decimal? Read(ParseResult result)
    {
        if (result.GetValue(_option) is not { } text)
        {
            return null;
        }

        var percent = text.Trim().TrimEnd('%').Trim();
        return decimal.TryParse(percent, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number is 0 or (>= 1 and < 100)
            ? number / 100
            : throw new CommandException(LiftTexts.NotABaseline(text));
    }
}
