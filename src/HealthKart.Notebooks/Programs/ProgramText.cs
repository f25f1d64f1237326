using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace HealthKart.Notebooks.Programs;

/// <summary>The text of a section, changed so that it is a program's: names, modifiers, results that are shown.</summary>
internal sealed class ProgramText
{
    private readonly ProgramSection _section;
    private readonly ProgramNames _names;
    private readonly SemanticModel _model;
    private readonly List<Change> _changes = [];

    public ProgramText(ProgramSection section, ProgramNames names)
    {
        (_section, _names, _model) = (section, names, names.Model(section));
        foreach (var node in section.Root.DescendantNodes())
        {
            Rename(node);
        }

        foreach (var member in section.Root.Members)
        {
            Adapt(member);
        }
    }

    /// <summary>The text of a part of the section.</summary>
    public string Of(TextSpan span) => _section.Root.GetText().GetSubText(span).WithChanges(_changes
        .Where(change => change.IsIn(span))
        .OrderBy(change => change.Span.Start)
        .ThenBy(change => change.Span.Length)
        .Select(change => new TextChange(new TextSpan(change.Span.Start - span.Start, change.Span.Length), change.Text))).ToString();

    private void Rename(SyntaxNode node)
    {
        if (node is SimpleNameSyntax name && NewName(name) is { } newName)
        {
            _changes.Add(new Change(name.Identifier.Span, NamePrefix(name) + newName));
        }
        else if (IdentifierOf(node) is { } identifier && _names.NewName(DeclaredSymbol(node)) is { } declaredName)
        {
            _changes.Add(new Change(identifier.Span, declaredName));
        }
    }

    private string? NewName(SimpleNameSyntax name)
    {
        var info = _model.GetSymbolInfo(name);
        return (info.Symbol is { } symbol ? [symbol] : info.CandidateSymbols)
            .Select(_names.NewName)
            .FirstOrDefault(found => found is not null);
    }

    // Where the name of a variable becomes the name of a member, the member keeps the name that it had.
    private static string NamePrefix(SimpleNameSyntax name) => name.Parent switch
    {
        AnonymousObjectMemberDeclaratorSyntax { NameEquals: null } => name.Identifier.Text + " = ",
        ArgumentSyntax { NameColon: null, Parent: TupleExpressionSyntax { Parent: not AssignmentExpressionSyntax } } =>
            name.Identifier.Text + ": ",
        _ => "",
    };

    private static SyntaxToken? IdentifierOf(SyntaxNode node) => node switch
    {
        VariableDeclaratorSyntax variable => variable.Identifier,
        SingleVariableDesignationSyntax designation => designation.Identifier,
        MethodDeclarationSyntax method => method.Identifier,
        BaseTypeDeclarationSyntax type => type.Identifier,
        DelegateDeclarationSyntax type => type.Identifier,
        ConstructorDeclarationSyntax constructor => constructor.Identifier,
        DestructorDeclarationSyntax destructor => destructor.Identifier,
        _ => null,
    };

    // A constructor is called as its type is.
    private ISymbol? DeclaredSymbol(SyntaxNode node) =>
        node is ConstructorDeclarationSyntax or DestructorDeclarationSyntax
            ? _model.GetDeclaredSymbol(node)?.ContainingType
            : _model.GetDeclaredSymbol(node);

    private void Adapt(MemberDeclarationSyntax member)
    {
        switch (member)
        {
            case FieldDeclarationSyntax field:
                Strip(field.Modifiers, SyntaxKind.ConstKeyword);
                Initialize(field);
                break;
            case MethodDeclarationSyntax method when !IsExtension(method):
                Strip(method.Modifiers, SyntaxKind.AsyncKeyword, SyntaxKind.UnsafeKeyword, SyntaxKind.ExternKeyword);
                break;
            case GlobalStatementSyntax { Statement: ExpressionStatementSyntax { SemicolonToken.IsMissing: true } result }:
                Show(result.Expression);
                break;
        }
    }

    /// <summary>Whether a method extends a type, which only one of a class can.</summary>
    public static bool IsExtension(MethodDeclarationSyntax method) =>
        method.ParameterList.Parameters is [{ Modifiers: var modifiers }, ..] && modifiers.Any(SyntaxKind.ThisKeyword);

    // A local variable or function is nobody's member.
    private void Strip(SyntaxTokenList modifiers, params ReadOnlySpan<SyntaxKind> kept)
    {
        foreach (var modifier in modifiers)
        {
            if (!kept.Contains(modifier.Kind()))
            {
                _changes.Add(new Change(TextSpan.FromBounds(modifier.SpanStart, modifier.GetNextToken().SpanStart), ""));
            }
        }
    }

    // A script's variables start as their type's default; a program's must be told so.
    private void Initialize(FieldDeclarationSyntax field)
    {
        foreach (var variable in field.Declaration.Variables.Where(variable => variable.Initializer is null))
        {
            _changes.Add(Change.After(variable, " = default"));
        }
    }

    private void Show(ExpressionSyntax expression)
    {
        if (_model.GetTypeInfo(expression).Type?.SpecialType == SpecialType.System_Void)
        {
            _changes.Add(Change.After(expression, ";"));
            return;
        }

        _changes.Add(new Change(new TextSpan(expression.SpanStart, 0), "display("));
        _changes.Add(Change.After(expression, ");"));
    }

    /// <summary>A piece of the text and what stands there instead.</summary>
    private sealed record Change(TextSpan Span, string Text)
    {
        private bool _isAfter;

        /// <summary>An addition that belongs to what ends there, not to what begins there.</summary>
        public static Change After(SyntaxNode node, string text) => new(new TextSpan(node.Span.End, 0), text) { _isAfter = true };

        public bool IsIn(TextSpan span) =>
            _isAfter ? span.Start < Span.Start && Span.Start <= span.End : span.Start <= Span.Start && Span.Start < span.End;
    }
}
