using System.Reflection;
using System.Text.Json.Nodes;
using HealthKart.Notebooks.Documents;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HealthKart.Notebooks.Parameters;

/// <summary>The values of a notebook's parameters as JSON: what other programs record, and what names of files are made of.</summary>
/// <param name="notebook">The notebook.</param>
/// <param name="hostAssemblies">Assemblies whose enums parameters may have as types.</param>
internal sealed class ParameterValues(NotebookDocument notebook, IReadOnlyList<Assembly> hostAssemblies)
{
    /// <summary>The defaults by name; null where only the running cell could say.</summary>
    public IReadOnlyDictionary<string, JsonNode?> Defaults() =>
        NotebookParameters.Read(notebook, hostAssemblies).ToDictionary(parameter => parameter.Name, parameter => parameter.Default, StringComparer.Ordinal);

    /// <summary>The values, by name, that the cells tagged <c>injected-parameters</c> set, whoever wrote them.</summary>
    public IReadOnlyDictionary<string, JsonNode?> Injected()
    {
        var cells = ParameterCell.ReadAll(notebook, hostAssemblies);
        var values = new Dictionary<string, JsonNode?>(StringComparer.Ordinal);
        foreach (var cell in notebook.Cells.Where(cell => cell.Kind == CellKind.Code && cell.HasTag(NotebookParameters.InjectionTag)))
        {
            // Other runners declare the values anew; ours are assigned, so that they keep the types of the parameters cell.
            foreach (var declaration in ParameterDeclaration.ReadAll(cell.Source))
            {
                values[declaration.Name] = new DefaultJson(null).Of(declaration.Default, declaration.Type);
            }

            foreach (var (name, value) in Assignments(cell.Source))
            {
                values[name] = Read(value, cells.LastOrDefault(declaring => declaring.Find(name) is not null), name);
            }
        }

        return values;
    }

    /// <summary>The values that hold after all of these cells, by name.</summary>
    public IReadOnlyDictionary<string, JsonNode?> Effective()
    {
        var values = new Dictionary<string, JsonNode?>(Defaults(), StringComparer.Ordinal);
        foreach (var (name, value) in Injected())
        {
            values[name] = value;
        }

        return values;
    }

    private static JsonNode? Read(ExpressionSyntax value, ParameterCell? declaring, string name) => declaring?.Find(name) is { } declaration
        ? new DefaultJson(declaring.TypeOf(declaration)).Of(value, declaration.Type)
        : null;

    private static IEnumerable<(string Name, ExpressionSyntax Value)> Assignments(string source) =>
        from member in SyntaxFactory.ParseCompilationUnit(source, options: new CSharpParseOptions(kind: Microsoft.CodeAnalysis.SourceCodeKind.Script)).Members
        let assignment = ((member as GlobalStatementSyntax)?.Statement as ExpressionStatementSyntax)?.Expression as AssignmentExpressionSyntax
        let name = (assignment?.Left as IdentifierNameSyntax)?.Identifier.ValueText
        where name is not null
        select (name, assignment.Right);
}
