using System.Globalization;
using System.Text;
using HealthKart.Files;
using HealthKart.Notebooks.Html.Texts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HealthKart.Notebooks.Html;

/// <summary>The parameters with which a run replaced those of the notebook, as a list of names and values.</summary>
internal static class InjectedParameters
{
    /// <summary>
    /// Appends the list; false, with nothing appended, when the cell holds anything but variables, or is nested too deep.
    /// </summary>
    public static bool TryAppend(StringBuilder html, string code)
    {
        var text = code.ReplaceLineEndings("\n");
        if (!CodeTokens.CanBeParsed(text))
        {
            return false;
        }

        var options = new CSharpParseOptions(documentationMode: DocumentationMode.None, kind: SourceCodeKind.Script);
        var unit = SyntaxFactory.ParseCompilationUnit(text, options: options);
        if (unit.Members.Count == 0 || unit.ContainsDiagnostics)
        {
            return false;
        }

        var parameters = unit.Members.Select(Parameter).ToArray();
        if (parameters.Any(static parameter => parameter is null))
        {
            return false;
        }

        html.Append("<dl>\n");
        foreach (var parameter in parameters)
        {
            html.Append("<div><dt>").Append(HtmlText.Encode(parameter!.Value.Name)).Append("</dt><dd>");
            html.Append(HtmlText.Encode(parameter.Value.Value)).Append("</dd></div>\n");
        }

        html.Append("</dl>\n");
        return true;
    }

    private static (string Name, string Value)? Parameter(MemberDeclarationSyntax member)
    {
        var (name, value) = member switch
        {
            FieldDeclarationSyntax { Declaration.Variables: [var variable] } =>
                (variable.Identifier.ValueText, variable.Initializer?.Value),
            GlobalStatementSyntax { Statement: LocalDeclarationStatementSyntax { Declaration.Variables: [var variable] } } =>
                (variable.Identifier.ValueText, variable.Initializer?.Value),
            GlobalStatementSyntax { Statement: ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax set } } =>
                ((set.Left as IdentifierNameSyntax)?.Identifier.ValueText, set.Right),
            _ => (null, null),
        };
        return name is null || value is null ? null : (name, Shown(value));
    }

    private static string Shown(ExpressionSyntax value) => value switch
    {
        LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.NullLiteralExpression) => "–",
        LiteralExpressionSyntax literal => Visible(WithoutFolders(literal.Token.ValueText)),
        PrefixUnaryExpressionSyntax { Operand: LiteralExpressionSyntax number } negative => negative.OperatorToken.Text + Shown(number),
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        CollectionExpressionSyntax list =>
            List(list.Elements.OfType<ExpressionElementSyntax>().Select(static element => element.Expression)),
        ArrayCreationExpressionSyntax { Initializer: { } items } => List(items.Expressions),
        ImplicitArrayCreationExpressionSyntax { Initializer: var items } => List(items.Expressions),
        ObjectCreationExpressionSyntax { Initializer: { } items } => List(items.Expressions),
        ObjectCreationExpressionSyntax { ArgumentList.Arguments: [var year, var month, var day] } =>
            Date(year, month, day) ?? value.ToString(),
        _ => value.ToString(),
    };

    // A page is passed on: where files lie on a machine is nobody's business.
    private static string WithoutFolders(string text) =>
        Path.IsPathFullyQualified(text) ? Path.GetFileName(Path.TrimEndingDirectorySeparator(text)) : text;

    // What a value holds is told, and turns nothing.
    private static string Visible(string text) =>
        string.Concat(text.Select(static letter => TextDirection.IsTurnedBy(letter)
            ? string.Create(CultureInfo.InvariantCulture, $"\\u{(int)letter:X4}")
            : letter.ToString()));

    private static string? Date(params ArgumentSyntax[] parts)
    {
        int?[] numbers = [.. parts.Select(static part => (part.Expression as LiteralExpressionSyntax)?.Token.Value as int?)];
        return numbers is [{ } year, { } month, { } day]
            ? string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}")
            : null;
    }

    private static string List(IEnumerable<ExpressionSyntax> items) =>
        string.Join(", ", items.Select(Shown)) is { Length: > 0 } list ? list : "–";
}
