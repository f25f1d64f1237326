using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Wording;

namespace HealthKart.Analysis.Sales;

/// <summary>What a pass remembers of an influencer's first sale, and of what it sums for the influencer.</summary>
internal sealed class SeenInfluencer
{
    /// <summary>Where the row starts; see <see cref="CsvTable.Place"/>.</summary>
    internal required long Place { get; init; }

    internal required string Column { get; init; }

    internal required decimal Revenue { get; init; }

    /// <summary>The payouts that are for a part of the influencer's sales only.</summary>
    internal required IReadOnlyList<(PayoutKey Key, int Number)> PayoutKeys { get; init; }

    /// <summary>Whether the influencer's sales are summed by day.</summary>
    internal required bool CountsDays { get; init; }

    internal DataIssue OrphanIssue(string file, string id, LineNumbers lines) => new(IssueKind.OrphanId, IssueSeverity.Warning, Sentences.OrphanId(id))
    {
        File = file,
        Line = lines.LineOf(Place),
        Column = Column,
        Value = id,
        Revenue = Revenue,
    };
}
