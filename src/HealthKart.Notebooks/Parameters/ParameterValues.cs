using System.Text.Json.Nodes;
using HealthKart.Notebooks.Documents;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HealthKart.Notebooks.Parameters;

/// <summary>The values of a notebook's parameters as JSON: what other programs record, and what names of files are made of.</summary>
/// <remarks>Numbers, texts, lists and null are what they are in JSON; dates and time spans are ISO text, a member of an enum is its name. What is not
/// a constant is its code.</remarks>
public static class ParameterValues
{
    /// <summary>The defaults, in the order of the cell tagged <c>parameters</c>; empty when no cell is.</summary>
    /// <param name="notebook">The notebook.</param>
    public static IReadOnlyList<KeyValuePair<string, JsonNode?>> Defaults(NotebookDocument notebook) =>
    [
        .. from parameter in NotebookParameters.Read(notebook)
           where parameter.Default is not null
           select new KeyValuePair<string, JsonNode?>(
               parameter.Name, LiteralJson.Read(SyntaxFactory.ParseExpression(parameter.Default!), parameter.Type)),
    ];

    /// <summary>The values that the cell tagged <c>injected-parameters</c> sets, in its order; empty when no cell is.</summary>
    /// <param name="notebook">The notebook.</param>
    public static IReadOnlyList<KeyValuePair<string, JsonNode?>> Injected(NotebookDocument notebook)
    {
        if (notebook.Cells.FirstOrDefault(cell => cell.Kind == CellKind.Code && cell.HasTag(NotebookParameters.InjectionTag)) is not { } cell)
        {
            return [];
        }

        var types = NotebookParameters.Read(notebook)
            .DistinctBy(parameter => parameter.Name, StringComparer.Ordinal)
            .ToDictionary(parameter => parameter.Name, parameter => parameter.Type, StringComparer.Ordinal);
        // Other runners declare the values anew; ours are assigned, so that they keep the types of the parameters cell.
        var declared =
            from declaration in ParameterDeclaration.ReadAll(cell.Source)
            where declaration.Default is not null
            select new KeyValuePair<string, JsonNode?>(declaration.Name, LiteralJson.Read(declaration.Default!, declaration.Type.ToString()));
        var root = SyntaxFactory.ParseCompilationUnit(cell.Source, options: new CSharpParseOptions(kind: Microsoft.CodeAnalysis.SourceCodeKind.Script));
        return
        [
            .. declared,
            .. from statement in root.Members.OfType<GlobalStatementSyntax>().Select(member => member.Statement).OfType<ExpressionStatementSyntax>()
               let assignment = statement.Expression as AssignmentExpressionSyntax
               let name = (assignment?.Left as IdentifierNameSyntax)?.Identifier.ValueText
               where name is not null
               select new KeyValuePair<string, JsonNode?>(name, LiteralJson.Read(assignment.Right, types.GetValueOrDefault(name))),
        ];
    }

    /// <summary>The values that hold after both cells, by name.</summary>
    /// <param name="notebook">The notebook.</param>
    public static IReadOnlyDictionary<string, JsonNode?> Effective(NotebookDocument notebook)
    {
        var values = new Dictionary<string, JsonNode?>(StringComparer.Ordinal);
        foreach (var (name, value) in Defaults(notebook).Concat(Injected(notebook)))
        {
            values[name] = value;
        }

        return values;
    }
}
