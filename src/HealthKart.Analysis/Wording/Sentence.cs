using System.Runtime.CompilerServices;

namespace HealthKart.Analysis.Wording;

/// <summary>
/// An interpolated sentence whose numbers are written by <see cref="Numerals"/>, also where it is put together from several lines.
/// </summary>
/// <remarks>What fills it is an object, since code for each type of number would be compiled when it is said first.</remarks>
[InterpolatedStringHandler]
internal ref struct Sentence
{
    private readonly Numerals _numerals;
    private DefaultInterpolatedStringHandler _text;

    public Sentence(int literalLength, int formattedCount)
        : this(literalLength, formattedCount, Numerals.Current)
    {
    }

    public Sentence(int literalLength, int formattedCount, Numerals numerals)
    {
        _numerals = numerals;
        _text = new(literalLength, formattedCount);
    }

    public void AppendLiteral(string value) => _text.AppendLiteral(value);

    public void AppendFormatted(string? value) => _text.AppendFormatted(value);

    public void AppendFormatted(object? value, string? format = null) => _text.AppendFormatted(_numerals.Format(format, value, _numerals));

    /// <summary>The sentence; to be asked for once.</summary>
    public override string ToString() => _text.ToStringAndClear();
}
