namespace HealthKart.Report.Dashboard;

/// <summary>A chapter of the page that filters cut.</summary>
/// <param name="Name">Its name, by which the page's address finds it.</param>
/// <param name="Figures">The names of its figures, in the order in which they are shown.</param>
/// <param name="HasTable">Whether the table of all influencers is in it.</param>
internal sealed record DashboardChapter(string Name, IReadOnlyList<string> Figures, bool HasTable = false)
{
    /// <summary>The chapters: where money goes, who earns it back, and when.</summary>
    internal static IReadOnlyList<DashboardChapter> All { get; } =
    [
        new("money", ["basis", "heat"]),
        new("people", ["top", "spread", "concentration"], HasTable: true),
        new("time", ["time"]),
    ];
}
