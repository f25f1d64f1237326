using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Parameters;

namespace HealthKart.Notebooks.Tests.Parameters;

/// <summary>Notebooks of code cells, and values for them.</summary>
internal static class ParameterNotebook
{
    /// <summary>A notebook of code cells; those that start with <c>//parameters</c> and a line's end are tagged.</summary>
    public static NotebookDocument Of(params string[] cells)
    {
        const string mark = "//parameters\n";
        var notebook = NotebookDocument.Parse("""{"cells":[],"metadata":{},"nbformat":4,"nbformat_minor":5}""", "x.ipynb");
        foreach (var cell in cells)
        {
            var isMarked = cell.StartsWith(mark, StringComparison.Ordinal);
            notebook.InsertCell(notebook.Cells.Count, CellKind.Code, isMarked ? cell[mark.Length..] : cell, isMarked ? ["parameters"] : []);
        }

        return notebook;
    }

    public static void Inject(this NotebookDocument notebook, params (string Name, string Text)[] values) =>
        NotebookParameters.Inject(notebook, [.. values.Select(value => KeyValuePair.Create(value.Name, value.Text))]);

    /// <summary>The texts of its cells.</summary>
    public static IEnumerable<string> Sources(this NotebookDocument notebook) => notebook.Cells.Select(cell => cell.Source);
}
