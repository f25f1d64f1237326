namespace HealthKart.Plotly;

/// <summary>Says how a type looks in a notebook, by the convention of .NET Interactive: the attribute is known by its name.</summary>
/// <remarks>
/// The source has a method <c>CreateTypeFormatters()</c> that returns objects with <c>string MimeType</c> and
/// <c>bool Format(object, TextWriter)</c>. No reference to a notebook package is needed.
/// </remarks>
/// <param name="formatterSourceType">The source: an <see cref="ITypeFormatterSource"/> with a constructor without parameters.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface)]
public sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    /// <summary>The type that creates the formatters.</summary>
    public Type FormatterSourceType { get; } = formatterSourceType;

    /// <summary>The mime types that a notebook shows unasked, best first; never empty.</summary>
    public string[] PreferredMimeTypes { get; init; } = ["text/html"];
}
