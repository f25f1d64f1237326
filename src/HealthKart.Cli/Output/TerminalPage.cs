using HealthKart.Cli.Wording;
using Spectre.Console;

namespace HealthKart.Cli.Output;

/// <summary>What a command answers on a terminal: lines and tables, one below the other.</summary>
internal sealed class TerminalPage(IAnsiConsole console)
{
    internal void Line(string text) => console.WriteLine(PlainText.OneLine(text));

    /// <summary>A line that stands there only where it applies.</summary>
    internal void Note(bool applies, string text)
    {
        if (applies)
        {
            Line(text);
        }
    }

    internal void Table(TerminalTable table) => console.Write(table.Drawn);
}
