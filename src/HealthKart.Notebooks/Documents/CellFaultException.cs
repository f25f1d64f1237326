namespace HealthKart.Notebooks.Documents;

/// <summary>A cell cannot be run, for a reason that is not an exception of its own code.</summary>
internal sealed class CellFaultException(CellError error, IReadOnlyList<string> traceback, string name) : Exception(error.Message)
{
    public const string GeneralName = "CellError";

    public CellFaultException(string message, int? line)
        : this(new CellError(GeneralName, message, line, line is null ? null : 1), [message], GeneralName)
    {
    }

    public CellError Error => error;

    public IReadOnlyList<string> Traceback => traceback;

    /// <summary>The name in the notebook's error output.</summary>
    public string Name => name;
}
