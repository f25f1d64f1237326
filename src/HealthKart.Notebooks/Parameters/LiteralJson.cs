using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HealthKart.Notebooks.Parameters;

/// <summary>Reads the expression of a constant as JSON.</summary>
internal static class LiteralJson
{
    /// <summary>The value as JSON: dates and time spans as ISO text, a member of an enum as its name; what is not constant as its code.</summary>
    /// <param name="value">The expression.</param>
    /// <param name="type">The name of its type; null when it is not known.</param>
    public static JsonNode? Read(ExpressionSyntax value, string? type) => value switch
    {
        LiteralExpressionSyntax literal => Literal(literal, value),
        PrefixUnaryExpressionSyntax { OperatorToken.RawKind: (int)SyntaxKind.MinusToken, Operand: LiteralExpressionSyntax number } => Negative(number, value),
        ParenthesizedExpressionSyntax inner => Read(inner.Expression, type),
        CollectionExpressionSyntax list when list.Elements.All(static element => element is ExpressionElementSyntax) =>
            List(list.Elements.OfType<ExpressionElementSyntax>().Select(static element => element.Expression)),
        ArrayCreationExpressionSyntax { Initializer: { } items } => List(items.Expressions),
        ImplicitArrayCreationExpressionSyntax { Initializer: var items } => List(items.Expressions),
        BaseObjectCreationExpressionSyntax { Initializer: { RawKind: (int)SyntaxKind.CollectionInitializerExpression } items } => List(items.Expressions),
        TupleExpressionSyntax tuple => List(tuple.Arguments.Select(static argument => argument.Expression)),
        ObjectCreationExpressionSyntax { Initializer: null } made => Made(made.Type.ToString(), made.ArgumentList) ?? Code(value),
        ImplicitObjectCreationExpressionSyntax { Initializer: null } made => Made(type, made.ArgumentList) ?? Code(value),
        MemberAccessExpressionSyntax member when IsMemberOf(member, type) => JsonValue.Create(member.Name.Identifier.ValueText),
        _ => Code(value),
    };

    private static JsonValue? Literal(LiteralExpressionSyntax literal, ExpressionSyntax value) => literal.Token.Value switch
    {
        string text => JsonValue.Create(text),
        char character => JsonValue.Create(character.ToString()),
        bool flag => JsonValue.Create(flag),
        decimal number => JsonValue.Create(number),
        double number => JsonValue.Create(number),
        float number => JsonValue.Create(number),
        IConvertible number and (int or uint or long or ulong) => JsonValue.Create(number.ToDecimal(CultureInfo.InvariantCulture)),
        _ => literal.IsKind(SyntaxKind.NullLiteralExpression) || literal.IsKind(SyntaxKind.DefaultLiteralExpression) ? null : Code(value),
    };

    private static JsonValue Negative(LiteralExpressionSyntax literal, ExpressionSyntax value) => literal.Token.Value switch
    {
        double number => JsonValue.Create(-number),
        float number => JsonValue.Create(-number),
        IConvertible number and (decimal or int or uint or long or ulong) => JsonValue.Create(-number.ToDecimal(CultureInfo.InvariantCulture)),
        _ => Code(value),
    };

    private static JsonArray List(IEnumerable<ExpressionSyntax> items) => new([.. items.Select(static item => Read(item, null))]);

    private static JsonValue? Made(string? type, ArgumentListSyntax? arguments)
    {
        var constants = arguments?.Arguments.Select(static argument => (argument.Expression as LiteralExpressionSyntax)?.Token.Value).ToArray();
        try
        {
            return (type?.TrimEnd('?').Split('.')[^1], constants) switch
            {
                ("DateOnly", [int year, int month, int day]) => Text(new DateOnly(year, month, day), "yyyy-MM-dd"),
                ("DateTime", [int year, int month, int day]) => Text(new DateTime(year, month, day), "yyyy-MM-dd'T'HH:mm:ss"),
                ("DateTime", [int year, int month, int day, int hour, int minute, int second]) =>
                    Text(new DateTime(year, month, day, hour, minute, second), "yyyy-MM-dd'T'HH:mm:ss"),
                ("TimeSpan", [long ticks]) => Text(new TimeSpan(ticks), "c"),
                ("TimeSpan", [int hours, int minutes, int seconds]) => Text(new TimeSpan(hours, minutes, seconds), "c"),
                ("Guid", [string text]) => JsonValue.Create(text),
                _ => null,
            };
        }
        catch (ArgumentOutOfRangeException)
        {
            // A day that no month has: the cell itself will say so.
            return null;
        }
    }

    private static JsonValue Text(IFormattable value, string format) => JsonValue.Create(value.ToString(format, CultureInfo.InvariantCulture));

    private static bool IsMemberOf(MemberAccessExpressionSyntax member, string? type) =>
        type is not null && type.TrimEnd('?').Split('.')[^1] == member.Expression.ToString().Split('.')[^1] && member.Expression is not PredefinedTypeSyntax;

    private static JsonValue Code(ExpressionSyntax value) => JsonValue.Create(value.ToString());
}
