using System.Collections.Concurrent;
using HealthKart.Analysis.Campaigns;
using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Money;
using HealthKart.Analysis.Sales;
using HealthKart.Analysis.Sums;
using HealthKart.Analysis.Values;
using HealthKart.Analysis.Wording;
using Microsoft.Data.Analysis;

namespace HealthKart.Analysis.Performance;

/// <summary>What the influencers of a campaign earned back, within a filter: totals, the influencers, breakdowns, lists.</summary>
public sealed class CampaignPerformance
{
    private readonly CampaignData _data;
    private readonly PerformanceSums _sums;
    private readonly Lazy<ResultList<InfluencerPerformance>> _influencers;
    private readonly Lazy<PerformanceTotals> _totals;
    private readonly Lazy<PerformanceTotals> _withSales;
    private readonly Lazy<PerformanceTotals?> _withPayout;
    private readonly Lazy<decimal?> _wholePayout;
    private readonly Lazy<SliceDetails> _details;
    private readonly Lazy<SalesSummary> _days;
    private readonly Lazy<ResultList<PoorRoas>> _poorRoas;
    private readonly ConcurrentDictionary<SaleDimension, ResultList<BreakdownRow>> _bySales = [];

    internal CampaignPerformance(CampaignData data, CampaignFilter filter, AnalysisSettings settings, PerformanceSums sums)
    {
        _data = data;
        _sums = sums;
        Filter = filter;
        Settings = settings;
        _influencers = new(() => new ResultList<InfluencerPerformance>(Ranking.ByRoas(Shown), InfluencerColumns.Of(data, Shown, settings))
        {
            Subject = new PerformanceSubject.Influencers(PayoutAllocated),
            Currency = data.Currency,
        });
        _totals = new(() => Sum([.. Influencers], _sums.Payouts.Unattributed, _sums.Payouts.UnattributedOpen));
        _withSales = new(() => Sum([.. Influencers.Where(row => row.HasSales)], 0, 0));
        _withPayout = new(SumWithPayout);
        _wholePayout = new(SumWholePayout);
        _details = new(SumByDimension);
        _days = new(SumByDay);
        _poorRoas = new(() => Performance.PoorRoas.ListOf(this));
    }

    /// <summary>The filter.</summary>
    public CampaignFilter Filter { get; }

    /// <summary>Margin, tiers and the like.</summary>
    public AnalysisSettings Settings { get; }

    /// <summary>The data that it was computed from.</summary>
    public CampaignData Data => _data;

    /// <summary>
    /// Everybody in the filter whom the minimum ROAS and orders do not hide, highest ROAS first. A filter that cuts the sales leaves those
    /// who have any of the rest, or a payout for it.
    /// </summary>
    public ResultList<InfluencerPerformance> Influencers => _influencers.Value;

    /// <summary>
    /// <see cref="Influencers"/> as a data frame, with every column of <c>filtered-influencers.csv</c>: to filter, group, chart and write.
    /// </summary>
    public DataFrame ToDataFrame() => Influencers.ToDataFrame();

    /// <summary>
    /// The headline: the revenue of the influencers shown over every payout in the filter, unattributed payouts included.
    /// </summary>
    public PerformanceTotals Totals => _totals.Value;

    /// <summary>The other reading, the original dashboard's: only influencers with at least one used sales row.</summary>
    public PerformanceTotals WithSales => _withSales.Value;

    /// <summary>
    /// Only influencers with sales and a payout above 0, where the headline has hardly anybody's: where half of those with sales, or those
    /// with half of their revenue, have no payout. <c>null</c> elsewhere, and without a sales or payouts file.
    /// </summary>
    public PerformanceTotals? WithPayout => _withPayout.Value;

    /// <summary>Sales and payouts of the slice with a blank id; none under a filter that chooses influencers.</summary>
    public Remainder Unattributed => _sums.IncludesUnattributed
        ? new Remainder(
            _sums.Sales.Unattributed.Rows + _sums.Payouts.UnattributedRows,
            _sums.Sales.Unattributed.Revenue,
            _sums.Sales.Unattributed.Orders,
            _sums.Payouts.Unattributed)
        : new Remainder(0, 0, 0, 0);

