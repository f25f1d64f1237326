using System.CommandLine;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Values;
using HealthKart.Cli.Wording;

namespace HealthKart.Cli.Arguments;

/// <summary>Conditions that must not hold: <c>--fail-if "roas &lt; 1"</c>, repeated.</summary>
internal sealed class FailIfOption
{
    private readonly Option<string[]> _option = new("--fail-if") { Description = CheckTexts.FailIfHelp, HelpName = "condition" };

    internal void AddTo(Command command) => command.Add(_option);

    /// <summary>The conditions, in the order given.</summary>
    /// <exception cref="CampaignInputException">A text is no comparison, or names no figure.</exception>
    internal IReadOnlyList<FigureCondition> Read(ParseResult result) => [.. (result.GetValue(_option) ?? []).Select(FigureCondition.Parse)];
}
