using System.Text.Json.Nodes;
using HealthKart.Notebooks.Sessions;

namespace HealthKart.Cli.Output;

/// <summary>How runs and cells end, in JSON.</summary>
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

    /// <summary>Seconds with three decimals.</summary>
    internal static JsonNode Seconds(TimeSpan duration) => Math.Round((decimal)duration.TotalSeconds, 3);
}
