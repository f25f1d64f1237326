using System.CommandLine;
using HealthKart.Cli.Wording;

namespace HealthKart.Cli.Arguments;

/// <summary>Where the text that cells print goes beside the notebook.</summary>
internal sealed class StreamOptions
{
    internal const string Stdout = "--stdout-file";
    internal const string Stderr = "--stderr-file";

    private readonly Option<bool> _log = new("--log-output") { Description = RunTexts.LogOutputHelp };

    /// <summary>The file for standard output.</summary>
    internal Option<string?> StdoutFile { get; } = new(Stdout) { Description = RunTexts.StdoutFileHelp, HelpName = "file" };

    /// <summary>The file for standard error.</summary>
    internal Option<string?> StderrFile { get; } = new(Stderr) { Description = RunTexts.StderrFileHelp, HelpName = "file" };

    internal void AddTo(Command command)
    {
        command.Add(_log);
        command.Add(StdoutFile);
        command.Add(StderrFile);
    }

    internal bool IsLogged(ParseResult result) => result.GetValue(_log);
}
