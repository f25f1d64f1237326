using System.CommandLine;
using HealthKart.Cli.Processes;
using HealthKart.Cli.Wording;

namespace HealthKart.Cli.Arguments;

/// <summary>The periods to compare, as an option: <c>--period 2025-01</c>, repeated.</summary>
internal sealed class PeriodOption
{
    private readonly Option<string[]> _option = Repeated.Option("--period", CompareTexts.PeriodHelp, "from..to");

    internal void AddTo(Command command) => command.Add(_option);

    /// <summary>The periods, in the order given; none where the option is not.</summary>
    /// <exception cref="CommandException">A text is no period.</exception>
    internal Period[] Read(ParseResult result) => [.. (result.GetValue(_option) ?? []).Select(Period.Parse)];
}
