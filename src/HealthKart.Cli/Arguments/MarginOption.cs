using System.CommandLine;
using System.Globalization;
using HealthKart.Analysis.Performance;
using HealthKart.Cli.Processes;
using HealthKart.Cli.Wording;

namespace HealthKart.Cli.Arguments;

/// <summary>The gross margin as an option.</summary>
internal sealed class MarginOption
{
    private readonly Option<string> _option = new("--margin") { Description = DataTexts.MarginHelp, HelpName = "share" };

    internal void AddTo(Command command) => command.Add(_option);

    /// <summary>The margin, if it is given, among the settings of an analysis.</summary>
    /// <exception cref="CommandException">It is not a share above 0 and at most 1.</exception>
    internal AnalysisSettings Settings(ParseResult result) => new() { GrossMargin = Read(result) };

    /// <summary>The margin as a share; <c>null</c> when it is not given.</summary>
    /// <exception cref="CommandException">It is not a share above 0 and at most 1.</exception>
    internal decimal? Read(ParseResult result)
    {
        if (result.GetValue(_option) is not { } text)
        {
            return null;
        }

        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var margin) && margin is > 0 and <= 1
            ? margin
            : throw new CommandException(DataTexts.NotAMargin(text));
    }
}
