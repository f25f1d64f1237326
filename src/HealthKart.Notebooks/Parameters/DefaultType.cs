using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HealthKart.Notebooks.Parameters;

/// <summary>The type that <c>var</c> takes from a default, where the default shows it.</summary>
internal static class DefaultType
{
    public static TypeSyntax? Of(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax literal => OfValue(literal.Token.Value),
        InterpolatedStringExpressionSyntax => SyntaxFactory.ParseTypeName("string"),
        PrefixUnaryExpressionSyntax { Operand: var operand } => Of(operand),
        ParenthesizedExpressionSyntax { Expression: var inner } => Of(inner),
        CastExpressionSyntax cast => cast.Type,
        DefaultExpressionSyntax @default => @default.Type,
        ObjectCreationExpressionSyntax creation => creation.Type,
        ArrayCreationExpressionSyntax creation => ArrayOf(creation.Type.ElementType),
        ImplicitArrayCreationExpressionSyntax { Initializer.Expressions: [var first, ..] } => ArrayOf(Of(first)),
        _ => null,
    };

    private static TypeSyntax? OfValue(object? value)
    {
        var name = value switch
        {
            string => "string",
            char => "char",
            bool => "bool",
            int => "int",
            uint => "uint",
            long => "long",
            ulong => "ulong",
            float => "float",
            double => "double",
            decimal => "decimal",
            _ => null,
        };
        return name is null ? null : SyntaxFactory.ParseTypeName(name);
    }

    private static TypeSyntax? ArrayOf(TypeSyntax? element) =>
        element is null ? null : SyntaxFactory.ParseTypeName(element + "[]");
}
