using System.CommandLine;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Values;
using HealthKart.Cli.Wording;

namespace HealthKart.Cli.Arguments;

/// <summary>The gross margin as an option.</summary>
internal sealed class MarginOption
{
    private readonly Option<string> _option = new("--margin") { Description = DataTexts.MarginHelp, HelpName = "share" };

    internal void AddTo(Command command) => command.Add(_option);

    /// <summary>The margin, if it is given, among the settings of an analysis.</summary>
    /// <exception cref="CampaignInputException">It is not a share above 0 and at most 1.</exception>
    internal AnalysisSettings Settings(ParseResult result) => new() { GrossMargin = Read(result) };

    /// <summary>The margin as a share; <c>null</c> when it is not given.</summary>
    /// <exception cref="CampaignInputException">It is not a share above 0 and at most 1.</exception>
    internal decimal? Read(ParseResult result) =>
        result.GetValue(_option) is { } text ? AnalysisSettings.ReadGrossMargin(_option.Name, text) : null;
}
