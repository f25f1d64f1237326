using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HealthKart.Notebooks.Parameters;

/// <summary>A default as JSON, where its expression shows the value without being run.</summary>
/// <param name="parameterType">How values of the parameter are given; null when it cannot be set.</param>
internal sealed class DefaultJson(ParameterType? parameterType)
{
    private static readonly Type[] s_types =
    [
        typeof(DateOnly), typeof(TimeOnly), typeof(DateTime), typeof(DateTimeOffset), typeof(TimeSpan), typeof(Guid), typeof(Uri),
        typeof(string), typeof(double), typeof(float),
    ];

    /// <param name="expression">The default.</param>
    /// <param name="type">The parameter's type.</param>
    /// <returns>The value; null where it is null or cannot be seen.</returns>
    public JsonNode? Of(ExpressionSyntax expression, TypeSyntax type) => TryRead(expression, type, out var value) ? value : null;

    /// <summary>The value, as <see cref="Of"/>, or the code where it cannot be seen.</summary>
    public JsonNode? OrCode(ExpressionSyntax expression, TypeSyntax? type) =>
        TryRead(expression, type, out var value) ? value : expression.ToString();

    private bool TryRead(ExpressionSyntax expression, TypeSyntax? type, out JsonNode? value)
    {
        type = type is NullableTypeSyntax nullable ? nullable.ElementType : type;
        (var isRead, value) = expression switch
        {
            LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.NullLiteralExpression) => (true, null),
            ParenthesizedExpressionSyntax { Expression: var inner } => (TryRead(inner, type, out var of), of),
            CastExpressionSyntax cast => (TryRead(cast.Expression, cast.Type, out var of), of),
            CollectionExpressionSyntax list when list.Elements.All(element => element is ExpressionElementSyntax) =>
                List(list.Elements.Select(element => ((ExpressionElementSyntax)element).Expression)),
            ArrayCreationExpressionSyntax { Initializer: { } items } => List(items.Expressions),
            ImplicitArrayCreationExpressionSyntax { Initializer: var items } => List(items.Expressions),
            TupleExpressionSyntax tuple => List(tuple.Arguments.Select(argument => argument.Expression)),
            BaseObjectCreationExpressionSyntax { Initializer: { } items } => Entries(items),
            BaseObjectCreationExpressionSyntax { Initializer: null, ArgumentList: null or { Arguments.Count: 0 } }
                when parameterType?.Empty is { } empty =>
                (true, JsonNode.Parse(empty)),
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: var member }
                when parameterType?.Values?.Contains(member) == true =>
                (true, member),
            BinaryExpressionSyntax { OperatorToken.Text: "|" } flags when TryRead(flags.Left, type, out var left)
                && TryRead(flags.Right, type, out var right) =>
                (true, $"{left}|{right}"),
            _ when Value(expression, type) is { } known => (true, ToJson(known)),
            _ => (false, (JsonNode?)null),
        };
        return isRead;
    }

    private (bool, JsonNode?) List(IEnumerable<ExpressionSyntax> items)
    {
        var list = new JsonArray();
        foreach (var item in items)
        {
            if (!TryRead(item, null, out var value))
            {
                return (false, null);
            }

            list.Add(value);
        }

        return (true, list);
    }

    private (bool, JsonNode?) Entries(InitializerExpressionSyntax items)
    {
        if (!items.Expressions.Any(item => item is AssignmentExpressionSyntax or InitializerExpressionSyntax))
        {
            return items.IsKind(SyntaxKind.CollectionInitializerExpression) ? List(items.Expressions) : (false, null);
        }

        var entries = new JsonObject();
        foreach (var item in items.Expressions)
        {
            var (key, of) = item switch
            {
                AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: [var name] } } set =>
                    (name.Expression, set.Right),
                InitializerExpressionSyntax { Expressions: [var name, var second] } => (name, second),
                _ => (null, null),
            };
            if (key is null || Value(key, null) is not { } read || !TryRead(of!, null, out var value) || !entries.TryAdd(Text(read), value))
            {
                return (false, null);
            }
        }

        return (true, entries);
    }

    private static object? Value(ExpressionSyntax expression, TypeSyntax? type) => expression switch
    {
        LiteralExpressionSyntax literal => literal.Token.Value,
        PrefixUnaryExpressionSyntax { OperatorToken.Text: "-", Operand: LiteralExpressionSyntax { Token.Value: { } number } } =>
            Negative(number),
        MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: nameof(DateTimeKind) } } kind =>
            Enum.TryParse<DateTimeKind>(kind.Name.Identifier.ValueText, out var known) ? known : null,
        ObjectCreationExpressionSyntax creation => Created(creation.Type, creation.ArgumentList),
        ImplicitObjectCreationExpressionSyntax creation => Created(type, creation.ArgumentList),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax method } call =>
            Called(method, BindingFlags.InvokeMethod, Arguments(call.ArgumentList)),
        MemberAccessExpressionSyntax member => Called(member, BindingFlags.GetField | BindingFlags.GetProperty, []),
        _ => null,
    };

    private static object? Negative(object number) => number switch
    {
        int value => -value,
        long value => -value,
        uint value => -(long)value,
        ulong value => -(decimal)value,
        float value => -value,
        double value => -value,
        decimal value => -value,
        _ => null,
    };

    private static object? Created(TypeSyntax? type, ArgumentListSyntax? arguments) =>
        TypeOf(type?.ToString()) is { } known && Arguments(arguments) is { Length: > 0 } values
            ? Invoke(known, null, BindingFlags.CreateInstance, values)
            : null;

    // What depends on the day or the culture that it runs in is not known before.
    private static object? Called(MemberAccessExpressionSyntax member, BindingFlags kind, object[]? arguments) =>
        TypeOf(member.Expression.ToString()) is { } type && arguments is not null
        && member.Name.Identifier.ValueText is var name
        && (name is "MinValue" or "MaxValue" or "Zero" or "Empty" or "UnixEpoch" or "NaN"
            || name.EndsWith("Infinity", StringComparison.Ordinal)
            || (type == typeof(TimeSpan) && name.StartsWith("From", StringComparison.Ordinal))
            || (type == typeof(Guid) && name == "Parse"))
            ? Invoke(type, name, kind, arguments)
            : null;

    private static object? Invoke(Type type, string? name, BindingFlags kind, object[] arguments)
    {
        try
        {
            return type.InvokeMember(
                name ?? "",
                kind | BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance,
                null,
                null,
                arguments,
                CultureInfo.InvariantCulture);
        }
        catch (Exception e) when (e is MissingMemberException or AmbiguousMatchException or TargetInvocationException)
        {
            // The cell itself will say what is wrong with it.
            return null;
        }
    }

    private static object[]? Arguments(ArgumentListSyntax? list)
    {
        var values = list?.Arguments.Select(argument => argument.NameColon is null ? Value(argument.Expression, null) : null)
            .ToArray() ?? [];
        return values.Contains(null) ? null : [.. values.OfType<object>()];
    }

    private static Type? TypeOf(string? name) => name switch
    {
        "double" => typeof(double),
        "float" => typeof(float),
        "string" => typeof(string),
        _ => Array.Find(s_types, type => type.Name == name || type.FullName == name),
    };

    private static JsonNode? ToJson(object value) => value switch
    {
        bool flag => flag,
        string text => text,
        float or double when !double.IsFinite(Convert.ToDouble(value, CultureInfo.InvariantCulture)) => Text(value),
        float or double or decimal or int or uint or long or ulong => JsonNode.Parse(Text(value)),
        _ => Text(value),
    };

    private static string Text(object value) => value switch
    {
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture),
        DateTimeOffset time => time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture),
        Uri address => address.OriginalString,
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
