using System.CommandLine;
using System.Globalization;
using HealthKart.Cli.Processes;
using HealthKart.Cli.Wording;

namespace HealthKart.Cli.Arguments;

/// <summary>When a test was, as options: its first and its last day.</summary>
internal sealed class LiftPeriod
{
    private readonly Option<string?> _from = new("--from") { Description = Texts.LiftFromHelp, HelpName = "day" };
    private readonly Option<string?> _to = new("--to") { Description = Texts.LiftToHelp, HelpName = "day" };

    internal void AddTo(Command command)
    {
        command.Add(_from);
        command.Add(_to);
    }

    /// <summary>Both days; <c>null</c> where one is not given.</summary>
    /// <exception cref="CommandException">A text is no day.</exception>
    internal (DateOnly? From, DateOnly? To) Read(ParseResult result) => (Day(_from.Name, result.GetValue(_from)), Day(_to.Name, result.GetValue(_to)));

    private static DateOnly? Day(string option, string? text) => text is null ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new CommandException(Texts.NotADay(option, text));
}
