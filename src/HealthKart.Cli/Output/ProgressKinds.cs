using HealthKart.Cli.Processes;
using HealthKart.Cli.Wording;

namespace HealthKart.Cli.Output;

/// <summary>The ways to show progress as a command line names them.</summary>
internal static class ProgressKinds
{
    internal const string Names = "auto|plain|json|none";

    internal static string NameOf(ProgressKind kind) => kind.ToString().ToLowerInvariant();

    /// <exception cref="CommandException">The text names none.</exception>
    internal static ProgressKind Read(string text) =>
        Names.Split('|').Contains(text, StringComparer.OrdinalIgnoreCase)
            ? Enum.Parse<ProgressKind>(text, ignoreCase: true)
            : throw new CommandException(RunTexts.NotAProgress(text, Names));
}
