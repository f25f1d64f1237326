using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Parameters;

namespace HealthKart.Notebooks.Running;

/// <summary>Which cells of a notebook are run.</summary>
internal static class CellChoice
{
    private const string SkipTag = "skip-execution";

    /// <summary>The cells that are run, with their places in the notebook, from 1.</summary>
    public static IEnumerable<(NotebookCell Cell, int Number)> Of(NotebookDocument notebook, RunOptions options) => notebook.Cells
        .Select((cell, index) => (Cell: cell, Number: index + 1))
        .Where(entry => IsRun(entry.Cell, options));

    /// <summary>Whether the cell is run: it holds code, and neither its own tags nor the options keep it out.</summary>
    public static bool IsRun(NotebookCell cell, RunOptions options) =>
        cell.Kind == CellKind.Code
        && !string.IsNullOrWhiteSpace(cell.Source)
        && !cell.HasTag(SkipTag)
        && (IsParameters(cell)
            || (!options.SkipTags.Any(cell.HasTag) && (options.OnlyTags.Count == 0 || options.OnlyTags.Any(cell.HasTag))));

    private static bool IsParameters(NotebookCell cell) =>
        cell.HasTag(NotebookParameters.DeclarationTag) || cell.HasTag(NotebookParameters.InjectionTag);
}
