using System.Text.Json.Nodes;
using HealthKart.Cli.Processes;
using HealthKart.Notebooks.Running;
using HealthKart.Notebooks.Sessions;

namespace HealthKart.Cli.Output;

/// <summary>How runs and cells end: for programs, and as the exit code.</summary>
internal static class RunStatus
{
    /// <summary>The name of an end.</summary>
    internal static string Name(CellStatus status) => status switch
    {
        CellStatus.Succeeded => "succeeded",
        CellStatus.Failed => "failed",
        CellStatus.TimedOut => "timed-out",
        CellStatus.Cancelled => "interrupted",
        _ => "exited",
    };

    /// <summary>The exit code for how a run ended.</summary>
    internal static int ExitCodeOf(RunResult result) => result switch
    {
        { Failure: null } => ExitCode.Done,
        { Status: CellStatus.TimedOut } => ExitCode.TimeLimit,
        _ => ExitCode.Failed,
    };

    /// <summary>Seconds with three decimals.</summary>
    internal static JsonNode Seconds(TimeSpan duration) => Math.Round((decimal)duration.TotalSeconds, 3);
}
