using Spectre.Console;

namespace HealthKart.Cli.Output;

/// <summary>Consoles of Spectre over the command's writers.</summary>
internal static class Terminal
{
    // Lines on a pipe are for other programs: nothing is wrapped there.
    private const int WidthOnAPipe = 1_000;

    /// <summary>Whether the writer is the process's standard error and somebody watches it.</summary>
    internal static bool IsErrorTerminal(TextWriter error) => ReferenceEquals(error, Console.Error) && !Console.IsErrorRedirected;

    /// <summary>A progress display on a terminal.</summary>
    internal static Progress Progress(TextWriter error) =>
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error) }).Progress();

    /// <summary>Tables on standard output, without colours when they go to a file.</summary>
    internal static IAnsiConsole Results(TextWriter output)
    {
        var isTerminal = ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected;
        return isTerminal ? AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) }) : Plain(output);
    }

    private static IAnsiConsole Plain(TextWriter output)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(output),
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        console.Profile.Width = WidthOnAPipe;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }
}
