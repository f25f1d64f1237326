using HealthKart.Notebooks.Documents;

namespace HealthKart.Notebooks.Sessions;

/// <summary>Something that a running cell shows, or takes back.</summary>
/// <param name="Kind">What happened to the outputs.</param>
/// <param name="Output">What was added, of a stream only the piece that is new; or the display as it is now;
/// null when the outputs were cleared.</param>
public sealed record OutputChange(OutputChangeKind Kind, NotebookOutput? Output);
