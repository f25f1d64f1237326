using System.Reflection;
using System.Text.Json;
using HealthKart.Notebooks.Documents;

namespace HealthKart.Notebooks.Parameters;

/// <summary>The parameters of a notebook: the variables that its cells tagged <c>parameters</c> declare.</summary>
public static class NotebookParameters
{
    /// <summary>The tag of a cell that declares parameters and their defaults.</summary>
    public const string DeclarationTag = "parameters";

    /// <summary>The tag of the cell that a run adds after it, with the values given.</summary>
    public const string InjectionTag = "injected-parameters";

    /// <summary>
    /// What a run of the notebook can set, in the order of the cells; of a name that is declared again, the latest.
    /// Empty when no cell is tagged.
    /// </summary>
    /// <param name="notebook">The notebook.</param>
    /// <param name="hostAssemblies">Assemblies whose enums parameters may have as types.</param>
    public static IReadOnlyList<NotebookParameter> Read(NotebookDocument notebook, IReadOnlyList<Assembly>? hostAssemblies = null)
    {
        var all = ParameterCell.ReadAll(notebook, hostAssemblies ?? [])
            .SelectMany(cell => cell.Declarations.Select(cell.Describe))
            .ToList();
        return [.. all.Where((parameter, index) => all.FindLastIndex(other => other.Name == parameter.Name) == index)];
    }

    /// <summary>
    /// Puts a cell with the values after each parameters cell that declares any of them, in place of those from an earlier run. It
    /// assigns the variables, so they keep their types. Without values the notebook is left as it is.
    /// </summary>
    /// <param name="notebook">The notebook; changed only when every value fits.</param>
    /// <param name="values">
    /// Names and texts as from <c>-p name=text</c>. A list takes a name several times, or <c>a,b</c>, or a JSON array; what is nested
    /// is JSON. The text <c>null</c> is null where the type allows it; the word itself is <c>"null"</c> in quotes there.
    /// </param>
    /// <param name="hostAssemblies">Assemblies whose enums parameters may have as types.</param>
    /// <exception cref="ParameterException">The notebook has no parameters cell, a name is not known,
    /// or a text does not fit its type.</exception>
    public static void Inject(
        NotebookDocument notebook,
        IReadOnlyCollection<KeyValuePair<string, string>> values,
        IReadOnlyList<Assembly>? hostAssemblies = null)
    {
        if (values.Count == 0)
        {
            return;
        }

        var given = new GivenValues(notebook, hostAssemblies ?? []);
        given.Assign(values);
        given.ThrowIfUnfit();
        foreach (var old in notebook.Cells.Where(cell => cell.HasTag(InjectionTag)).ToArray())
        {
            notebook.RemoveCell(old);
        }

        foreach (var cell in given.Cells.Where(cell => cell.Assignments.Length > 0))
        {
            var index = notebook.Cells.TakeWhile(candidate => candidate != cell.Cell).Count() + 1;
            notebook.InsertCell(index, CellKind.Code, cell.Assignments, InjectionTag);
        }
    }

    /// <summary>
    /// Values that are given as JSON, as the texts that mean the same:
    /// a string is its text and never cut at commas, a number all its digits.
    /// </summary>
    /// <param name="notebook">The notebook, which is not changed.</param>
    /// <param name="values">Names and JSON values.</param>
    /// <param name="texts">Names and texts that are given beside them, so that all that is wrong is told at once.</param>
    /// <param name="hostAssemblies">Assemblies whose enums parameters may have as types.</param>
    /// <param name="ignoreUnknown">Whether names that the notebook does not have are passed on, and not told.</param>
    /// <returns>A text for each of the values, then the texts.</returns>
    /// <exception cref="ParameterException">The notebook has no parameters cell, a name is not known,
    /// or a value does not fit its type.</exception>
    public static IReadOnlyList<KeyValuePair<string, string>> ToTexts(
        NotebookDocument notebook,
        IReadOnlyCollection<KeyValuePair<string, JsonElement>> values,
        IReadOnlyCollection<KeyValuePair<string, string>> texts,
        IReadOnlyList<Assembly>? hostAssemblies = null,
        bool ignoreUnknown = false)
    {
        var given = new GivenValues(notebook, hostAssemblies ?? []);
        KeyValuePair<string, string>[] all = [.. given.ToTexts(values), .. texts];
        given.Assign(ignoreUnknown ? [.. all.Where(text => given.IsKnown(text.Key))] : all);
        given.ThrowIfUnfit();
        return all;
    }
}