    /// <summary>The payouts that nobody can tell how much of belongs to the slice; 0 unless a filter cuts the sales.</summary>
    public decimal NotAllocatedPayout => _sums.Payouts.NotAllocated;

    /// <summary>
    /// Rows of the sales and payouts files that are in no sum although they could be read, before any filter, with their money.
    /// </summary>
    public Remainder Excluded => new(
        AccountsOf(CampaignFile.Sales).Sum(account => account.RowsExcluded)
            + AccountsOf(CampaignFile.Payouts).Sum(account => account.RowsExcluded),
        AccountsOf(CampaignFile.Sales).Sum(account => account.MoneyExcluded),
        0,
        AccountsOf(CampaignFile.Payouts).Sum(account => account.MoneyExcluded));

    /// <summary>
    /// Rows of the sales and payouts files that could not be used, before any filter, with the money that could be read in them.
    /// </summary>
    public Remainder Rejected => new(
        AccountsOf(CampaignFile.Sales).Sum(account => account.RowsRejected)
            + AccountsOf(CampaignFile.Payouts).Sum(account => account.RowsRejected),
        AccountsOf(CampaignFile.Sales).Sum(account => account.MoneyRejected),
        0,
        AccountsOf(CampaignFile.Payouts).Sum(account => account.MoneyRejected));

    /// <summary>What minimum ROAS and minimum orders hide.</summary>
    public Hidden Hidden => new(
        _sums.Hidden.Count,
        _sums.Hidden.Sum(row => row.Revenue ?? 0),
        _sums.Hidden.Sum(row => row.TotalPayout ?? 0));

    /// <summary>
    /// The payouts of those shown that a filter by campaign cannot place, since their own campaign is one that no sale has, with the
    /// nearest that there is, most money first; they are in no total of this report. None unless the filter cuts campaigns.
    /// </summary>
    public IReadOnlyList<CampaignMoney> NotPlaced => _sums.Sales.Query.Slice is { } cut && cut.Cuts(SaleDimension.Campaign)
        ? CampaignMoney.Without(
            ShownPayouts()
                .Where(row => row.Payout is { Campaign: { } campaign } payout
                    && !cut.Contains(SaleDimension.Campaign, campaign)
                    && !(payout.Date is { } first && cut.IsOutside(first, payout.LastDate ?? first)))
                .Select(static row => new CampaignMoney(row.Payout.Campaign!, row.Payout.Amount ?? 0, null)),
            _sums.Sales.ValuesOf(SaleDimension.Campaign) ?? [])
        : [];

    /// <summary>
    /// The payouts that <see cref="PerformanceTotals.TotalPayout"/> was allocated from, in full: those of the influencers shown, but for
    /// payouts whose own campaign or period lies outside of the filter. Without a filter that cuts sales it is the total.
    /// <c>null</c> without a payouts file.
    /// </summary>
    /// <remarks>What all of it brought in of one kind of sales, such as those to new customers, is what acquiring these cost.</remarks>
    public decimal? WholePayout => _wholePayout.Value;

    /// <summary>The ROAS of the revenue shown on <see cref="WholePayout"/>.</summary>
    public decimal? RoasOnWholePayout => Ratios.Roas(Totals.Revenue, WholePayout);

    /// <summary>What an order of those shown costs on <see cref="WholePayout"/>: of new customers, the cost to acquire one.</summary>
    public decimal? WholePayoutPerOrder => Ratios.CostPerOrder(WholePayout, Totals.Orders);

    /// <summary>Whether a payout shown holds money that was allocated by orders.</summary>
    public bool PayoutAllocated => Shown.Any(row => row.PayoutAllocated);

    /// <summary>Whether there is a sales file.</summary>
    public bool HasSales => _data.HasSales;

