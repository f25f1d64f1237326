using System.Text.Json;

namespace HealthKart.Notebooks.Parameters;

/// <summary>A declared type, and how a value that is given as text or JSON becomes C# code of that type.</summary>
internal abstract class ParameterType
{
    /// <summary>What fits, for a message: it follows "Give".</summary>
    public abstract string Example { get; }

    /// <summary>A value that fits, as JSON.</summary>
    public abstract string Sample { get; }

    /// <summary>Whether its values are given as JSON only.</summary>
    public virtual bool IsNested => true;

    /// <summary>Whether it takes more than one text.</summary>
    public virtual bool IsList => false;

    /// <summary>The names that its values can have; null when they are not those of an enum.</summary>
    public virtual IReadOnlyList<string>? Values => null;

    /// <summary>The value that holds none, as JSON; null for a type that has no such value.</summary>
    public virtual string? Empty => null;

    /// <summary>The C# expression for the texts given: one, when it is no list.</summary>
    /// <exception cref="UnfitValueException">One does not fit.</exception>
    public virtual string ToCode(IReadOnlyList<string> texts) => FromText(texts[0]);

    /// <summary>The C# expression for a text.</summary>
    /// <exception cref="UnfitValueException">It does not fit.</exception>
    public virtual string FromText(string text) => FromJson(JsonText.Parse(text) ?? throw Unfit(text));

    /// <summary>The C# expression for a JSON value.</summary>
    /// <exception cref="UnfitValueException">It does not fit.</exception>
    public abstract string FromJson(JsonElement value);

    /// <summary>The text that means the same as a JSON value.</summary>
    /// <exception cref="UnfitValueException">No text does.</exception>
    public virtual string TextOf(JsonElement value) => value.GetRawText();

    protected UnfitValueException Unfit(string text) => new(text, Example);
}
