using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using HealthKart.Analysis.Campaigns;
using HealthKart.Analysis.Engagement;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Sales;
using HealthKart.Analysis.Sums;
using HealthKart.Report.Words;

namespace HealthKart.Report.Dashboard;

/// <summary>
/// What a page needs to filter a report anew: the influencers, the sales summed to facts, the payouts. Of the facts' dimensions as many are
/// kept as fit <see cref="Budget"/>; the filters that need the others are left out, each with the reason.
/// </summary>
internal sealed class DashboardData
{
    /// <summary>The most characters that facts and payouts may take: a page of more is slow to open and to send.</summary>
    internal const int Budget = 2 * 1024 * 1024;

    // An eighth of the budget.
    private const int FewBesidePayouts = 8;

    // A digit and a comma.
    private const int LeastCharacters = 2;

    private readonly List<LeftOut> _leftOut = [];
    private readonly Dictionary<int, int> _places = [];
    private readonly PayoutFacts _payouts;
    private readonly SalesSummary _sales;

    private DashboardData(CampaignPerformance campaign, int budget)
    {
        Campaign = campaign.WithoutMinimum();
        Shown = campaign;
        Influencers =
            [.. Campaign.InFilter.OrderBy(row => row.InfluencerId, Comparer<string>.Create(InfluencerId.Compare)).ThenBy(row => row.Index)];
        for (var place = 0; place < Influencers.Count; place++)
        {
            _places.Add(Influencers[place].Index, place);
        }

        _payouts = new PayoutFacts(Campaign, Wants);
        InfluencerValues = Dashboard.InfluencerValues.Of(Influencers, _payouts.Rows.Select(static row => row.Payout));
        _sales = Campaign.SalesWithFacts;
        Fit(budget);
        Posts = Campaign.Data.Posts.Count > 0 ? SumPosts() : null;
    }

    /// <summary>The report without a minimum of ROAS or orders.</summary>
    internal CampaignPerformance Campaign { get; }

    /// <summary>The report.</summary>
    internal CampaignPerformance Shown { get; }

    /// <summary>Everybody in the report, hidden or not, by id.</summary>
    internal IReadOnlyList<InfluencerPerformance> Influencers { get; }

    /// <summary>What filters choose influencers by, such as platform and tier, and what they are paid for.</summary>
    internal IReadOnlyList<InfluencerValues> InfluencerValues { get; }

    /// <summary>What the facts are summed by.</summary>
    internal FactDimensions Dimensions { get; private set; } = FactDimensions.None;

    /// <summary>The sales by influencer and dimensions, in the order in which they are written.</summary>
    internal IReadOnlyList<Fact> Facts { get; private set; } = [];

    /// <summary>The payouts by influencer and what they are for.</summary>
    internal IReadOnlyList<PayoutFact> Payouts { get; private set; } = [];

    /// <summary>The posts of each influencer; <c>null</c> without posts.</summary>
    internal IReadOnlyList<PostFacts>? Posts { get; }

    /// <summary>What cannot be filtered by in the page, and why.</summary>
    /// <remarks>That days became months is not worth a word where the months had to go too.</remarks>
    internal IReadOnlyList<LeftOut> LeftOut =>
        _leftOut.Exists(left => left.Filter == "month") ? [.. _leftOut.Where(left => left.Filter != "day")] : _leftOut;

    internal ValueList Campaigns { get; private set; } = ValueList.Empty;

    internal ValueList Products { get; private set; } = ValueList.Empty;

    internal ValueList Brands { get; private set; } = ValueList.Empty;

    internal ValueList Sources { get; private set; } = ValueList.Empty;

    internal ValueList Months { get; private set; } = ValueList.Empty;

    internal ValueList Days { get; private set; } = ValueList.Empty;

    /// <summary>The decimals of money; 2 unless there are finer amounts.</summary>
    internal int MoneyDecimals { get; private set; }

    /// <summary>The decimals of orders; 0 unless there are finer ones.</summary>
    internal int OrderDecimals { get; private set; }

    private SaleSlice Slice => Campaign.Sales.Query.Slice;

    /// <summary>Gathers the data of a report.</summary>
    /// <param name="campaign">The report.</param>
    /// <param name="budget">The most characters that facts and payouts may take.</param>
    internal static DashboardData Of(CampaignPerformance campaign, int budget = Budget) => new(campaign, budget);

