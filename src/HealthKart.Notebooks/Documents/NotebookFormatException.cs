namespace HealthKart.Notebooks.Documents;

/// <summary>The text given is not a notebook of nbformat 4. The message is one line that says what was found instead.</summary>
public sealed class NotebookFormatException : Exception
{
    internal NotebookFormatException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
