namespace HealthKart.Files;

/// <summary>Marks that turn the direction of the text after them, so that a name could rewrite what stands beside it.</summary>
public static class TextDirection
{
    /// <summary>Whether a letter overrides, embeds or isolates a direction (Unicode bidirectional algorithm, UAX #9).</summary>
    public static bool IsTurnedBy(char letter) => letter is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
