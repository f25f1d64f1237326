namespace HealthKart.Notebooks.Pdf;

/// <summary>No PDF could be made. The message is one line that says what to do.</summary>
public sealed class PdfExportException : Exception
{
    internal PdfExportException(string message, bool isTimeLimit = false, Exception? innerException = null)
        : base(message, innerException) => IsTimeLimit = isTimeLimit;

    /// <summary>Whether the browser was stopped because it took too long.</summary>
    public bool IsTimeLimit { get; }
}
