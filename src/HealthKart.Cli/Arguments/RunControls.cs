using System.CommandLine;
using System.Globalization;
using HealthKart.Cli.Output;
using HealthKart.Cli.Processes;
using HealthKart.Cli.Wording;
using HealthKart.Notebooks.Running;

namespace HealthKart.Cli.Arguments;

/// <summary>The options that every command which runs a notebook has: time limits and progress.</summary>
internal sealed class RunControls
{
    internal const string ProgressName = "--progress";

    private readonly Option<string> _timeout = new("--timeout") { Description = RunTexts.TimeoutHelp, HelpName = "seconds" };
    private readonly Option<string> _cellTimeout = new("--cell-timeout") { Description = RunTexts.CellTimeoutHelp, HelpName = "seconds" };
    private readonly Option<string> _progress = new(ProgressName) { Description = RunTexts.ProgressHelp, HelpName = ProgressKinds.Names };
    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = RunTexts.QuietHelp };

    /// <summary>The options that say what is shown of the run; a run that another one starts gets its own.</summary>
    internal IReadOnlyList<Option> ProgressOptions => [_progress, _quiet];

    internal void AddTo(Command command)
    {
        command.Add(_timeout);
        command.Add(_cellTimeout);
        command.Add(_progress);
        command.Add(_quiet);
    }

    /// <summary>How progress is shown.</summary>
    /// <exception cref="CommandException">It is no known way.</exception>
    internal ProgressKind Progress(ParseResult result)
    {
        var kind = result.GetValue(_progress) is { } text ? ProgressKinds.Read(text) : ProgressKind.Auto;
        return result.GetValue(_quiet) && kind == ProgressKind.Auto ? ProgressKind.None : kind;
    }

    /// <summary>The time limits as a run has them.</summary>
    /// <exception cref="CommandException">One is not a number of seconds.</exception>
    internal RunOptions Read(ParseResult result) => new()
    {
        Timeout = Seconds(result, _timeout),
        CellTimeout = Seconds(result, _cellTimeout),
    };

    private static TimeSpan? Seconds(ParseResult result, Option<string> option)
    {
        if (result.GetValue(option) is not { } text)
        {
            return null;
        }

        const double Most = 7 * 24 * 3600;
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and <= Most
            ? TimeSpan.FromSeconds(seconds)
            : throw new CommandException(RunTexts.NotSeconds(option.Name, text));
    }
}
