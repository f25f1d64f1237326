using System.Globalization;
using System.Text.Json.Nodes;
using HealthKart.Notebooks.Documents;

namespace HealthKart.Notebooks.Html;

/// <summary>When a notebook was run: what a reader wants to know of a report is how old its numbers are.</summary>
internal static class RunDay
{
    /// <summary>The local day of papermill's note of when the run ended; null when there is none.</summary>
    public static DateOnly? Of(NotebookDocument notebook) =>
        notebook.Metadata["papermill"] is JsonObject run
        && run["end_time"] is JsonValue end
        && end.TryGetValue<string>(out var text)
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? DateOnly.FromDateTime(time.LocalDateTime)
            : null;
}