    /// <summary>The influencers with orders and a payout and the highest ROAS; those with too few orders after the others.</summary>
    public ResultList<InfluencerPerformance> Top(int count = 10) => Ranked(
        Ranking.Top(Shown).Take(count),
        (shown, ranked) => new PerformanceSubject.Top(shown, ranked, Settings.TooFewOrders));

    /// <summary>
    /// The influencers with orders and a payout and the lowest ROAS, lowest first; those with too few orders after the others.
    /// </summary>
    public ResultList<InfluencerPerformance> Bottom(int count = 10) => Ranked(
        Ranking.Bottom(Shown).Take(count),
        (shown, ranked) => new PerformanceSubject.Bottom(shown, ranked, Settings.TooFewOrders));

    /// <summary>The influencers with orders and a payout whose ROAS is below break-even, lowest first, each with the reason.</summary>
    public ResultList<PoorRoas> PoorRoas() => _poorRoas.Value;

    /// <summary>The influencers who have sales and no payout above 0, highest revenue first.</summary>
    public ResultList<InfluencerPerformance> SalesWithoutPayout() =>
        List(
            Influencers.Where(row => row.HasSales && !(row.TotalPayout > 0)).OrderByDescending(row => row.Revenue),
            static rows => new PerformanceSubject.SalesWithoutPayout(rows.Count, rows.Sum(row => row.Revenue ?? 0)),
            "total_payout",
            "roas",
            "cost_per_order");

    /// <summary>The influencers who have a payout above 0 and not one sale, highest payout first; none without a sales file.</summary>
    public ResultList<InfluencerPerformance> PaidWithoutSales()
    {
        var rows = Influencers.Where(row => HasSales && !row.HasSales && row.TotalPayout > 0)
            .OrderByDescending(row => row.TotalPayout)
            .ToList();
        string[] without = ["orders", "revenue", "roas", "aov", "cost_per_order"];
        // Who has a payout was paid, unless it is open.
        var open = rows.Sum(row => row.OpenPayout);
        return List(
            rows,
            _ => new PerformanceSubject.PaidWithoutSales(rows.Count, rows.Sum(row => row.TotalPayout ?? 0), open),
            rows.Exists(row => row.OpenPayout != 0) ? without : [.. without, "payout_status"]);
    }

    /// <summary>By platform of the influencer.</summary>
    public ResultList<BreakdownRow> ByPlatform() => new Breakdowns(this).ByInfluencer("platform", "Platform", row => row.Platform);

    /// <summary>By category of the influencer.</summary>
    public ResultList<BreakdownRow> ByCategory() => new Breakdowns(this).ByInfluencer("category", "Category", row => row.Category);

    /// <summary>By gender of the influencer.</summary>
    public ResultList<BreakdownRow> ByGender() => new Breakdowns(this).ByInfluencer("gender", "Gender", row => row.Gender);

    /// <summary>By follower tier of the influencer, smallest first.</summary>
    public ResultList<BreakdownRow> ByTier()
    {
        var tiers = new Breakdowns(this).ByInfluencer("tier", "Tier", row => row.Tier);
        return tiers.With(tiers.OrderBy(row => FollowerTiers.PlaceOf(row.Value)));
    }

    /// <summary>By what the influencer is paid for.</summary>
    public ResultList<BreakdownRow> ByPayoutBasis() =>
        new Breakdowns(this).ByInfluencer("payout_basis", "Payout basis", Breakdowns.BasisOf);

    /// <summary>By platform and what the influencer is paid for, as <c>Instagram · order</c>.</summary>
    public ResultList<BreakdownRow> ByPlatformAndBasis() =>
        new Breakdowns(this).ByInfluencer("platform_and_basis", "Platform · basis", row => $"{row.Platform} · {Breakdowns.BasisOf(row)}");

    /// <summary>By category, platform, gender and tier together, highest ROAS first; small groups after the others, marked.</summary>
    public ResultList<Persona> Personas() => Persona.ListOf(this);

