namespace HealthKart.Notebooks.Kernels;

/// <summary>The real .NET Interactive was not found, or did not start.</summary>
/// <param name="message">What was expected where, or what it said, and what to do.</param>
/// <param name="innerException">What the system said; null when nothing.</param>
public sealed class InteractiveKernelException(string message, Exception? innerException = null) : Exception(message, innerException);
