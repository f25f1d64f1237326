using HealthKart.Cli.Processes;
using Spectre.Console;

namespace HealthKart.Cli.Output;

/// <summary>Consoles of Spectre over the command's writers.</summary>
internal static class Terminal
{
    // Lines on a pipe are for other programs: nothing is wrapped there.
    private const int WidthOnAPipe = 1_000;

    /// <summary>A progress display on a terminal.</summary>
    internal static Progress Progress(CommandContext context) => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Out = new AnsiConsoleOutput(context.Error),
        Ansi = AnsiSupport.Yes,
        Interactive = InteractionSupport.Yes,
    }).Progress();

    /// <summary>Results on standard output, without colours when they go to a file.</summary>
    internal static TerminalPage Results(CommandContext context) => context.IsOutTerminal
        ? new(AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(context.Out) }))
        : Plain(context.Out);

    /// <summary>Results without colours.</summary>
    internal static TerminalPage Plain(TextWriter output)
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
        return new(console);
    }
}
