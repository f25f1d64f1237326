using System.Reflection;
using System.Text;
using HealthKart.Notebooks.Documents;
using HealthKart.Shared;
using Microsoft.CodeAnalysis.CSharp;

namespace HealthKart.Notebooks.Parameters;

/// <summary>The parameters of a notebook: the variables that its cell tagged <c>parameters</c> declares.</summary>
public static class NotebookParameters
{
    /// <summary>The tag of the cell that declares the parameters and their defaults.</summary>
    public const string DeclarationTag = "parameters";

    /// <summary>The tag of the cell that a run adds after it, with the values given.</summary>
    public const string InjectionTag = "injected-parameters";

    /// <summary>What a run of the notebook can set, in the order of the cell; empty when no cell is tagged.</summary>
    /// <param name="notebook">The notebook.</param>
    public static IReadOnlyList<NotebookParameter> Read(NotebookDocument notebook) =>
        DeclarationCell(notebook) is { } cell
            ? [.. ParameterDeclaration.ReadAll(cell.Source).Select(declaration => declaration.ToParameter())]
            : [];

    /// <summary>
    /// Puts a cell with the values after the parameters cell, in place of one from an earlier run. It assigns the variables that
    /// the parameters cell declares, so they keep their types. Without values the notebook is left as it is.
    /// </summary>
    /// <param name="notebook">The notebook; changed only when every value fits.</param>
    /// <param name="values">Names and texts as from <c>-p name=text</c>. A list takes a name several times, or <c>a,b</c>, or a JSON array.</param>
    /// <param name="hostAssemblies">Assemblies whose enums parameters may have as types.</param>
    /// <exception cref="ParameterException">The notebook has no parameters cell, a name is not known, or a text does not fit its type.</exception>
    public static void Inject(
        NotebookDocument notebook,
        IReadOnlyCollection<KeyValuePair<string, string>> values,
        IReadOnlyList<Assembly>? hostAssemblies = null)
    {
        if (values.Count == 0)
        {
            return;
        }

        var cell = DeclarationCell(notebook) ?? throw new ParameterException(
            $"{notebook.Name} has no cell tagged \"{DeclarationTag}\", so {values.First().Key} cannot be set. Tag the cell that declares it.");
        var source = Assignments(ParameterDeclaration.ReadAll(cell.Source), values, hostAssemblies ?? []);
        foreach (var old in notebook.Cells.Where(candidate => candidate.HasTag(InjectionTag)).ToArray())
        {
            notebook.RemoveCell(old);
        }

        var index = notebook.Cells.TakeWhile(candidate => candidate != cell).Count() + 1;
        notebook.InsertCell(index, CellKind.Code, source, InjectionTag);
    }

    private static NotebookCell? DeclarationCell(NotebookDocument notebook) =>
        notebook.Cells.FirstOrDefault(cell => cell.Kind == CellKind.Code && cell.HasTag(DeclarationTag));

    private static string Assignments(
        IReadOnlyList<ParameterDeclaration> declarations,
        IEnumerable<KeyValuePair<string, string>> values,
        IReadOnlyList<Assembly> hostAssemblies)
    {
        var source = new StringBuilder("// Values given for this run.");
        foreach (var given in values.GroupBy(value => value.Key, value => value.Value, StringComparer.Ordinal))
        {
            var declaration = declarations.FirstOrDefault(candidate => candidate.Name == given.Key) ?? throw Unknown(given.Key, declarations);
            source.Append('\n').Append('@', IsKeyword(given.Key) ? 1 : 0).Append(given.Key).Append(" = ");
            source.Append(Code(declaration, [.. given], hostAssemblies)).Append(';');
        }

        return source.ToString();
    }

    private static string Code(ParameterDeclaration declaration, IReadOnlyList<string> texts, IReadOnlyList<Assembly> hostAssemblies)
    {
        var type = ParameterType.Find(declaration.Type, hostAssemblies) ?? throw new ParameterException(
            $"Parameter {declaration.Name} cannot be set: no text stands for its type {declaration.Type}. Declare it as text, a number, a date or a list of these.");
        if (!type.IsList && texts.Count > 1)
        {
            throw new ParameterException(
                $"Parameter {declaration.Name} is of type {declaration.Type} and takes one value; {texts.Count} were given: {string.Join(", ", texts.Select(Quote))}.");
        }

        return type.ToCode(texts, out var unfit) ?? throw new ParameterException(
            $"Parameter {declaration.Name} is of type {declaration.Type}; {Quote(unfit)} does not fit. Give {type.Example}.");
    }

    private static ParameterException Unknown(string name, IReadOnlyList<ParameterDeclaration> declarations)
    {
        var known = declarations.Select(declaration => declaration.Name).ToArray();
        var nearest = NearestName.Find(name, known) is { } found ? $" Did you mean {found}?" : "";
        var list = known.Length == 0 ? "The parameters cell declares none." : $"Known: {string.Join(", ", known)}.";
        return new ParameterException($"There is no parameter {Quote(name)}.{nearest} {list}");
    }

    private static bool IsKeyword(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None;

    // A message is one line, whatever was given.
    private static string Quote(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
