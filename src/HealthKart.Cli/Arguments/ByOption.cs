using System.CommandLine;
using HealthKart.Cli.Wording;

namespace HealthKart.Cli.Arguments;

/// <summary>The columns to break a campaign down by, as an option: <c>--by customer_type</c>, repeated.</summary>
internal sealed class ByOption
{
    private readonly Option<string[]> _option = Repeated.Option("--by", DataTexts.ByHelp, "column");

    internal void AddTo(Command command) => command.Add(_option);

    /// <summary>The columns as they are written, in the order given; none where the option is not.</summary>
    internal IReadOnlyList<string> Read(ParseResult result) => result.GetValue(_option) ?? [];
}
