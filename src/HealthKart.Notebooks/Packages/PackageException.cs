namespace HealthKart.Notebooks.Packages;

/// <summary>Packages cannot be had; the message says which and why in one line.</summary>
internal sealed class PackageException(string message) : Exception(message);
