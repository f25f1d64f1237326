using System.Runtime.InteropServices;

namespace HealthKart.Cli.Processes;

/// <summary>The machine's cultures, which the cells of notebooks see. What the command itself writes depends on none.</summary>
internal static class Cultures
{
    private const string DoWithout = "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT";

    /// <summary>Whether cells have the invariant culture only, because the machine has no ICU library.</summary>
    internal static bool AreMissing { get; private set; }

    /// <summary>Lets the command go on where there is no ICU library: the runtime would end the process at the first culture.</summary>
    /// <remarks>Comes before all that formats or compares text.</remarks>
    internal static void Prepare()
    {
        // Windows and macOS bring a library of their own.
        if (!OperatingSystem.IsWindows() && !OperatingSystem.IsMacOS() && !HasLibrary())
        {
            AreMissing = true;
            // In the environment, so that the programs which are started from here do without it, too.
            Environment.SetEnvironmentVariable(DoWithout, "1");
        }
    }

    private static bool HasLibrary()
    {
        try
        {
            return LoadLibrary() != 0;
        }
        catch (Exception exception) when (exception is DllNotFoundException or EntryPointNotFoundException)
        {
            // Another runtime may load it another way: it decides by itself.
            return true;
        }
    }

    // What the runtime itself asks, so that both find the same: 0 when there is none.
    [DllImport("libSystem.Globalization.Native", EntryPoint = "GlobalizationNative_LoadICU")]
    private static extern int LoadLibrary();
}
