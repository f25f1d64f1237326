using System.CommandLine;
using HealthKart.Cli.Wording;

namespace HealthKart.Cli.Arguments;

/// <summary>Values for a notebook's parameters: <c>-p name=value</c>, repeated.</summary>
internal sealed class ParameterOption
{
    private readonly Option<string[]> _option = new("-p", "--parameter") { Description = Texts.ParameterHelp, HelpName = "name=value" };

    internal void AddTo(Command command) => command.Add(_option);

    /// <summary>The names and values, in the order given.</summary>
    /// <exception cref="CommandException">A text has no name or no <c>=</c>.</exception>
    internal IReadOnlyList<KeyValuePair<string, string>> Read(ParseResult result) => [.. (result.GetValue(_option) ?? []).Select(Split)];

    private static KeyValuePair<string, string> Split(string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        return equals > 0
            ? new(text[..equals].Trim(), text[(equals + 1)..])
            : throw new CommandException(Texts.NotAParameter(text));
    }
}
