using System.CommandLine;
using HealthKart.Cli.Processes;

namespace HealthKart.Cli.Arguments;

/// <summary>A further file that a command writes where it is asked for.</summary>
internal sealed class FileOption(CommandContext context, string name, string help)
{
    private readonly Option<string?> _option = new(name) { Description = help, HelpName = "file" };

    internal string Name => _option.Name;

    internal void AddTo(Command command) => command.Add(_option);

    /// <summary>The file as it was given; <c>null</c>: none.</summary>
    internal string? Given(ParseResult result) => result.GetValue(_option);

    /// <summary>The file, made absolute; <c>null</c>: none.</summary>
    internal string? Read(ParseResult result) => Given(result) is { } file ? context.FullPath(file) : null;
}
