namespace HealthKart.Notebooks.Parameters;

/// <summary>A value does not fit its type.</summary>
/// <param name="text">The value, or the part of it that does not fit.</param>
/// <param name="expected">What would fit there.</param>
internal sealed class UnfitValueException(string text, string expected) : Exception
{
    public string Text { get; } = text;

    public string Expected { get; } = expected;
}
