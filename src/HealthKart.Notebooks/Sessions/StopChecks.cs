using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace HealthKart.Notebooks.Sessions;

/// <summary>
/// Puts a call of <see cref="CellStop.Check"/> into each loop, before each jump and at the start of each function of a cell. Lines stay
/// what they are; columns do not.
/// </summary>
internal sealed class StopChecks : CSharpSyntaxWalker
{
    private static readonly string s_check = $"global::{typeof(CellStop).FullName}.{nameof(CellStop.Check)}();";

    private readonly List<TextChange> _changes = [];

    private StopChecks()
    {
    }

    /// <summary>What to insert into the text of a tree, from its start to its end.</summary>
    public static IReadOnlyList<TextChange> For(SyntaxNode root)
    {
        var checks = new StopChecks();
        checks.Visit(root);
        // What ends before something else starts at the same place comes first.
        return [.. checks._changes.OrderBy(change => change.Span.Start)];
    }

    public override void VisitWhileStatement(WhileStatementSyntax node) =>
        VisitGuarded(node.Statement, () => base.VisitWhileStatement(node));

    public override void VisitDoStatement(DoStatementSyntax node) => VisitGuarded(node.Statement, () => base.VisitDoStatement(node));

    public override void VisitForStatement(ForStatementSyntax node) => VisitGuarded(node.Statement, () => base.VisitForStatement(node));

    public override void VisitForEachStatement(ForEachStatementSyntax node) =>
        VisitGuarded(node.Statement, () => base.VisitForEachStatement(node));

    public override void VisitForEachVariableStatement(ForEachVariableStatementSyntax node) =>
        VisitGuarded(node.Statement, () => base.VisitForEachVariableStatement(node));

    public override void VisitGotoStatement(GotoStatementSyntax node) => VisitGuarded(node, () => base.VisitGotoStatement(node));

    public override void VisitBlock(BlockSyntax node)
    {
        if (IsOfFunction(node.Parent))
        {
            Insert(node.OpenBraceToken.Span.End, s_check);
        }

        base.VisitBlock(node);
    }

    // A finalizer that throws ends the process; a type whose static constructor throws cannot be used any more.
    private static bool IsOfFunction(SyntaxNode? parent) => parent switch
    {
        DestructorDeclarationSyntax => false,
        ConstructorDeclarationSyntax constructor => !constructor.Modifiers.Any(SyntaxKind.StaticKeyword),
        _ =>
            parent is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax
                or AccessorDeclarationSyntax,
    };

    private void VisitGuarded(StatementSyntax statement, Action visit)
    {
        if (statement is BlockSyntax block)
        {
            Insert(block.OpenBraceToken.Span.End, s_check);
            visit();
        }
        else
        {
            Insert(statement.SpanStart, "{" + s_check);
            visit();
            Insert(statement.Span.End, "}");
        }
    }

    private void Insert(int position, string text) => _changes.Add(new TextChange(new TextSpan(position, 0), text));
}
