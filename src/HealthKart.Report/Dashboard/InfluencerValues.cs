using HealthKart.Analysis.Campaigns;
using HealthKart.Analysis.Performance;

namespace HealthKart.Report.Dashboard;

/// <summary>One thing that every influencer has one of, such as the platform: the values, and the place of each influencer's.</summary>
/// <param name="Name">Its name in JSON.</param>
/// <param name="Values">The values.</param>
/// <param name="TextOf">The text of an influencer.</param>
internal sealed record InfluencerValues(string Name, ValueList Values, Func<InfluencerPerformance, string> TextOf)
{
    private const string BasisName = "basis";

    /// <summary>Whether it is what influencers are paid for.</summary>
    internal bool IsBasis => Name == BasisName;

    /// <summary>What filters choose influencers by, such as platform and tier, then what they are paid for.</summary>
    /// <param name="rows">The influencers.</param>
    /// <param name="payouts">Their payouts.</param>
    internal static IReadOnlyList<InfluencerValues> Of(IReadOnlyList<InfluencerPerformance> rows, IEnumerable<Payout> payouts)
    {
        // In the order of the files, so that the first spelling of a name stands for all.
        var inOrder = rows.OrderBy(row => row.Index).ToList();
        return
        [
            .. FilterField.All.Where(static field => field is { Repeats: true, ValueOf: not null, IsOfPayouts: false })
                .Select(field => new InfluencerValues(
                    field.Name, new ValueList(inOrder.Select(field.ValueOf!), field.OrderOf), field.ValueOf!)),
            new InfluencerValues(BasisName, BasesOf(inOrder, payouts), Breakdowns.BasisOf),
        ];
    }

    // A cut of the sales can leave an influencer of several bases with one of them.
    private static ValueList BasesOf(IEnumerable<InfluencerPerformance> rows, IEnumerable<Payout> payouts) => new(
        payouts.Select(static payout => payout.Basis).Where(static basis => basis.Length > 0).Concat(rows.Select(Breakdowns.BasisOf)),
        static basis => basis is PayoutBasis.Mixed or PayoutBasis.None ? 1 : 0);

    /// <summary>The place of an influencer's value.</summary>
    internal int PlaceOf(InfluencerPerformance row) => Values.PlaceOf(TextOf(row));

    /// <summary>Whether an influencer's value is spelled in another way than the one that stands for all.</summary>
    internal bool IsSpelledOtherwise(InfluencerPerformance row) => Values.Names[PlaceOf(row)] != TextOf(row);
}
