namespace HealthKart.Notebooks.Packages;

/// <summary>Packages cannot be had; the message says which and why in one line.</summary>
/// <param name="message">The message.</param>
/// <param name="package">The id of the package asked for that is the cause; null when it cannot be told.</param>
internal sealed class PackageException(string message, string? package = null) : Exception(message)
{
    /// <summary>The id of the package asked for that is the cause; null when it cannot be told.</summary>
    public string? Package { get; } = package;
}
