namespace HealthKart.Plotly;

/// <summary>One way in which a value of <typeparamref name="T"/> looks in a notebook.</summary>
/// <typeparam name="T">The type that is shown.</typeparam>
/// <param name="mimeType">What is written.</param>
/// <param name="write">Writes a value.</param>
public sealed class TypeFormatter<T>(string mimeType, Action<T, TextWriter> write)
{
    /// <summary>What is written.</summary>
    public string MimeType { get; } = mimeType;

    /// <summary>Writes the value if it is a <typeparamref name="T"/>.</summary>
    /// <returns>Whether the value was written.</returns>
    public bool Format(object instance, TextWriter writer)
    {
        if (instance is not T value)
        {
            return false;
        }

        write(value, writer);
        return true;
    }
}
