using System.Reflection;
using System.Text.Json;
using HealthKart.Files;
using HealthKart.Notebooks.Documents;
using Microsoft.CodeAnalysis.CSharp;

namespace HealthKart.Notebooks.Parameters;

/// <summary>Values for the parameters of a notebook, and all that is wrong with them.</summary>
internal sealed class GivenValues(NotebookDocument notebook, IReadOnlyList<Assembly> hostAssemblies)
{
    private readonly List<string> _errors = [];

    /// <summary>The cells that declare parameters.</summary>
    public IReadOnlyList<ParameterCell> Cells { get; } = ParameterCell.ReadAll(notebook, hostAssemblies);

    /// <summary>Whether a cell declares a parameter of this name.</summary>
    public bool IsKnown(string name) => Cells.Any(cell => cell.Find(name) is not null);

    /// <summary>Gives each cell the code that sets what it declares.</summary>
    public void Assign(IReadOnlyCollection<KeyValuePair<string, string>> values)
    {
        if (Cells.Count == 0 && values.Count > 0)
        {
            _errors.Add(
                $"{notebook.Name} has no cell tagged \"{NotebookParameters.DeclarationTag}\", so {values.First().Key} cannot be set. "
                + "Tag the cell that declares it.");
            return;
        }

        foreach (var given in values.GroupBy(value => value.Key, value => value.Value, StringComparer.Ordinal))
        {
            var declaring = Cells.Where(cell => cell.Find(given.Key) is not null).ToList();
            if (declaring.Count == 0)
            {
                _errors.Add(Unknown(given.Key));
            }

            foreach (var cell in declaring)
            {
                Assign(cell, cell.Find(given.Key)!, [.. given]);
            }
        }
    }

    /// <summary>The texts of JSON values; those that do not fit are left out.</summary>
    public IEnumerable<KeyValuePair<string, string>> ToTexts(IEnumerable<KeyValuePair<string, JsonElement>> values)
    {
        foreach (var (name, value) in values)
        {
            var cell = Cells.LastOrDefault(cell => cell.Find(name) is not null);
            if (Text(cell, cell?.Find(name), value) is { } text)
            {
                yield return new(name, text);
            }
        }
    }

    /// <exception cref="ParameterException">Anything is wrong.</exception>
    public void ThrowIfUnfit()
    {
        if (_errors.Count > 0)
        {
            throw new ParameterException([.. _errors.Distinct()]);
        }
    }

    private void Assign(ParameterCell cell, ParameterDeclaration declaration, IReadOnlyList<string> texts)
    {
        if (cell.TypeOf(declaration) is not { } type)
        {
            _errors.Add(
                $"Parameter {declaration.Name} cannot be set: no text stands for its type {declaration.Type}. "
                + "Declare it as text, a number, a date or a list of these.");
        }
        else if (!type.IsList && texts.Count > 1)
        {
            _errors.Add(
                $"Parameter {declaration.Name} is of type {declaration.Type} and takes one value; {texts.Count} were given: "
                + $"{string.Join(", ", texts.Select(Quote))}.");
        }
        else
        {
            AddErrors(declaration, type, () => cell.Assign(declaration.Name, type.ToCode(texts)));
        }
    }

    private string? Text(ParameterCell? cell, ParameterDeclaration? declaration, JsonElement value)
    {
        // An unknown name, or one that cannot be set, is an error whatever its text.
        if (declaration is null || cell!.TypeOf(declaration) is not { } type)
        {
            return value.GetRawText();
        }

        string? text = null;
        AddErrors(declaration, type, () => text = type.TextOf(value));
        return text;
    }

    private void AddErrors(ParameterDeclaration declaration, ParameterType type, Action use)
    {
        try
        {
            use();
        }
        catch (UnfitValueException unfit)
        {
            var expected = type.IsNested && unfit.Expected != type.Example ? $": expected {unfit.Expected}" : "";
            _errors.Add(
                $"Parameter {declaration.Name} is of type {declaration.Type}; "
                + $"{Quote(unfit.Text)} does not fit{expected}. Give {type.Example}.");
        }
    }

    private string Unknown(string name)
    {
        var known = Cells.SelectMany(cell => cell.Declarations).Select(declaration => declaration.Name).Distinct().ToArray();
        var nearest = NearestName.Find(name, known) is { } found ? $" Did you mean {found}?" : "";
        var list = known.Length == 0 ? "The parameters cell declares none." : $"Known: {string.Join(", ", known)}.";
        return $"There is no parameter {Quote(name)}.{nearest} {list}";
    }

    // A message is one line, whatever was given.
    private static string Quote(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
