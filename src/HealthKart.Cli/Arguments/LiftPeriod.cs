using System.CommandLine;
using HealthKart.Cli.Processes;
using HealthKart.Cli.Wording;

namespace HealthKart.Cli.Arguments;

/// <summary>When a test was, as options: its first and its last day.</summary>
internal sealed class LiftPeriod
{
    private readonly Option<string?> _from = new("--from") { Description = LiftTexts.FromHelp, HelpName = "day" };
    private readonly Option<string?> _to = new("--to") { Description = LiftTexts.ToHelp, HelpName = "day" };

    internal void AddTo(Command command)
    {
        command.Add(_from);
        command.Add(_to);
    }

    /// <summary>Both days; <c>null</c> where one is not given.</summary>
    /// <exception cref="CommandException">A text is no day.</exception>
    internal (DateOnly? From, DateOnly? To) Read(ParseResult result) => (Day(result, _from), Day(result, _to));

    private static DateOnly? Day(ParseResult result, Option<string?> option) => result.GetValue(option) is not { } text
        ? null
        : Days.Parse(text) ?? throw new CommandException(LiftTexts.NotADay(option.Name, text));
}
