namespace HealthKart.Notebooks.Programs;

/// <summary>A notebook cannot be written as a program. The message is one line that names the cell.</summary>
public sealed class ProgramExportException : Exception
{
    internal ProgramExportException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
