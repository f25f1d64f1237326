using System.Text;
using HealthKart.Analysis.Sums;

namespace HealthKart.Analysis.Payouts;

/// <summary>The payout rows of one basis, as each rule looks at them.</summary>
/// <remarks>
/// An amount agrees with what is due when it is that, rounded up or down to the unit in which the amounts of the basis are written: whole
/// rupees where none has paise, else paise. Of n rows of an influencer together, roundings partly cancel: they may be off by √n units,
/// which is more than three standard deviations (0.29 √n). A rate is as exact as it is written: it may be off by half a unit of the last
/// decimal that the rates of the basis have; a rate without decimals is exact,
/// and one that half a unit could change by more than a tenth says nothing of rounding.
/// </remarks>
internal sealed class PayoutClaims
{
    private const int PercentDecimals = 2;
    private const int LeastRate = 10;

    private readonly CampaignData _data;
    private readonly decimal _unit;
    private readonly decimal _rateError;
    private readonly decimal _shareError;
    private readonly decimal _commissionError;
    private readonly bool _hasCommission;

    private PayoutClaims(CampaignData data, string basis, IReadOnlyCollection<InfluencerPayout> rows, IReadOnlyDictionary<int, int> posts)
    {
        (_data, Basis) = (data, basis);
        _unit = rows.All(row => row.Payout.Amount is not { } amount || amount == decimal.Truncate(amount)) ? 1 : 0.01m;
        _rateError = ErrorOf(rows.Where(row => !row.Payout.RateIsShare).Select(row => row.Payout.Rate).OfType<decimal>(), 0);
        _shareError = ErrorOf(rows.Where(row => row.Payout.RateIsShare).Select(row => row.Payout.Rate).OfType<decimal>(), PercentDecimals);
        _commissionError = ErrorOf(rows.Select(row => row.Payout.Commission).OfType<decimal>(), PercentDecimals);
        _hasCommission = rows.Any(row => row.Payout.Commission is not null);
        OfRows = [.. rows.Select(row => Claim([row], posts, false))];
        OfInfluencers = [.. rows.GroupBy(row => row.Influencer).Select(group => Claim([.. group], posts, false))];
        OfOwnParts = rows.Any(row => row.HasKey) ? [.. rows.GroupBy(row => row.Key).Select(group => Claim([.. group], posts, true))] : [];
    }

    /// <summary>What is paid for, in one spelling; empty where the file does not say it.</summary>
    internal string Basis { get; }

    /// <summary>Each row for itself.</summary>
    internal IReadOnlyList<PayoutClaim> OfRows { get; }

    /// <summary>The rows of each influencer together.</summary>
    internal IReadOnlyList<PayoutClaim> OfInfluencers { get; }

    /// <summary>
    /// The rows of each influencer that name the same campaign and day, with the sales of these; none where no row names any.
    /// </summary>
    internal IReadOnlyList<PayoutClaim> OfOwnParts { get; }

    /// <summary>The claims by basis, in the order in which the payouts file first names them.</summary>
    internal static IEnumerable<(string Basis, PayoutClaims Claims)> ByBasis(CampaignData data)
    {
        var posts = PostsOf(data);
        return data.PayoutRows.GroupBy(row => row.Payout.Basis, StringComparer.Ordinal)
            .Select(group => (group.Key, new PayoutClaims(data, group.Key, [.. group], posts)));
    }

    /// <summary>The posts of each influencer; empty without posts.</summary>
    internal static IReadOnlyDictionary<int, int> PostsOf(CampaignData data) => data.Posts
        .GroupBy(post => data.InfluencerTable.Find(Encoding.UTF8.GetBytes(post.InfluencerId)))
        .ToDictionary(group => group.Key, group => group.Count());

    internal IReadOnlyList<PayoutClaim> Of(PayoutRule rule) => rule switch
    {
        { IsOfRows: true } => OfRows,
        { OfOwnPart: true } => OfOwnParts,
        _ => OfInfluencers,
    };

    // Spreadsheets write 8.80 as 8.8: the decimals are those of the column. A share is written in percent.
    private static decimal ErrorOf(IEnumerable<decimal> numbers, int unwritten)
    {
        var decimals = numbers.Select(number => number.Scale - unwritten).DefaultIfEmpty(0).Max();
        var error = 0.5m;
        for (var of = 0; of < decimals + unwritten; of++)
        {
            error /= 10;
        }

        return decimals > 0 ? error : 0;
    }

    private static decimal ErrorOf(decimal? number, decimal error) => Math.Abs(number ?? 0) >= LeastRate * error ? error : 0;

    private PayoutClaim Claim(IReadOnlyList<InfluencerPayout> rows, IReadOnlyDictionary<int, int> posts, bool isOfOwnPart)
    {
        var first = rows[0];
        var isSomebody = first.Influencer >= 0;
        SaleSums? sales = !isSomebody || !_data.HasSales ? null
            : isOfOwnPart && first.HasKey ? _data.AllSales.ByPayoutKey.Totals[_data.PayoutKeys.NumberOf(first.Key)]
            : _data.AllSales.ByInfluencer.Totals[first.Influencer];
        return new PayoutClaim
        {
            Influencer = first.Influencer,
            Rows = rows.Count,
            RowsWithAmount = rows.Count(row => row.Payout.Amount is not null),
            TellingRows = rows.Count(row => row.Payout.Amount is { } amount && amount != 0),
            Rate = rows.All(row => row.Payout.Rate == first.Payout.Rate) ? first.Payout.Rate : null,
            Commission = _hasCommission && rows.All(row => row.Payout.Commission == first.Payout.Commission)
                ? first.Payout.Commission ?? 0
                : null,
            PayoutPosts = rows.All(row => row.Payout.Posts is not null) ? rows.Sum(row => row.Payout.Posts) : null,
            Orders = rows.All(row => row.Payout.Orders is not null) ? rows.Sum(row => row.Payout.Orders) : null,
            TrackedOrders = sales?.Orders,
            TrackedRevenue = sales?.Revenue,
            Posts = isSomebody && posts.Count > 0 ? posts.GetValueOrDefault(first.Influencer) : null,
            Paid = rows.Any(row => row.Payout.Amount is not null) ? rows.Sum(row => row.Payout.Amount ?? 0) : null,
            Open = rows.Where(row => row.Payout.IsOpen).Sum(row => row.Payout.Amount ?? 0),
            RateError = ErrorOf(first.Payout.Rate, first.Payout.RateIsShare ? _shareError : _rateError),
            CommissionError = ErrorOf(first.Payout.Commission, _commissionError),
            Tolerance = _unit * (decimal)Math.Sqrt(rows.Count),
        };
    }
}
