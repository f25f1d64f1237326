using System.CommandLine;
using System.CommandLine.Parsing;
using HealthKart.Cli.Processes;
using HealthKart.Cli.Wording;
using HealthKart.Files;

namespace HealthKart.Cli.Arguments;

/// <summary>What is wrong with a command line, as one line with the nearest name that is known.</summary>
internal static class UsageErrors
{
    /// <summary>Throws the first thing that is wrong; nothing is when help is asked for.</summary>
    /// <exception cref="CommandException">The command line cannot be understood.</exception>
    internal static void ThrowIfAny(ParseResult result)
    {
        if (result.Action is { ClearsParseErrors: true })
        {
            return;
        }

        var command = result.CommandResult.Command;
        var help = HelpCall(result.CommandResult);
        if (OptionBeforeCommand(result.CommandResult) is { } early)
        {
            throw new CommandException(ErrorTexts.OptionBeforeCommand(early, command.Name, help));
        }

        if (result.Errors.Count == 0)
        {
            return;
        }

        throw new CommandException(result.UnmatchedTokens.Count > 0
            ? Unknown(result.UnmatchedTokens[0], command, help)
            : ErrorTexts.Usage(result.Errors[0].Message, help));
    }

    private static string Unknown(string token, Command command, string help)
    {
        if (token.StartsWith('-'))
        {
            var options = command.Options.Where(option => !option.Hidden).Select(option => option.Name);
            return ErrorTexts.UnknownOption(token, NearestName.Find(token.Split('=', ':')[0], options), help);
        }

        return command.Subcommands.Count > 0
            ? ErrorTexts.UnknownCommand(token, NearestName.Find(token, command.Subcommands.Select(known => known.Name)), help)
            : ErrorTexts.UnexpectedArgument(token, help);
    }

    // What stands before the name of a command within another is that one's, which does not run.
    private static string? OptionBeforeCommand(CommandResult command) => command.Parent is CommandResult { Command: not RootCommand } outer
        ? outer.Children.OfType<OptionResult>().FirstOrDefault(static option => !option.Implicit)?.Option.Name
        : null;

    private static string HelpCall(CommandResult command) => $"healthkart {string.Concat(Names(command).Reverse())}--help";

    private static IEnumerable<string> Names(CommandResult? command)
    {
        for (; command is { Command: not RootCommand }; command = command.Parent as CommandResult)
        {
            yield return command.Command.Name + " ";
        }
    }
}
