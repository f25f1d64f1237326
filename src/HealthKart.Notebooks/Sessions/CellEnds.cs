using System.Globalization;
using HealthKart.Notebooks.Documents;

namespace HealthKart.Notebooks.Sessions;

/// <summary>The words for cells that did not end by themselves.</summary>
internal static class CellEnds
{
    private const string Unstoppable =
        "could not be stopped, for it is in the code of a library that does not end; it ends with the process.";

    public static CellFaultException TimedOut(TimeSpan? limit, bool isStopped) => isStopped
        ? Of(
            "CellTimeout",
            string.Create(CultureInfo.InvariantCulture, $"The cell was stopped at its time limit of {limit?.TotalSeconds:0.###} s."))
        : Of(
            "CellTimeout",
            string.Create(
                CultureInfo.InvariantCulture, $"The cell reached its time limit of {limit?.TotalSeconds:0.###} s. It {Unstoppable}"));

    public static CellFaultException Interrupted(bool isStopped) =>
        Of("CellInterrupted", isStopped ? "The cell was interrupted." : $"The cell was interrupted, but {Unstoppable}");

    public static CellFaultException Exited(int code) =>
        Of(
            "ProcessExit",
            string.Create(
                CultureInfo.InvariantCulture, $"The cell ended the process by Environment.Exit({code}). Nothing runs after it."));

    public static CellFaultException KernelEnded(int code, IReadOnlyList<string> said)
    {
        var message = string.Create(
            CultureInfo.InvariantCulture, $"The kernel's process ended with exit code {code}. Nothing runs after it.");
        return new CellFaultException(new CellError("ProcessExit", message, null, null), [message, .. said], "ProcessExit");
    }

    /// <summary>A fault of the engine or the compiler, with all that is needed to find it.</summary>
    public static CellFaultException OfEngine(Exception exception) => new(
        new CellError(exception.GetType().FullName!, exception.Message, null, null),
        exception.ToString().Split('\n'),
        exception.GetType().FullName!);

    private static CellFaultException Of(string name, string message) => new(new CellError(name, message, null, null), [message], name);
}
