using HealthKart.Analysis.Frames;

namespace HealthKart.Analysis.Performance;

/// <summary>A part of one of several breakdowns, such as a campaign or a platform.</summary>
/// <param name="Breakdown">The breakdown, as its column is called: <c>campaign</c>, <c>payout_basis</c>.</param>
/// <param name="Part">The part.</param>
public sealed record BreakdownPart(string Breakdown, BreakdownRow Part)
{
    private static IReadOnlyList<ResultColumn<BreakdownPart>> Columns(AnalysisSettings settings) =>
    [
        new("breakdown", row => row.Breakdown),
        new("value", row => row.Part.Value),
        // Of several breakdowns nothing adds up: each has all of the campaign.
        .. BreakdownRow.Columns("value", "Value", settings)
        .Skip(1)
        .Select(static column => column.Of<BreakdownPart>(row => row.Part) with { Total = ColumnTotal.None }),
    ];

    internal static ResultList<BreakdownPart> ListOf(CampaignPerformance campaign, IReadOnlyList<string> further)
    {
        var parts = Breakdowns(campaign)
            .Concat(further.Select(campaign.By))
            .SelectMany(static list => list.Select(row => new BreakdownPart(list.Columns[0].Name, row)));
        return new(parts, Columns(campaign.Settings)) { Currency = campaign.Data.Currency };
    }

    private static IEnumerable<ResultList<BreakdownRow>> Breakdowns(CampaignPerformance campaign) =>
    [
        campaign.ByCampaign(),
        campaign.ByProduct(),
        campaign.ByBrand(),
        campaign.BySource(),
        campaign.ByMonth(),
        campaign.ByPlatform(),
        campaign.ByCategory(),
        campaign.ByGender(),
        campaign.ByTier(),
        campaign.ByPayoutBasis(),
    ];
}
