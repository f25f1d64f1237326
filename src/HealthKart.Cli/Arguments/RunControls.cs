using System.CommandLine;
using System.Globalization;
using HealthKart.Cli.Wording;

namespace HealthKart.Cli.Arguments;

/// <summary>The options that every command which runs a notebook has: time limit and silence.</summary>
internal sealed class RunControls
{
    private readonly Option<string> _timeout = new("--timeout") { Description = Texts.TimeoutHelp, HelpName = "seconds" };
    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = Texts.QuietHelp };

    internal void AddTo(Command command)
    {
        command.Add(_timeout);
        command.Add(_quiet);
    }

    internal bool IsQuiet(ParseResult result) => result.GetValue(_quiet);

    /// <summary>How long a cell may run; <c>null</c> without a limit.</summary>
    /// <exception cref="CommandException">It is not a number of seconds.</exception>
    internal TimeSpan? CellTimeout(ParseResult result)
    {
        if (result.GetValue(_timeout) is not { } text)
        {
            return null;
        }

        const double Most = 7 * 24 * 3600;
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and <= Most
            ? TimeSpan.FromSeconds(seconds)
            : throw new CommandException(Texts.NotSeconds(text));
    }
}
