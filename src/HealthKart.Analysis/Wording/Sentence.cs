using System.Runtime.CompilerServices;

namespace HealthKart.Analysis.Wording;

/// <summary>
/// An interpolated sentence whose numbers are written by <see cref="Numerals"/>, also where it is put together from several lines.
/// </summary>
[InterpolatedStringHandler]
internal ref struct Sentence
{
    private DefaultInterpolatedStringHandler _text;

    public Sentence(int literalLength, int formattedCount)
        : this(literalLength, formattedCount, Numerals.Current)
    {
    }

    public Sentence(int literalLength, int formattedCount, Numerals numerals) => _text = new(literalLength, formattedCount, numerals);

    public void AppendLiteral(string value) => _text.AppendLiteral(value);

    public void AppendFormatted<T>(T value) => _text.AppendFormatted(value);

    public void AppendFormatted<T>(T value, string? format) => _text.AppendFormatted(value, format);

    /// <summary>The sentence; to be asked for once.</summary>
    public override string ToString() => _text.ToStringAndClear();
}
