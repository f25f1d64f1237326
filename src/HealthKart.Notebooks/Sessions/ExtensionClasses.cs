using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace HealthKart.Notebooks.Sessions;

/// <summary>
/// Static classes with extension members. C# wants them outside of any other type, and what a cell declares is inside of one. So they are
/// put into a namespace, which a script may not spell; the words that do it are of no length, and every position in the cell stays what it
/// is. Types of the same cell are known to them, those of earlier cells are not.
/// </summary>
internal static class ExtensionClasses
{
    /// <summary>The tree with its extension classes in a namespace of their own; the same tree when it has none.</summary>
    /// <param name="tree">The cell.</param>
    /// <param name="cellClass">The name of the class that the cell becomes.</param>
    /// <param name="usings">The namespaces and types whose names are in scope of the cell:
    /// those of the session, and of earlier cells.</param>
    public static SyntaxTree Lift(SyntaxTree tree, string cellClass, IEnumerable<ScriptUsing> usings)
    {
        var root = (CompilationUnitSyntax)tree.GetRoot();
        if (!root.Members.Any(IsOne))
        {
            return tree;
        }

        var space = "Extensions" + cellClass;
        var names = root.Members.Where(IsOne)
            .Cast<ClassDeclarationSyntax>()
            .Select(declaration => declaration.Identifier.ValueText)
            .Distinct();
        var members = root.Members.Select(member => IsOne(member)
            ? InNamespace((ClassDeclarationSyntax)member, space, [new ScriptUsing(cellClass, IsStatic: true), .. usings])
            : Published(member));
        var lifted = root
            .WithMembers(List(members))
            .WithUsings(root.Usings.AddRange(names.SelectMany(name => Usings(space, name))));
        return CSharpSyntaxTree.Create(lifted, (CSharpParseOptions)tree.Options, tree.FilePath, Encoding.UTF8);
    }

    private static bool IsOne(MemberDeclarationSyntax member) =>
        member is ClassDeclarationSyntax { TypeParameterList: null } declaration
        && declaration.Modifiers.Any(SyntaxKind.StaticKeyword)
        && declaration.Members.Any(inner => inner is ExtensionBlockDeclarationSyntax
            || (inner is MethodDeclarationSyntax { ParameterList.Parameters: [var first, ..] }
                && first.Modifiers.Any(SyntaxKind.ThisKeyword)));

    // It must not be public: the class of the cell is not, nor what in it the extensions are for.
    private static NamespaceDeclarationSyntax InNamespace(ClassDeclarationSyntax declaration, string space, IEnumerable<ScriptUsing> usings)
    {
        var modifiers = declaration.Modifiers.Select(modifier => modifier.IsKind(SyntaxKind.PublicKeyword)
            ? Token(modifier.LeadingTrivia, SyntaxKind.InternalKeyword, modifier.Text, modifier.ValueText, modifier.TrailingTrivia)
            : modifier);
        var isInternal = declaration.WithModifiers(TokenList(modifiers));
        return NamespaceDeclaration(
            attributeLists: default,
            modifiers: default,
            MissingToken(SyntaxKind.NamespaceKeyword),
            IdentifierName(Unseen(space)),
            MissingToken(SyntaxKind.OpenBraceToken),
            externs: default,
            List(
                usings.Select(entry => Using(entry.IsStatic ? MissingToken(SyntaxKind.StaticKeyword) : default, null, Global(entry.Name)))),
            SingletonList<MemberDeclarationSyntax>(isInternal),
            MissingToken(SyntaxKind.CloseBraceToken),
            MissingToken(SyntaxKind.SemicolonToken));
    }

    // What a cell declares is private to its class otherwise, and the namespace is outside.
    private static MemberDeclarationSyntax Published(MemberDeclarationSyntax member) =>
        member is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax && !member.Modifiers.Any(IsAccess)
            ? member.WithModifiers(member.Modifiers.Add(Token(default, SyntaxKind.PublicKeyword, "", "public", default)))
            : member;

    private static bool IsAccess(SyntaxToken modifier) =>
        modifier.Kind() is SyntaxKind.PublicKeyword or SyntaxKind.InternalKeyword or SyntaxKind.PrivateKeyword
            or SyntaxKind.ProtectedKeyword or SyntaxKind.FileKeyword;

    // Usings last for later cells too: of the members by the class, of the class by its name.
    private static UsingDirectiveSyntax[] Usings(string space, string name)
    {
        var type = Global($"{space}.{name}");
        var alias = NameEquals(IdentifierName(Unseen(name)), MissingToken(SyntaxKind.EqualsToken));
        return [Using(MissingToken(SyntaxKind.StaticKeyword), null, type), Using(default, alias, type)];
    }

    private static UsingDirectiveSyntax Using(SyntaxToken isStatic, NameEqualsSyntax? alias, NameSyntax name) =>
        UsingDirective(MissingToken(SyntaxKind.UsingKeyword), isStatic, alias, name, MissingToken(SyntaxKind.SemicolonToken));

    private static NameSyntax Global(string name)
    {
        var parts = name.Split('.');
        var global = AliasQualifiedName(
            IdentifierName(Token(default, SyntaxKind.GlobalKeyword, "", "global", default)),
            MissingToken(SyntaxKind.ColonColonToken),
            IdentifierName(Unseen(parts[0])));
        return parts.Skip(1).Aggregate(
            (NameSyntax)global, (left, part) => QualifiedName(left, MissingToken(SyntaxKind.DotToken), IdentifierName(Unseen(part))));
    }

    private static SyntaxToken Unseen(string name) => Identifier(default, SyntaxKind.IdentifierToken, "", name, default);
}
