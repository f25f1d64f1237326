using HealthKart.Analysis.Campaigns;
using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Performance;
using Microsoft.Data.Analysis;

namespace HealthKart.Report.Figures;

/// <summary>The influencers that a figure is drawn of: those of a report, or the rows of an analyst's frame.</summary>
/// <param name="Rows">The influencers.</param>
/// <param name="HasSales">Whether there are sales at all.</param>
/// <param name="Colors">The colours of their platforms.</param>
/// <param name="BreakEven">The ROAS that earns a payout back.</param>
internal sealed record ChartedInfluencers(
    IReadOnlyList<InfluencerPerformance> Rows, bool HasSales, PlatformColors Colors, decimal BreakEven)
{
    // What a frame has that is grouped by something else stands for the name.
    private static readonly string[] s_names = ["name", "influencer_id"];

    internal static ChartedInfluencers Of(CampaignPerformance campaign) => new(
        campaign.Shown,
        campaign.HasSales,
        PlatformColors.Of(campaign.Data.Influencers.Select(influencer => influencer.Platform)),
        campaign.Settings.BreakEvenRoas);

    /// <summary>The rows of a frame; what it has no column for is unknown.</summary>
    /// <exception cref="ArgumentException">It has no column of revenue or of payouts, or one that does not hold numbers.</exception>
    internal static ChartedInfluencers Of(DataFrame frame, decimal breakEven, decimal tooFewOrders = 0)
    {
        ArgumentNullException.ThrowIfNull(frame);
        var (revenue, payout) =
            (ColumnNumbers.Of(FrameColumns.Find(frame, "revenue")), ColumnNumbers.Of(FrameColumns.Find(frame, "total_payout")));
        var (orders, followers) = (FrameColumns.NumbersOrNone(frame, "orders"), FrameColumns.NumbersOrNone(frame, "follower_count"));
        var name = Texts(frame, s_names.FirstOrDefault(each => FrameColumns.FindOrNull(frame, each) is not null) ?? frame.Columns[0].Name);
        var (id, platform, category) = (Texts(frame, "influencer_id"), Spelled(frame, "platform"), Spelled(frame, "category"));
        var (gender, tier, basis, status) =
            (Texts(frame, "gender"), Texts(frame, "tier"), Texts(frame, "payout_basis"), Texts(frame, "payout_status"));
        InfluencerPerformance[] rows = [.. Enumerable.Range(0, checked((int)frame.Rows.Count)).Select(row => Row(row))];
        return new(rows, rows.Any(static row => row.Revenue is not null), PlatformColors.Of(PlatformsOf(frame)), breakEven);

        InfluencerPerformance Row(long row)
        {
            var (sold, paid, count) = (revenue(row), payout(row), orders(row));
            return new()
            {
                Influencer = new()
                {
                    Id = id(row) ?? name(row) ?? "",
                    Name = name(row) ?? "",
                    Platform = platform(row) ?? Influencer.Unknown,
                    Category = category(row) ?? Influencer.Unknown,
                    Gender = gender(row) ?? Influencer.Unknown,
                    FollowerCount = followers(row),
                },
                Tier = tier(row) ?? Influencer.Unknown,
                SalesRows = sold is null or 0 && count is null or 0 ? 0 : 1,
                Orders = count,
                Revenue = sold,
                TotalPayout = paid,
                PayoutBasis = basis(row) is { } one && one != Influencer.Unknown ? one : "",
                PayoutStatus = Enum.TryParse<PayoutStatus>(status(row), out var known) ? known : StatusOf(paid),
                TooFewOrders = count < tooFewOrders,
            };
        }
    }

    private static PayoutStatus StatusOf(decimal? payout) => payout switch
    {
        null => PayoutStatus.NoPayout,
        > 0 => PayoutStatus.Paid,
        _ => PayoutStatus.ZeroPayout,
    };

    private static IEnumerable<string> PlatformsOf(DataFrame frame) =>
        FrameColumns.FindOrNull(frame, "platform") is { } platforms ? FrameColumns.KnownValues(platforms) : [];

    private static Func<long, string?> Texts(DataFrame frame, string column)
    {
        var text = FrameColumns.FindOrNull(frame, column) is { } found ? ColumnText.Of(found) : null;
        return row => text?.Invoke(row);
    }

    // One spelling for all who have a value, the one of the files, whatever order the rows are in.
    private static Func<long, string?> Spelled(DataFrame frame, string column)
    {
        if (FrameColumns.FindOrNull(frame, column) is not { } found)
        {
            return static _ => null;
        }

        var (text, spelled) = (ColumnText.Of(found), FrameColumns.Spelling(found));
        return row => spelled(text(row));
    }
}
