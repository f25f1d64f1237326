using HealthKart.Analysis.Values;
using HealthKart.Files;

namespace HealthKart.Analysis.Performance;

/// <summary>A figure of the summary under the name that it has in its JSON, such as <c>roas</c> or <c>withSales.revenue</c>.</summary>
/// <remarks>Two of them the JSON does not have: <c>influencers</c>, the number of them, and <c>breakEvenRoas</c>.</remarks>
public sealed class SummaryFigure
{
    private readonly Func<CampaignPerformance, decimal?> _value;

    private SummaryFigure(string name, Func<CampaignPerformance, decimal?> value)
    {
        Name = name;
        _value = value;
    }

    /// <summary>Every figure, in the order of the summary.</summary>
    public static IReadOnlyList<SummaryFigure> All { get; } =
    [
        new("revenue", p => p.Totals.Revenue),
        new("orders", p => p.Totals.Orders),
        new("totalPayout", p => p.Totals.TotalPayout),
        new("roas", p => p.Totals.Roas),
        new("roi", p => p.Totals.Roi),
        new("aov", p => p.Totals.Aov),
        new("costPerOrder", p => p.Totals.CostPerOrder),
        new("contribution", p => p.Totals.Contribution),
        new("influencers", p => p.Totals.Influencers),
        new("breakEvenRoas", p => p.Settings.BreakEvenRoas),
        new("meanInfluencerRoas", p => p.Totals.MeanInfluencerRoas),
        new("medianInfluencerRoas", p => p.Totals.MedianInfluencerRoas),
        new("withSales.influencers", p => p.WithSales.Influencers),
        new("withSales.revenue", p => p.WithSales.Revenue),
        new("withSales.orders", p => p.WithSales.Orders),
        new("withSales.totalPayout", p => p.WithSales.TotalPayout),
        new("withSales.roas", p => p.WithSales.Roas),
        new("withSales.meanInfluencerRoas", p => p.WithSales.MeanInfluencerRoas),
        new("withSales.medianInfluencerRoas", p => p.WithSales.MedianInfluencerRoas),
        new("unattributed.rows", p => p.Unattributed.Rows),
        new("unattributed.revenue", p => p.Unattributed.Revenue),
        new("unattributed.orders", p => p.Unattributed.Orders),
        new("unattributed.totalPayout", p => p.Unattributed.TotalPayout),
        new("notAllocated.totalPayout", p => p.NotAllocatedPayout),
        new("notPlaced.totalPayout", p => p.NotPlaced.Sum(static each => each.Money)),
        new("wholePayout.totalPayout", p => p.WholePayout),
        new("wholePayout.roas", p => p.RoasOnWholePayout),
        new("wholePayout.costPerOrder", p => p.WholePayoutPerOrder),
        new("openRevenue", p => p.Totals.OpenRevenue),
        new("openPayout", p => p.Totals.OpenPayout),
        new("excluded.rows", p => p.Excluded.Rows),
        new("excluded.revenue", p => p.Excluded.Revenue),
        new("excluded.totalPayout", p => p.Excluded.TotalPayout),
        new("rejected.rows", p => p.Rejected.Rows),
        new("rejected.revenue", p => p.Rejected.Revenue),
        new("rejected.totalPayout", p => p.Rejected.TotalPayout),
        new("hidden.influencers", p => p.Hidden.Influencers),
        new("hidden.revenue", p => p.Hidden.Revenue),
        new("hidden.totalPayout", p => p.Hidden.TotalPayout),
    ];

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The figure of a name, without case.</summary>
    /// <exception cref="CampaignInputException">There is none; the message names the nearest.</exception>
    public static SummaryFigure Of(string name)
    {
        var names = All.Select(figure => figure.Name).ToList();
        return All.FirstOrDefault(figure => string.Equals(figure.Name, name, StringComparison.OrdinalIgnoreCase))
            ?? throw new CampaignInputException(FilterWords.UnknownFigure(name, NearestName.Find(name, names), names));
    }

    /// <summary>The figure of a campaign; <c>null</c> where it is undefined.</summary>
    public decimal? ValueIn(CampaignPerformance performance) => _value(performance);

    /// <inheritdoc/>
    public override string ToString() => Name;
}
