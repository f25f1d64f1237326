using System.Globalization;
using System.Text.RegularExpressions;
using HealthKart.Notebooks.Documents;

namespace HealthKart.Cli.Reports;

/// <summary>The title that a reader gives a page, in place of the notebook's own.</summary>
internal static partial class PageTitle
{
    /// <summary>The notebook with its first heading replaced; as it is without a title.</summary>
    /// <remarks>What is given is text, whatever it holds: no letter of it is markup.</remarks>
    internal static NotebookDocument In(NotebookDocument notebook, string? title)
    {
        if (title is null)
        {
            return notebook;
        }

        var titled = notebook.Clone();
        var heading = titled.Cells.FirstOrDefault(static cell => cell.Kind == CellKind.Markdown && Heading().IsMatch(cell.Source));
        if (heading is not null)
        {
            heading.Source = Heading().Replace(heading.Source, _ => "# " + Escaped(title), count: 1);
        }

        return titled;
    }

    private static string Escaped(string title)
    {
        var line = string.Join(' ', title.Split((char[])[], StringSplitOptions.RemoveEmptyEntries));

        // Not with backslashes: those before brackets make a formula.
        return Markup().Replace(line, static mark => string.Create(CultureInfo.InvariantCulture, $"&#{(int)mark.Value[0]};"));
    }

    [GeneratedRegex(@"^#[ \t].*$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[!-/:-@\[-`{-~]")]
    private static partial Regex Markup();
}
