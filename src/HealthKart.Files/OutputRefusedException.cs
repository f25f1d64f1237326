namespace HealthKart.Files;

/// <summary>A file may not be written, since that would lose something. The message is one line: which file, why, and what to do.</summary>
public sealed class OutputRefusedException : IOException
{
    /// <summary>Makes the exception with its one line.</summary>
    public OutputRefusedException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception with its one line and what caused it.</summary>
    public OutputRefusedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Makes the exception without a word; prefer the others.</summary>
    public OutputRefusedException()
    {
    }
}
