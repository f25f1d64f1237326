using System.CommandLine;
using HealthKart.Cli.Processes;
using HealthKart.Cli.Wording;

namespace HealthKart.Cli.Arguments;

/// <summary>Values for a notebook's parameters: <c>-p name=value</c> and <c>-f file</c>, repeated.</summary>
internal sealed class ParameterOption
{
    internal const string Name = "-p";

    private readonly Option<string[]> _option = new(Name, "--parameter") { Description = ParameterTexts.Help, HelpName = "name=value" };
    private readonly Option<string[]> _files = new("-f", "--parameter-file") { Description = ParameterTexts.FileHelp, HelpName = "file" };

    internal void AddTo(Command command)
    {
        command.Add(_option);
        command.Add(_files);
    }

    /// <summary>The names and values, in the order given.</summary>
    /// <exception cref="CommandException">A text has no name or no <c>=</c>, or a file cannot be read.</exception>
    internal GivenParameters Read(ParseResult result, CommandContext context) => new(
        (result.GetValue(_files) ?? []).SelectMany(file => ParameterFile.Read(context, file)),
        [.. (result.GetValue(_option) ?? []).Select(Split)]);

    private static KeyValuePair<string, string> Split(string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        return equals > 0
            ? new(text[..equals].Trim(), text[(equals + 1)..])
            : throw new CommandException(ParameterTexts.NotAParameter(text));
    }
}
