using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HealthKart.Notebooks.Parameters;

/// <summary>The type that <c>var</c> takes from a default that shows it, so that the compiler need not be asked.</summary>
internal static class DefaultType
{
    public static TypeSyntax? Of(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax literal => OfValue(literal.Token.Value),
        InterpolatedStringExpressionSyntax => SyntaxFactory.ParseTypeName("string"),
        PrefixUnaryExpressionSyntax
        {
            Operand: LiteralExpressionSyntax { Token.Value: int or long or decimal or double or float } number
        } => Of(number),
        ParenthesizedExpressionSyntax { Expression: var inner } => Of(inner),
        CastExpressionSyntax cast => cast.Type,
        DefaultExpressionSyntax @default => @default.Type,
        ObjectCreationExpressionSyntax creation => creation.Type,
        ArrayCreationExpressionSyntax { Type.RankSpecifiers: [{ Rank: 1 }] } creation => ArrayOf(creation.Type.ElementType.ToString()),
        ImplicitArrayCreationExpressionSyntax { Commas.Count: 0, Initializer.Expressions: [var first, ..] items } =>
            Of(first)?.ToString() is { } type && items.All(item => Of(item)?.ToString() == type) ? ArrayOf(type) : null,
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

    private static TypeSyntax ArrayOf(string element) => SyntaxFactory.ParseTypeName(element + "[]");
}