    /// <summary>How much of the revenue the influencers with the most of it bring.</summary>
    public Concentration Concentration() => Performance.Concentration.Of(this);

    /// <summary>The sales of influencers beside those that belong to nobody (organic); empty without a sales file.</summary>
    public ResultList<SalesShare> AttributedAndOrganic() => SalesShare.ListOf(this);

    /// <summary>By source of the sales, such as a platform or a post.</summary>
    public ResultList<BreakdownRow> BySource() => By(SaleDimension.Source);

    /// <summary>
    /// By a column of the sales, or by month; payouts follow their own campaign or day, else they are allocated by orders.
    /// </summary>
    public ResultList<BreakdownRow> By(SaleDimension dimension) =>
        _bySales.GetOrAdd(dimension, each => new Breakdowns(this).BySales(each, _details.Value.Sales, _details.Value.Allocation));

    /// <summary>
    /// By any further column of the sales or of the influencers file, such as <c>customer_type</c>, <c>city</c> or
    /// <c>influencers.persona</c>, or by <c>campaign</c>, <c>product</c>, <c>brand</c>, <c>source</c>, <c>month</c>, <c>platform</c>,
    /// <c>category</c>, <c>gender</c>, <c>tier</c> or <c>payout_basis</c>.
    /// </summary>
    /// <param name="column">The header, as headers are compared; of two that are alike that of the sales,
    /// unless <c>influencers.</c> stands before it.</param>
    /// <remarks>The sales are streamed again, unless <see cref="LoadOptions.SplitBy"/> named the column.</remarks>
    /// <exception cref="CampaignInputException">There is no such column, or it has more values than a breakdown can show;
    /// the message says so.</exception>
    public ResultList<BreakdownRow> By(string column)
    {
        ArgumentNullException.ThrowIfNull(column);
        return ColumnAliases.Fold(column) switch
        {
            "platform" => ByPlatform(),
            "category" => ByCategory(),
            "gender" => ByGender(),
            "tier" => ByTier(),
            "payoutbasis" or "basis" => ByPayoutBasis(),
            "campaign" => ByNamed(SaleDimension.Campaign),
            "product" => ByNamed(SaleDimension.Product),
            "brand" => ByNamed(SaleDimension.Brand),
            "source" => ByNamed(SaleDimension.Source),
            "month" => ByNamed(SaleDimension.Month),
            _ => ByFurther(FurtherColumns.Find(_data, column, FurtherColumns.ByOption)),
        };
    }

    /// <summary>By campaign.</summary>
    public ResultList<BreakdownRow> ByCampaign() => By(SaleDimension.Campaign);

    /// <summary>By product.</summary>
    public ResultList<BreakdownRow> ByProduct() => By(SaleDimension.Product);

    /// <summary>By brand.</summary>
    public ResultList<BreakdownRow> ByBrand() => By(SaleDimension.Brand);

    /// <summary>
    /// Every part of every breakdown, campaigns first: what <c>breakdowns.csv</c> holds. Each breakdown has all of the campaign, so that
    /// parts of several do not add up.
    /// </summary>
    /// <param name="columns">Further columns to break down by, last; see <see cref="By(string)"/>.</param>
    /// <exception cref="CampaignInputException">No file has such a further column, or it has too many values.</exception>
    public ResultList<BreakdownPart> AllBreakdowns(params IReadOnlyList<string> columns) => BreakdownPart.ListOf(this, columns);

    /// <summary>By month, oldest first.</summary>
    public ResultList<BreakdownRow> ByMonth() => By(SaleDimension.Month);

    /// <summary>Orders and revenue of each day that has sales, oldest first.</summary>
    public ResultList<DayPerformance> ByDay() => DayPerformance.ListOf(_days.Value.ByDay, _data.Currency);

    /// <summary>
    /// Orders and revenue with a blank id, of each day that has such sales, oldest first; none under a filter that chooses influencers.
    /// </summary>
    public ResultList<DayPerformance> UnattributedByDay() =>
        DayPerformance.ListOf(_sums.IncludesUnattributed ? _days.Value.UnattributedByDay : [], _data.Currency);

