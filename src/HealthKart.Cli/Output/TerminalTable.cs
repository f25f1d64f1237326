using HealthKart.Analysis.Frames;
using HealthKart.Cli.Wording;
using Spectre.Console;

namespace HealthKart.Cli.Output;

/// <summary>A table on a terminal: text from files stands in one line of a cell and is never markup.</summary>
/// <param name="most">The letters of a cell at most.</param>
internal sealed class TerminalTable(int most = int.MaxValue)
{
    /// <summary>The table as Spectre draws it.</summary>
    internal Table Drawn { get; } = new Table().Border(TableBorder.Simple);

    /// <summary>Rows under columns of the catalogue.</summary>
    /// <param name="columns">The columns; texts stand left, all else right.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="most">The letters of a cell at most.</param>
    internal static TerminalTable Of<T>(IReadOnlyCollection<ResultColumn<T>> columns, IEnumerable<T> rows, int most)
    {
        var table = new TerminalTable(most);
        foreach (var column in columns)
        {
            _ = column.Unit == ColumnUnit.Text ? table.Left(column.Title) : table.Right(column.Title);
        }

        foreach (var row in rows)
        {
            table.Row([.. columns.Select(column => column.TextOf(row))]);
        }

        return table;
    }

    /// <summary>Adds columns of text.</summary>
    internal TerminalTable Left(params IEnumerable<string> headings)
    {
        Drawn.AddColumns([.. headings.Select(Column)]);
        return this;
    }

    /// <summary>Adds columns of numbers.</summary>
    internal TerminalTable Right(params IEnumerable<string> headings)
    {
        Drawn.AddColumns([.. headings.Select(static heading => Column(heading).RightAligned())]);
        return this;
    }

    /// <summary>Adds a row.</summary>
    internal TerminalTable Row(params IEnumerable<string> cells)
    {
        Drawn.AddRow(cells.Select(Cell));
        return this;
    }

    /// <summary>Adds a row whose first cell has several lines.</summary>
    internal void Row(IEnumerable<string> lines, IEnumerable<string> cells) =>
        Drawn.AddRow(cells.Select(Cell).Prepend(new Text(string.Join('\n', lines.Select(static line => PlainText.OneLine(line))))));

    private Text Cell(string text) => new(PlainText.OneLine(text, most));

    private static TableColumn Column(string heading) => new(Markup.Escape(PlainText.OneLine(heading)));
}
