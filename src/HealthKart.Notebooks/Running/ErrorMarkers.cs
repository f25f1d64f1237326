using System.Globalization;
using HealthKart.Notebooks.Documents;

namespace HealthKart.Notebooks.Running;

/// <summary>
/// The two cells that lead a reader to the failure, as papermill writes them: one at the top, one before the cell that failed.
/// </summary>
internal static class ErrorMarkers
{
    /// <summary>The tag of both.</summary>
    public const string Tag = "papermill-error-cell-tag";

    /// <summary>The anchor of the one before the cell that failed, to which the one at the top leads.</summary>
    public const string Anchor = "papermill-error-cell";

    private const string Style = "style=\"color:red; font-family:Helvetica Neue, Helvetica, Arial, sans-serif; font-size:2em;\"";

    /// <summary>Takes out those of an earlier run.</summary>
    public static void Remove(NotebookDocument notebook)
    {
        foreach (var marker in notebook.Cells.Where(cell => cell.HasTag(Tag)).ToArray())
        {
            notebook.RemoveCell(marker);
        }
    }

    /// <summary>Puts them in.</summary>
    /// <param name="notebook">The notebook.</param>
    /// <param name="failure">The cell that failed; its number counts no markers.</param>
    public static void Add(NotebookDocument notebook, RunFailure failure)
    {
        var count = failure.ExecutionCount.ToString(CultureInfo.InvariantCulture);
        notebook.InsertCell(
            failure.CellNumber - 1,
            CellKind.Markdown,
            $"<span id=\"{Anchor}\" {Style}>Execution encountered an exception here and stopped:</span>",
            Tag);
        notebook.InsertCell(
            0, CellKind.Markdown, $"<span {Style}>An Exception was encountered at '<a href=\"#{Anchor}\">In [{count}]</a>'.</span>", Tag);
    }
}