    /// <summary>The same without minimum ROAS and orders.</summary>
    internal CampaignPerformance WithoutMinimum() => Filter is { MinRoas: 0, MinOrders: 0 }
        ? this
        : new PerformanceCalculation(_data, Filter with { MinRoas = 0, MinOrders = 0 }, Settings, _sums.PayoutRows).Run();

    internal long UnattributedSalesRows => _sums.IncludesUnattributed ? _sums.Sales.Unattributed.Rows : 0;

    internal IReadOnlyList<InfluencerPerformance> Shown => _sums.Shown;

    /// <summary>Those shown, and those whom the filter chooses who have neither sales nor a payout in what it leaves.</summary>
    internal IEnumerable<InfluencerPerformance> InFilter => _sums.Shown.Concat(_sums.Absent);

    /// <summary>The sales with the facts of those shown, and of others too where all are as fine as the sales are.</summary>
    internal SalesSummary SalesWithFacts =>
        _sums.Sales.Facts is { } facts && (facts.IsWhole || InFilter.Count() == _data.Influencers.Count) ? _sums.Sales : _days.Value;

    /// <summary>The sales of the slice, of every influencer.</summary>
    internal SalesSummary Sales => _sums.Sales;

    internal PayoutAllocation Allocation => _sums.Allocation;

    /// <summary>The payout rows, in the filter or not.</summary>
    internal IReadOnlyList<InfluencerPayout> PayoutRows => _sums.PayoutRows;

    /// <summary>Whether sales and payouts that belong to nobody are in the filter.</summary>
    internal bool IncludesUnattributed => _sums.IncludesUnattributed;

    /// <summary>
    /// The payout rows of the influencers in the filter, as far as no minimum hides them, and those that belong to nobody where it leaves
    /// them in.
    /// </summary>
    internal IEnumerable<InfluencerPayout> ShownPayouts()
    {
        var shown = InFilter.Select(row => row.Index).ToHashSet();
        return _sums.PayoutRows.Where(row => row.Influencer < 0 ? _sums.IncludesUnattributed : shown.Contains(row.Influencer));
    }

    private ResultList<BreakdownRow> ByNamed(SaleDimension dimension) => HasSales && _details.Value.Sales.ValuesOf(dimension) is null
        ? throw new CampaignInputException(
            FilterWords.BreakdownWithoutColumn(dimension.ToString().ToLowerInvariant(), _data.SourceOf(CampaignFile.Sales)!.Name))
        : By(dimension);

    private ResultList<BreakdownRow> ByFurther(FurtherColumn column)
    {
        if (column.File == CampaignFile.Influencers)
        {
            return new Breakdowns(this).ByInfluencer(column, row => column.ValueOf(row.Influencer));
        }

        if (_sums.Sales.Query.SplitBy.Contains(column.Dimension))
        {
            return new Breakdowns(this).ByFurtherSales(column, _sums.Sales, _sums.Allocation);
        }

        var sales = _data.Sum(new SalesQuery { Slice = _sums.Sales.Query.Slice, SplitBy = [column.Dimension] });
        return new Breakdowns(this).ByFurtherSales(column, sales, new PayoutAllocation(_data.AllSales, sales, _data.PayoutKeys));
    }

    private ResultList<InfluencerPerformance> List(
        IEnumerable<InfluencerPerformance> listed, Func<IReadOnlyList<InfluencerPerformance>, ListSubject> subject, params string[] without)
    {
        using var scope = Numerals.Within(_data.Currency);
        var rows = listed.ToList();
        return new(rows, InfluencerColumns.Without(Influencers.Columns, without)) { Subject = subject(rows) };
    }

    private ResultList<InfluencerPerformance> Ranked(IEnumerable<InfluencerPerformance> ranked, Func<int, int, ListSubject> subject)
    {
        using var scope = Numerals.Within(_data.Currency);
        var rows = ranked.ToList();
        return new ResultList<InfluencerPerformance>(rows, InfluencerColumns.OfRanking(Influencers.Columns, rows))
        {
            Subject = subject(rows.Count, Shown.Count(row => row.IsRanked)),
        };
    }