    /// <summary>The place of an influencer by number; −1 for nobody.</summary>
    internal int PlaceOf(int influencer) => influencer < 0 ? FactKey.None : _places[influencer];

    /// <summary>The name of a day as the values have it.</summary>
    internal static string NameOfDay(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? Influencer.Unknown;

    private bool Wants(int influencer) => influencer < 0 ? Campaign.IncludesUnattributed : _places.ContainsKey(influencer);

    /// <summary>Gives dimensions up, one after the other, until the rest fits.</summary>
    private void Fit(int budget)
    {
        var table = _sales.Facts?.Of(Wants);
        var found = table?.Found ?? Dimensions;
        var asked = found;
        while (table is not null && table.IsTooLarge(budget / LeastCharacters) && table.Dimensions.WithoutTheNext() is { } next)
        {
            table = table.In(next);
        }

        while (true)
        {
            var kept = table?.Dimensions ?? Dimensions;
            _leftOut.AddRange(asked.Without(kept).Select(name => new LeftOut(name, DashboardWords.LeftOutForSize(name, budget))));
            var allocatable = _payouts.Allocatable(kept, found);
            if (allocatable != kept)
            {
                _leftOut.AddRange(kept.Without(allocatable).Select(name => new LeftOut(name, DashboardWords.LeftOutForPayouts(name))));
                table = table!.In(allocatable);
            }

            Dimensions = allocatable;
            Gather(table, found);
            if (Fits(budget) || allocatable.WithoutTheNext() is not { } fewer)
            {
                return;
            }

            table = table!.In(fewer);
            asked = allocatable;
        }
    }

    private void Gather(FactTable? table, FactDimensions found)
    {
        Payouts = _payouts.Sum(Dimensions, found);
        IReadOnlyList<(FactKey Key, SaleSums Sums, decimal OpenRevenue)> keys = [.. table?.Facts ?? []];
        Campaigns = Values(
            SaleDimension.Campaign,
            keys.Select(fact => fact.Key.Campaign),
            found.Campaign ? Payouts.Select(payout => payout.Row.Payout.Campaign).OfType<string>() : []);
        Products = Values(SaleDimension.Product, keys.Select(fact => fact.Key.Product), []);
        Brands = Values(SaleDimension.Brand, keys.Select(fact => fact.Key.Brand), []);
        Sources = Values(SaleDimension.Source, keys.Select(fact => fact.Key.Source), []);
        var own = Payouts.Where(payout => found.Time != FactTime.None && payout.Row.Payout.Date is not null)
            .Select(payout => payout.Row.Payout.Date);
        var days = (Dimensions.Time == FactTime.None ? [] : keys.Select(fact => DayOf(fact.Key.Day))).Concat(own).Distinct().ToList();
        Months = new ValueList(days.Select(DimensionColumn.MonthName));
        Days = Dimensions.Time == FactTime.Day ? new ValueList(days.Select(NameOfDay)) : ValueList.Empty;
        Facts =
        [
            .. keys.Select(fact => FactOf(fact.Key, fact.Sums, fact.OpenRevenue))
                .OrderBy(fact => fact.Influencer)
                .ThenBy(fact => fact.Campaign)
                .ThenBy(fact => fact.Product)
                .ThenBy(fact => fact.Brand)
                .ThenBy(fact => fact.Source)
                .ThenBy(fact => fact.Time),
        ];
        Payouts =
        [
            .. Payouts.OrderBy(payout => PlaceOf(payout.Row.Influencer))
                .ThenBy(CampaignPlaceOf)
                .ThenBy(payout => payout.Row.Payout.Date)
                .ThenBy(payout => payout.Row.Payout.Basis, StringComparer.Ordinal)
                .ThenBy(payout => payout.Amount),
        ];
        MoneyDecimals = ExactNumbers.Decimals(
            [
                .. Facts.SelectMany(fact => new decimal?[] { fact.Revenue, fact.Open }),
                .. Payouts.SelectMany(payout => new[] { payout.Amount, payout.Whole.Revenue, payout.Part?.Revenue })
            ],
            2);
        OrderDecimals = ExactNumbers.Decimals(
            [
                .. Facts.Select(fact => (decimal?)fact.Orders),
                .. Payouts.SelectMany(payout => new decimal?[] { payout.Whole.Orders, payout.Part?.Orders })
            ],
            0);
    }

    /// <summary>The places of the campaigns that payouts are for and no sale of the file has.</summary>
    internal IEnumerable<int> UnsoldCampaigns
    {
        get
        {
            var sold = (Campaign.Data.AllSales.ValuesOf(SaleDimension.Campaign) ?? [])
                .ToHashSet(CampaignNames.ComparerOf(SaleDimension.Campaign));
            return Payouts.Select(payout => payout.Row.Payout.Campaign)
                .OfType<string>()
                .Where(name => !sold.Contains(name) && Campaigns.Names.Count > 0)
                .Select(Campaigns.PlaceOf)
                .Distinct()
                .Order();
        }
    }

    /// <summary>The place of what a payout is for; −1 where it does not say.</summary>
    internal int BasisPlaceOf(PayoutFact payout) => payout.Row.Payout.Basis is { Length: > 0 } basis
        ? InfluencerValues.Single(static values => values.IsBasis).Values.PlaceOf(basis)
        : FactKey.None;

    /// <summary>The place of a payout's own campaign; −1 where it has none.</summary>
    internal int CampaignPlaceOf(PayoutFact payout) =>
        payout.Row.Payout.Campaign is { } campaign && Campaigns.Names.Count > 0 ? Campaigns.PlaceOf(campaign) : FactKey.None;

    /// <summary>The place of a payout's own day, or of its month; −1 where it has none.</summary>
    internal int TimePlaceOf(PayoutFact payout) =>
        payout.Row.Payout.Date is { } day
            && Months.Names.Count > 0
            && !(payout.Row.Payout.LastDate is not null && PayoutAllocation.IsCut(payout.Row.Payout, Slice))
        ? TimePlaceOf(day)
        : FactKey.None;

    private int TimePlaceOf(DateOnly? day) =>
        Dimensions.Time == FactTime.Day ? Days.PlaceOf(NameOfDay(day)) : Months.PlaceOf(DimensionColumn.MonthName(day));

    private static DateOnly? DayOf(int number) => number == FactKey.None ? null : DateOnly.FromDayNumber(number);

    private ValueList Values(SaleDimension dimension, IEnumerable<int> sold, IEnumerable<string> own)
    {
        var names = Dimensions.Has(dimension)
            ? sold.Distinct().Order().Select(value => _sales.TableOf(dimension)!.NameOf(value))
            : [];
        return new(names.Concat(own), comparer: CampaignNames.ComparerOf(dimension));
    }

    private Fact FactOf(FactKey key, SaleSums sums, decimal openRevenue) => new(
        PlaceOf(key.Influencer),
        Place(SaleDimension.Campaign, Campaigns, key.Campaign),
        Place(SaleDimension.Product, Products, key.Product),
        Place(SaleDimension.Brand, Brands, key.Brand),
        Place(SaleDimension.Source, Sources, key.Source),
        Dimensions.Time == FactTime.None ? FactKey.None : TimePlaceOf(DayOf(key.Day)),
        sums.Rows,
        sums.Orders,
        sums.Revenue,
        openRevenue);

    private int Place(SaleDimension dimension, ValueList values, int value) =>
        Dimensions.Has(dimension) ? values.PlaceOf(_sales.TableOf(dimension)!.NameOf(value)) : FactKey.None;

    /// <summary>Whether facts and payouts fit. Where the payouts alone are too many, facts that are few beside them stay.</summary>
    private bool Fits(int budget)
    {
        var json = new DashboardJson(this);
        var (facts, payouts) = (Size(json.WriteFacts), Size(json.WritePayouts));
        return facts + payouts <= budget || (payouts > budget && facts <= budget / FewBesidePayouts);
    }

    private static int Size(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return buffer.WrittenCount;
    }

    private List<PostFacts> SumPosts()
    {
        var sums = Influencers.Select(_ => PostFacts.None).ToList();
        foreach (var post in Campaign.Data.Posts.Where(post => PostSums.IsInside(post, Campaign.Filter)))
        {
            if (_places.TryGetValue(Campaign.Data.InfluencerTable.Find(Encoding.UTF8.GetBytes(post.InfluencerId)), out var place))
            {
                var (sum, likes, comments) = (sums[place], post.Likes ?? 0, post.Comments ?? 0);
                sums[place] = new PostFacts(
                    sum.Posts + 1,
                    sum.Reach + (post.Reach ?? 0),
                    sum.Likes + likes,
                    sum.Comments + comments,
                    sum.EngagedWithReach + (post.Reach is null ? 0 : likes + comments));
            }
        }

        return sums;
    }
}
