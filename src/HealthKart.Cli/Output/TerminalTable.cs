using HealthKart.Analysis.Frames;
using HealthKart.Cli.Wording;
using Spectre.Console;

namespace HealthKart.Cli.Output;

/// <summary>Tables on a terminal: text from files stands in one line of a cell and is never markup.</summary>
internal static class TerminalTable
{
    internal static Table New() => new Table().Border(TableBorder.Simple);

    /// <summary>A column of numbers.</summary>
    internal static TableColumn Right(string header) => Column(header).RightAligned();

    /// <summary>A cell of at most so many letters.</summary>
    internal static Text Cell(string text, int most = int.MaxValue) => new(PlainText.OneLine(text, most));

    /// <summary>Rows under columns of the catalogue.</summary>
    /// <param name="columns">The columns; texts stand left, all else right.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="most">The letters of a cell.</param>
    internal static Table Of<T>(IReadOnlyCollection<ResultColumn<T>> columns, IEnumerable<T> rows, int most)
    {
        var table = New();
        foreach (var column in columns)
        {
            table.AddColumn(column.Unit == ColumnUnit.Text ? Column(column.Title) : Right(column.Title));
        }

        foreach (var row in rows)
        {
            table.AddRow(columns.Select(column => Cell(column.TextOf(row), most)));
        }

        return table;
    }

    private static TableColumn Column(string header) => new(Markup.Escape(PlainText.OneLine(header)));
}