    private IEnumerable<RowAccount> AccountsOf(CampaignFile file) => _data.Accounts.Where(account => account.File == file);

    /// <summary>The totals of influencers.</summary>
    /// <param name="rows">The influencers, highest ROAS first.</param>
    /// <param name="unattributedPayout">The payout that belongs to none of them.</param>
    /// <param name="unattributedOpen">What of that is still open.</param>
    private PerformanceTotals Sum(List<InfluencerPerformance> rows, decimal unattributedPayout, decimal unattributedOpen)
    {
        var (revenue, orders, payout, ratios) = (0m, 0m, unattributedPayout, 0m);
        var (openRevenue, openPayout) = (0m, unattributedOpen);
        foreach (var row in rows)
        {
            revenue += row.Revenue ?? 0;
            orders += row.Orders ?? 0;
            payout += row.TotalPayout ?? 0;
            ratios += row.Roas ?? 0;
            openRevenue += row.OpenRevenue;
            openPayout += row.OpenPayout;
        }

        var hasRatios = HasSales && _data.HasPayouts && rows.Count > 0;
        return new PerformanceTotals
        {
            Currency = _data.Currency,
            Influencers = rows.Count,
            Revenue = HasSales ? revenue : null,
            Orders = HasSales ? orders : null,
            TotalPayout = _data.HasPayouts ? payout : null,
            Contribution = Settings.ContributionIn(_data, revenue, payout),
            OpenRevenue = openRevenue,
            OpenPayout = openPayout,
            MeanInfluencerRoas = hasRatios ? ratios / rows.Count : null,
            MedianInfluencerRoas = hasRatios ? (rows[(rows.Count - 1) / 2].Roas + rows[rows.Count / 2].Roas) / 2 : null,
        };
    }

    private decimal? SumWholePayout() => !_data.HasPayouts || !Sales.Query.Slice.CutsAnything
        ? Totals.TotalPayout
        : ShownPayouts().Where(row => _sums.Allocation.Of(row).Kind != PayoutShareKind.Outside).Sum(static row => row.Payout.Amount ?? 0);

    private PerformanceTotals? SumWithPayout()
    {
        var paid = Influencers.Where(row => row.HasSales && row.TotalPayout > 0).ToList();
        var isMostlyUnpaid = paid.Count * 2 <= WithSales.Influencers || paid.Sum(row => row.Revenue ?? 0) * 2 <= WithSales.Revenue;
        return HasSales && Data.HasPayouts && paid.Count < WithSales.Influencers && isMostlyUnpaid ? Sum(paid, 0, 0) : null;
    }

    private SliceDetails SumByDimension()
    {
        if (_sums.Sales.Query.ByDimension)
        {
            return new SliceDetails(_sums.Sales, _sums.Allocation);
        }

        var sales = _data.Sum(new SalesQuery { Slice = _sums.Sales.Query.Slice, ByDimension = true });
        return new SliceDetails(sales, new PayoutAllocation(_data.AllSales, sales, _data.PayoutKeys));
    }

    /// <summary>The sales of the slice with the days and facts of those shown.</summary>
    private SalesSummary SumByDay()
    {
        var (shown, query) = (InFilter.Select(row => row.Index).ToHashSet(), _sums.Sales.Query);
        var hasAll = query.KeepsDays && (query.Chosen?.SetEquals(shown) ?? shown.Count == _data.Influencers.Count);
        return hasAll
            ? _sums.Sales
            : _data.Sum(new SalesQuery { Slice = query.Slice, ByDimension = true, KeepsDays = true, KeepsFacts = true, Chosen = shown });
    }

    /// <summary>The sales of the slice with the sums of each influencer by dimension.</summary>
    private sealed record SliceDetails(SalesSummary Sales, PayoutAllocation Allocation);
}
