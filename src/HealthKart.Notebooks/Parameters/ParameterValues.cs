using System.Reflection;
using System.Text.Json.Nodes;
using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Sessions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HealthKart.Notebooks.Parameters;

/// <summary>The values of a notebook's parameters as JSON: what other programs record, and what names of files are made of.</summary>
/// <remarks>Numbers, texts, lists and null are what they are in JSON; dates and time spans are ISO text, a member of an enum is its name.
/// What is not a constant is its code.</remarks>
public static class ParameterValues
{
    /// <summary>The defaults, in the order of the cells tagged <c>parameters</c>; empty when no cell is.</summary>
    /// <param name="notebook">The notebook.</param>
    /// <param name="hostAssemblies">Assemblies whose enums parameters may have as types.</param>
    public static IReadOnlyList<KeyValuePair<string, JsonNode?>> Defaults(
        NotebookDocument notebook, IReadOnlyList<Assembly>? hostAssemblies = null) =>
    [
        .. from cell in ParameterCell.ReadAll(notebook, hostAssemblies ?? [])
           from declaration in cell.Declarations
           select new KeyValuePair<string, JsonNode?>(declaration.Name, Json(cell, declaration, declaration.Default)),
    ];

    /// <summary>The values that the cells tagged <c>injected-parameters</c> set, in their order; empty when no cell is.</summary>
    /// <param name="notebook">The notebook.</param>
    /// <param name="hostAssemblies">Assemblies whose enums parameters may have as types.</param>
    public static IReadOnlyList<KeyValuePair<string, JsonNode?>> Injected(
        NotebookDocument notebook, IReadOnlyList<Assembly>? hostAssemblies = null)
    {
        var cells = ParameterCell.ReadAll(notebook, hostAssemblies ?? []);
        return
        [
            .. from cell in notebook.Cells
               where cell.Kind == CellKind.Code && cell.HasTag(NotebookParameters.InjectionTag)
               from value in Declared(cell.Source).Concat(Assigned(cell.Source, cells))
               select value,
        ];
    }

    /// <summary>The values that hold after both cells, by name.</summary>
    /// <param name="notebook">The notebook.</param>
    /// <param name="hostAssemblies">Assemblies whose enums parameters may have as types.</param>
    public static IReadOnlyDictionary<string, JsonNode?> Effective(
        NotebookDocument notebook, IReadOnlyList<Assembly>? hostAssemblies = null)
    {
        var values = new Dictionary<string, JsonNode?>(StringComparer.Ordinal);
        foreach (var (name, value) in Defaults(notebook, hostAssemblies).Concat(Injected(notebook, hostAssemblies)))
        {
            values[name] = value;
        }

        return values;
    }

    // Other runners declare the values anew.
    private static IEnumerable<KeyValuePair<string, JsonNode?>> Declared(string source) =>
        from declaration in ParameterDeclaration.ReadAll(source)
        select new KeyValuePair<string, JsonNode?>(declaration.Name, new DefaultJson(null).OrCode(declaration.Default, declaration.Type));

    // Ours are assigned, so that they keep the types of the parameters cell.
    private static IEnumerable<KeyValuePair<string, JsonNode?>> Assigned(string source, IReadOnlyList<ParameterCell> cells)
    {
        var root = (CompilationUnitSyntax)CSharpSyntaxTree.ParseText(source, ScriptCompiler.ParseOptions).GetRoot();
        foreach (var statement in root.Members.OfType<GlobalStatementSyntax>())
        {
            if (statement.Statement is ExpressionStatementSyntax
                {
                    Expression: AssignmentExpressionSyntax { Left: IdentifierNameSyntax left } assignment
                })
            {
                var name = left.Identifier.ValueText;
                var cell = cells.LastOrDefault(cell => cell.Find(name) is not null);
                yield return new(
                    name,
                    cell is null ? new DefaultJson(null).OrCode(assignment.Right, null) : Json(cell, cell.Find(name)!, assignment.Right));
            }
        }
    }

    private static JsonNode? Json(ParameterCell cell, ParameterDeclaration declaration, ExpressionSyntax value) =>
        new DefaultJson(cell.TypeOf(declaration)).OrCode(value, declaration.Type);
}
