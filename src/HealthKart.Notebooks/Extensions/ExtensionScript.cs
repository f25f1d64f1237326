using HealthKart.Notebooks.Documents;

namespace HealthKart.Notebooks.Extensions;

/// <summary>The notebook of a package's extension, as far as a session runs it: C#, and what is shown as it stands.</summary>
/// <param name="Code">Its cells, with the magics that part them.</param>
/// <param name="LeftOut">The languages of the cells that are left out.</param>
internal sealed record ExtensionScript(string Code, IReadOnlyList<string> LeftOut)
{
    /// <summary>Reads the text of a <c>.dib</c> file.</summary>
    /// <param name="text">The text.</param>
    /// <param name="name">How messages call it.</param>
    /// <exception cref="NotebookFormatException">The text is no <c>.dib</c>.</exception>
    public static ExtensionScript Parse(string text, string name)
    {
        var cells = DibText.Parse(text, name).Cells;
        return new ExtensionScript(
            string.Concat(cells.Where(IsRun).Select(cell => $"#!{cell.Language}\n{cell.Text}\n")),
            [.. cells.Where(cell => !IsRun(cell)).Select(cell => cell.Language).Distinct(StringComparer.Ordinal)]);
    }

    private static bool IsRun(DibCell cell) => cell.Language is "csharp" or "html" or "javascript" or "markdown" or "mermaid";
}
