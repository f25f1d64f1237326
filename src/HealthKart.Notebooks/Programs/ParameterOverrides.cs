using System.Globalization;
using System.Text;
using HealthKart.Notebooks.Parameters;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HealthKart.Notebooks.Programs;

/// <summary>The statements by which a program takes its parameters from the command line, as <c>name=value</c>.</summary>
internal sealed class ParameterOverrides
{
    private readonly ProgramSection? _last;
    private readonly List<(string Name, string Variable, string? Value)> _parameters = [];
    private readonly string _argument;
    private readonly string _given;

    private ParameterOverrides(
        ProgramSection? last, IEnumerable<(string Name, IFieldSymbol Symbol, ITypeSymbol Type)> parameters, ProgramNames names)
    {
        _last = last;
        (_argument, _given) = (names.Fresh("argument"), names.Fresh("given"));
        foreach (var (name, symbol, type) in parameters)
        {
            _parameters.Add((name, names.NewName(symbol) ?? Escaped(name), ValueOf(type)));
        }
    }

    /// <summary>A call with one of them, for the head of the program; empty when there are none.</summary>
    public string Example =>
        _parameters.FirstOrDefault(parameter => parameter.Value is not null) is { Name: { } name } ? $" -- {name}=value" : "";

    /// <summary>Reads the parameters cell, and those that set its variables after it.</summary>
    public static ParameterOverrides Of(IReadOnlyList<ProgramSection> sections, ProgramNames names)
    {
        var cells = sections
            .Where(section => section.Code is not null
                && (section.Cell.Cell.HasTag(NotebookParameters.DeclarationTag)
                    || section.Cell.Cell.HasTag(NotebookParameters.InjectionTag)))
            .ToArray();
        // The last that declares a name is the one that later cells see.
        var parameters = new Dictionary<string, (IFieldSymbol Symbol, ITypeSymbol Type)>(StringComparer.Ordinal);
        foreach (var section in cells)
        {
            var fields = section.Root.Members.OfType<FieldDeclarationSyntax>().Where(IsSettable);
            foreach (var variable in fields.SelectMany(field => field.Declaration.Variables))
            {
                if (names.Model(section).GetDeclaredSymbol(variable) is IFieldSymbol symbol)
                {
                    parameters[symbol.Name] = (symbol, TypeOf(symbol, variable));
                }
            }
        }

        return new ParameterOverrides(
            cells.LastOrDefault(), parameters.Select(pair => (pair.Key, pair.Value.Symbol, pair.Value.Type)), names);
    }

    /// <summary>What follows a section; nothing but after the last that sets parameters.</summary>
    public string After(ProgramSection section)
    {
        if (section != _last || _parameters.Count == 0)
        {
            return "";
        }

        var settable = _parameters.Where(parameter => parameter.Value is not null).ToArray();
        var text = new StringBuilder("// Values from the command line, as name=value; those of a list with commas between them.\n");
        foreach (var (name, _, _) in _parameters.Except(settable))
        {
            text.Append(CultureInfo.InvariantCulture, $"// {name} is of a type that no text stands for: change it above.\n");
        }

        text.Append(
            CultureInfo.InvariantCulture, $"foreach (var {_argument} in args)\n{{\n    switch ({_argument}.Split('=', 2))\n    {{\n");
        foreach (var (name, variable, value) in settable)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"        case [\"{name}\", var {_given}]: "
                + $"{variable} = {value!.Replace("$given", _given, StringComparison.Ordinal)}; break;\n");
        }

        var known = settable.Length == 0 ? "none" : string.Join(", ", settable.Select(parameter => parameter.Name));
        text.Append("        default:\n");
        text.Append(
            CultureInfo.InvariantCulture,
            $"            Console.Error.WriteLine($\"'{{{_argument}}}' sets no parameter; expected name=value with one of: {known}.\");\n");
        return text.Append("            Environment.Exit(2);\n            break;\n    }\n}\n\n").ToString();
    }

    private static bool IsSettable(FieldDeclarationSyntax field) => !field.Modifiers.Any(SyntaxKind.ConstKeyword);

    // What begins as null may be given as null, annotated or not.
    private static ITypeSymbol TypeOf(IFieldSymbol symbol, VariableDeclaratorSyntax variable) =>
        variable.Initializer?.Value.IsKind(SyntaxKind.NullLiteralExpression) == true
            ? symbol.Type.WithNullableAnnotation(NullableAnnotation.Annotated)
            : symbol.Type;

    private static string Escaped(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;

    private static string? ValueOf(ITypeSymbol type) =>
        ItemOf(type) is { } item
            ? ScalarOf(item, "item") is { } scalar
                ? "[.. $given.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)"
                    + $"{(scalar == "item" ? "" : $".Select(item => {scalar})")}]"
                : null
            : ScalarOf(type, "$given");

    private static ITypeSymbol? ItemOf(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol { Rank: 1 } array => array.ElementType,
        INamedTypeSymbol
        {
            TypeArguments: [var item],
            Name: "List" or "IEnumerable" or "ICollection" or "IList" or "IReadOnlyCollection" or "IReadOnlyList"
        } => item,
        _ => null,
    };

    private static string? ScalarOf(ITypeSymbol type, string text)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var inner] })
        {
            return ScalarOf(inner, text) is { } value ? $"{text} is \"\" or \"null\" ? null : {value}" : null;
        }

        var name = type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat).TrimEnd('?');
        return type switch
        {
            { SpecialType: SpecialType.System_String } =>
                type.NullableAnnotation == NullableAnnotation.Annotated ? $"{text} is \"null\" ? null : {text}" : text,
            { SpecialType: SpecialType.System_Boolean or SpecialType.System_Char } => $"{name}.Parse({text})",
            { TypeKind: TypeKind.Enum } => $"Enum.Parse<{name}>({text}, ignoreCase: true)",
            { SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_Double or SpecialType.System_DateTime }
                or { ContainingNamespace.Name: "System", Name: "DateOnly" or "DateTimeOffset" or "TimeOnly" or "TimeSpan" } =>
                $"{name}.Parse({text}, System.Globalization.CultureInfo.InvariantCulture)",
            _ => null,
        };
    }
}
