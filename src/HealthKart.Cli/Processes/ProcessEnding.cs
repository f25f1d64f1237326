namespace HealthKart.Cli.Processes;

/// <summary>What is done last of all in this process.</summary>
internal static class ProcessEnding
{
    /// <summary>Is told the exit code. Set by what needs it: the notebooks' engine is not loaded for commands that run none.</summary>
    internal static Action<int>? Told { get; set; }
}
