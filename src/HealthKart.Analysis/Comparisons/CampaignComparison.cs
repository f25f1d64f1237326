using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Values;
using HealthKart.Analysis.Wording;

namespace HealthKart.Analysis.Comparisons;

/// <summary>
/// What changed between two performances: two periods of a campaign, two folders, or the payouts as they are and as they could be.
/// </summary>
/// <example>
/// <code>
/// var data = CampaignData.Load("../data");
/// var spring = data.Performance(new CampaignFilter { To = new DateOnly(2025, 6, 30) });
/// var autumn = data.Performance(new CampaignFilter { From = new DateOnly(2025, 7, 1) });
/// CampaignComparison.Of(spring, autumn).Influencers
/// </code>
/// </example>
public sealed class CampaignComparison
{
    private readonly Lazy<IReadOnlyList<ComparisonRow>> _influencers;
    private readonly Lazy<IReadOnlyList<ComparisonRow>> _campaigns;

    internal CampaignComparison(CampaignPerformance before, CampaignPerformance after)
    {
        (Before, After) = (before, after);
        _influencers = new(() => [.. ComparisonRow.InOrder(new ComparedSides(before, after).Influencers())]);
        _campaigns = new(() => [.. ComparisonRow.InOrder(new ComparedSides(before, after).Campaigns())]);
    }

    /// <summary>The side before.</summary>
    public CampaignPerformance Before { get; }

    /// <summary>The side after.</summary>
    public CampaignPerformance After { get; }

    /// <summary>What the side before is called. Default: before.</summary>
    public string BeforeName { get; internal init; } = FrameWords.Before;

    /// <summary>What the side after is called. Default: after.</summary>
    public string AfterName { get; internal init; } = FrameWords.After;

    /// <summary>
    /// The influencers whom minimum ROAS and orders leave out of the list: those below it on both sides. The totals count everybody.
    /// </summary>
    public int Hidden => _influencers.Value.Count(row => !IsListed(row));

    /// <summary>Whether a payout of either side holds money that was allocated by orders.</summary>
    public bool PayoutAllocated => Before.PayoutAllocated || After.PayoutAllocated;

    /// <summary>The filter whose minimum shortens the list.</summary>
    internal CampaignFilter Minimum { get; private init; } = CampaignFilter.None;

    /// <summary>Whether the sides are the same sales under other payouts.</summary>
    internal bool IsWhatIf { get; init; }

    /// <summary>The numbers of the headline, every payout counting; unattributed revenue last.</summary>
    public ResultList<ComparisonTotal> Totals => new(
        [
            new("influencers", "Influencers", ColumnUnit.Count, new(Before.Totals.Influencers, After.Totals.Influencers)),
            new(
                "influencersWithSales",
                "Influencers with sales",
                ColumnUnit.Count,
                new(Before.WithSales.Influencers, After.WithSales.Influencers)),
            Total("orders", "Orders", ColumnUnit.Count, totals => totals.Orders),
            Total("revenue", "Revenue", ColumnUnit.Money, totals => totals.Revenue),
            Total("totalPayout", "Payout", ColumnUnit.Money, totals => totals.TotalPayout),
            Total("roas", "ROAS", ColumnUnit.Ratio, totals => totals.Roas),
            Total("aov", "AOV", ColumnUnit.Money, totals => totals.Aov),
            Total("costPerOrder", "CPO", ColumnUnit.Money, totals => totals.CostPerOrder),
            new("unattributedRevenue", "Unattributed revenue", ColumnUnit.Money, new(Unattributed(Before), Unattributed(After))),
        ],
        ComparisonColumns.OfTotals(this))
    {
        Currency = Before.Data.Currency,
        Subject = new ComparisonSubject.Totals(BeforeName, AfterName, PayoutAllocated),
    };

    /// <summary>
    /// Everybody with sales or a payout on either side, by the size of the change of revenue; minimum ROAS and orders leave out who is
    /// below them on both sides.
    /// </summary>
    public ResultList<ComparisonRow> Influencers
    {
        get
        {
            using var scope = Numerals.Within(Before.Data.Currency);
            var rows = _influencers.Value.Where(IsListed).ToList();
            return new(rows, ComparisonColumns.OfInfluencers(rows, IsWhatIf))
            {
                Subject = new ComparisonSubject.Influencers(
                    rows.Count,
                    CountOf(rows, Presence.New),
                    CountOf(rows, Presence.Gone),
                    Hidden,
                    IsWhatIf,
                    rows.Any(row => row.PayoutAllocated)),
            };
        }
    }

    /// <summary>The campaigns of either side, by the size of the change of revenue; none where the sales have no campaigns.</summary>
    public ResultList<ComparisonRow> Campaigns
    {
        get
        {
            using var scope = Numerals.Within(Before.Data.Currency);
            return new(_campaigns.Value, ComparisonColumns.OfCampaigns(_campaigns.Value, IsWhatIf))
            {
                Subject = new ComparisonSubject.Campaigns(
                    _campaigns.Value.Count(row => row.Id != BreakdownRow.NotAllocated),
                    CountOf(_campaigns.Value, Presence.New),
                    CountOf(_campaigns.Value, Presence.Gone),
                    IsWhatIf,
                    _campaigns.Value.Any(row => row.PayoutAllocated)),
            };
        }
    }

    private static int CountOf(IEnumerable<ComparisonRow> rows, Presence presence) => rows.Count(row => row.Presence == presence);

    /// <summary>Compares two performances; influencers are matched by id, campaigns by name, both without case.</summary>
    /// <param name="before">The side before.</param>
    /// <param name="after">The side after.</param>
    /// <param name="beforeName">What the side before is called; <c>null</c>: before.</param>
    /// <param name="afterName">What the side after is called; <c>null</c>: after.</param>
    /// <remarks>Minimum ROAS and orders only shorten the list of influencers:
    /// whom they hid on one side alone would look new or gone.</remarks>
    /// <exception cref="CampaignInputException">The sides are in different currencies.</exception>
    public static CampaignComparison Of(
        CampaignPerformance before, CampaignPerformance after, string? beforeName = null, string? afterName = null)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        if (before.Data.Currency != after.Data.Currency)
        {
            throw new CampaignInputException(ComparisonWords.OtherCurrencies(before.Data.Currency, after.Data.Currency));
        }

        return new(before.WithoutMinimum(), after.WithoutMinimum())
        {
            BeforeName = beforeName ?? FrameWords.Before,
            AfterName = afterName ?? FrameWords.After,
            Minimum = after.Filter,
        };
    }

    private bool IsListed(ComparisonRow row) => IsEnough(row.Before) || IsEnough(row.After);

    private bool IsEnough(ComparedFigures side) => Minimum.IsEnough(side.Roas, side.Orders);

    private ComparisonTotal Total(string key, string name, ColumnUnit unit, Func<PerformanceTotals, decimal?> value) =>
        new(key, name, unit, new(value(Before.Totals), value(After.Totals)));

    private static decimal? Unattributed(CampaignPerformance side) => side.HasSales ? side.Unattributed.Revenue : null;
}
