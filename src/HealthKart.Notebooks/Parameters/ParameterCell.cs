using System.Reflection;
using System.Text;
using HealthKart.Notebooks.Documents;

namespace HealthKart.Notebooks.Parameters;

/// <summary>A cell that declares parameters.</summary>
internal sealed class ParameterCell
{
    private readonly CellTypes _types;
    private readonly StringBuilder _assignments = new();

    private ParameterCell(NotebookDocument notebook, NotebookCell cell, IReadOnlyList<Assembly> hostAssemblies)
    {
        Cell = cell;
        _types = new CellTypes(notebook, cell, hostAssemblies);
        Declarations = [.. ParameterDeclaration.ReadAll(cell.Source).Select(Typed)];
    }

    public NotebookCell Cell { get; }

    /// <summary>What it declares, in order.</summary>
    public IReadOnlyList<ParameterDeclaration> Declarations { get; }

    /// <summary>The code that sets what was given; empty when nothing of this cell was.</summary>
    public string Assignments => _assignments.ToString();

    public static IReadOnlyList<ParameterCell> ReadAll(NotebookDocument notebook, IReadOnlyList<Assembly> hostAssemblies) =>
    [
        .. from cell in notebook.Cells
           where cell.Kind == CellKind.Code && cell.HasTag(NotebookParameters.DeclarationTag)
           select new ParameterCell(notebook, cell, hostAssemblies),
    ];

    public ParameterDeclaration? Find(string name) => Declarations.LastOrDefault(declaration => declaration.Name == name);

    /// <summary>How values of a parameter are given; null when no text stands for its type.</summary>
    public ParameterType? TypeOf(ParameterDeclaration declaration) => new ParameterTypes(_types).Find(declaration.Type);

    public NotebookParameter Describe(ParameterDeclaration declaration)
    {
        var type = TypeOf(declaration);
        return new NotebookParameter(declaration.Name, declaration.Type.ToString(), declaration.Default.ToString(), declaration.Comment)
        {
            Default = new DefaultJson(type).Of(declaration.Default, declaration.Type),
            Values = type?.Values,
        };
    }

    public void Assign(string name, string code)
    {
        _assignments.Append(_assignments.Length == 0 ? "// Values given for this run." : "");
        _assignments.Append('\n').Append(Identifier.Of(name)).Append(" = ").Append(code).Append(';');
    }

    private ParameterDeclaration Typed(ParameterDeclaration declaration) =>
        declaration.Type.IsVar && _types.TypeOf(declaration.Default) is { } type ? declaration with { Type = type } : declaration;
}
