using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HealthKart.Notebooks.Programs;

/// <summary>Finds what a script may do and a program may not.</summary>
internal sealed class ProgramCheck(ProgramSection section, SemanticModel model)
{
    /// <exception cref="ProgramExportException">A cell does it.</exception>
    public static void Check(IReadOnlyList<ProgramSection> sections, ProgramNames names)
    {
        var ofConditions = new Dictionary<ISymbol, GlobalStatementSyntax>(SymbolEqualityComparer.Default);
        foreach (var section in sections.Where(section => section.Code is not null))
        {
            var check = new ProgramCheck(section, names.Model(section));
            check.CheckMembers();
            check.CheckConditions(ofConditions);
        }
    }

    private void CheckMembers()
    {
        foreach (var member in section.Root.Members)
        {
            switch (member)
            {
                case PropertyDeclarationSyntax or EventDeclarationSyntax or EventFieldDeclarationSyntax or IndexerDeclarationSyntax:
                    throw section.Cell.Fault(
                        "a program has no property or event outside of a type; write a variable or a function.", LineOf(member));
                case GlobalStatementSyntax when ReturnOf(member) is { } end:
                    throw section.Cell.Fault(
                        "return would end the program here; write the value as the last line of the cell.", LineOf(end));
                case BaseTypeDeclarationSyntax:
                case MethodDeclarationSyntax method when ProgramText.IsExtension(method):
                    CheckAlone(member);
                    break;
            }
        }
    }

    private static ReturnStatementSyntax? ReturnOf(MemberDeclarationSyntax statement) =>
        statement.DescendantNodes(node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
            .OfType<ReturnStatementSyntax>()
            .FirstOrDefault();

    // A type stands outside of the statements, whose variables are theirs alone.
    private void CheckAlone(MemberDeclarationSyntax member)
    {
        foreach (var name in member.DescendantNodes().OfType<SimpleNameSyntax>())
        {
            if (model.GetSymbolInfo(name).Symbol is { } symbol && ProgramNames.IsOfCells(symbol)
                && symbol is IFieldSymbol or IMethodSymbol { IsExtensionMethod: false, ReducedFrom: null })
            {
                throw section.Cell.Fault(
                    $"{symbol.Name} is used in a type or an extension method, which sees no variable or function of a program; "
                    + "hand it over, or declare it in the type.",
                    LineOf(name));
            }
        }
    }

    // The variables of a condition belong to the notebook in a script, and to the statement in a program.
    private void CheckConditions(Dictionary<ISymbol, GlobalStatementSyntax> ofConditions)
    {
        foreach (var node in section.Root.DescendantNodes())
        {
            if (node is SingleVariableDesignationSyntax && model.GetDeclaredSymbol(node) is IFieldSymbol declared
                && node.FirstAncestorOrSelf<GlobalStatementSyntax>() is { Statement: not ExpressionStatementSyntax } statement)
            {
                ofConditions.Add(declared, statement);
            }
            else if (node is IdentifierNameSyntax && model.GetSymbolInfo(node).Symbol is IFieldSymbol used
                && ofConditions.TryGetValue(used, out var owner) && !owner.Contains(node))
            {
                throw section.Cell.Fault(
                    $"{used.Name} is declared in a condition, whose statement a program's variable does not outlive; declare it before.",
                    LineOf(node));
            }
        }
    }

    private static int LineOf(SyntaxNode node) => node.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
}
