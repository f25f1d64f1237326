using System.CommandLine;
using HealthKart.Cli.Wording;

namespace HealthKart.Cli.Arguments;

/// <summary><c>--json</c>: results for programs.</summary>
internal sealed class JsonOption(string help = DataTexts.JsonHelp)
{
    private readonly Option<bool> _option = new("--json") { Description = help };

    internal void AddTo(Command command) => command.Add(_option);

    /// <summary>Whether it is asked for.</summary>
    internal bool Read(ParseResult result) => result.GetValue(_option);
}
