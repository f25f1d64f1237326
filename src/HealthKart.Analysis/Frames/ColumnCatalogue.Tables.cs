using HealthKart.Analysis.Money;

namespace HealthKart.Analysis.Frames;

/// <content>The columns by topic.</content>
public static partial class ColumnCatalogue
{
    private static ColumnInfo[] Influencers() =>
    [
        Text("influencer_id", "Id"),
        Text("name", "Name"),
        Text("platform", "Platform"),
        Text("category", "Category"),
        Text("gender", "Gender"),
        Text("tier", "Tier"),
        Text("campaign", "Campaign"),
        Text("product", "Product"),
        Text("brand", "Brand"),
        Text("breakdown", "Breakdown"),
        Text("value", "Value"),
        Text("source", "Source"),
        Text("month", "Month"),
        Text("platform_and_basis", "Platform · basis"),
        Text("city", "City"),
        Text("persona", "Persona"),
        Day("date", "Date"),
        Count("influencers", "Influencers").Summed(),
        Count("with_sales", "With sales").Summed(),
        Count("follower_count", "Followers").Summed(),
        Count("orders", "Orders").Summed(),
        Money("revenue", "Revenue").Summed(),
        Money("total_payout", "Payout").Summed(),
        Ratio("roas", "ROAS").Roas("revenue", "total_payout"),
        Share("roi", "ROI").By("revenue", "total_payout", Ratios.Roi),
        Money("aov", "AOV").By("revenue", "orders", Ratios.Aov),
        Money("cost_per_order", "CPO").By("total_payout", "orders", Ratios.CostPerOrder),
        Money("contribution", "Contribution").Summed(),
        Ratio("roas_lower", "90 % interval"),
        Ratio("roas_upper", "90 % interval, upper limit"),
        Text("payout_basis", "Basis"),
        Text("payout_status", "Status"),
        Text("remark", "Remark"),
        Text("reason", "Reason"),
        Text("sales", "Sales"),
        Count("rows", "Rows").Summed(),
        Share("share_of_revenue", "Share of revenue"),
        Share("share_of_payout", "Share of payout"),
        Text("top", "Influencers"),
    ];

    private static ColumnInfo[] Posts() =>
    [
        Count("posts", "Posts").Summed(),
        Count("reach", "Reach").Summed(),
        Count("likes", "Likes").Summed(),
        Count("comments", "Comments").Summed(),
        Count("engagements", "Engagements").Summed(),
        // Only engagements of posts that have a reach count, which no column holds.
        Share("engagement_rate", "Engagement rate") with { Total = ColumnTotal.WeightedBy("reach") },
        Money("cost_per_engagement", "CPE").Over("total_payout", "engagements"),
        Money("revenue_per_thousand_reach", "Per 1,000 reach").Over("revenue", "reach", 1_000),
    ];

    private static ColumnInfo[] Payouts() =>
    [
        Text("rule", "Rule"),
        Text("chosen", "Chosen"),
        Count("payout_rows", "Rows").Summed(),
        Count("rows_without_amount", "Rows without amount").Summed(),
        Count("rows_explained", "Explained").Summed(),
        Count("rows_not_checked", "Not checked").Summed(),
        Share("share_of_rows", "Rows explained").Over("rows_explained", "rows"),
        Count("rate", "Rate"),
        Count("counted", "Counted"),
        Money("expected", "Expected").Summed(),
        Money("paid", "Paid").Summed(),
        Money("open_payout", "of which open").Summed(),
        Count("exceptions", "Exceptions").Summed(),
        Money("overpaid", "Overpaid").Summed(),
        Money("underpaid", "Underpaid").Summed(),
        Money("cost_per_post", "per post").Over("total_payout", "posts"),
        Money("highest_payout", "Highest payout").Summed(),
        Money("highest_per_order", "at most").Over("highest_payout", "orders"),
        Money("highest_per_post", "at most").Over("highest_payout", "posts"),
        Money("room", "Room").Summed(),
    ];

    private static IEnumerable<ColumnInfo> Comparisons() =>
    [
        Text("payout_allocated", "Payout allocated"),
        .. Compared(Count("orders", "Orders").Summed()),
        .. Compared(Money("revenue", "Revenue").Summed()),
        .. Compared(Money("total_payout", "Payout").Summed()),
        .. Compared(Ratio("roas", "ROAS")).Select(static column => column.Name switch
        {
            "roas_before" => column.Roas("revenue_before", "total_payout_before"),
            "roas_after" => column.Roas("revenue_after", "total_payout_after"),
            _ => column,
        }),
    ];

    /// <summary>A figure before and after, and what changed; of sums the changes add up, too.</summary>
    private static ColumnInfo[] Compared(ColumnInfo column)
    {
        var share = Share($"{column.Name}_change_share", FrameWords.ChangeShareTitle);
        return
        [
            column with { Name = $"{column.Name}_before", Title = $"{column.Title} {FrameWords.Before}" },
            column with { Name = $"{column.Name}_after", Title = $"{column.Title} {FrameWords.After}" },
            column with { Name = $"{column.Name}_change", Title = FrameWords.ChangeTitleOf(column.Title) },
            column.Total == ColumnTotal.None
                ? share
                : share.By($"{column.Name}_before", $"{column.Name}_after", static (before, after) => new Change(before, after).Share),
        ];
    }

    private static ColumnInfo[] Accounts() =>
    [
        Text("file", "File"),
        Count("rows_read", "Rows").Summed(),
        Count("rows_used", "used").Summed(),
        Count("rows_unattributed", "unattributed").Summed(),
        Count("rows_excluded", "excluded").Summed(),
        Count("rows_rejected", "rejected").Summed(),
        Money("money_read", "Rupees").Summed(),
        Money("money_used", "used").Summed(),
        Money("money_unattributed", "unattributed").Summed(),
        Money("money_excluded", "excluded").Summed(),
        Money("money_rejected", "rejected").Summed(),
    ];

    // Experiments are pooled, by rules of their own, and plans are choices: neither adds up.
    private static IEnumerable<ColumnInfo> Experiments() =>
    [
        Text("method", "Method"),
        Text("to_go_by", "To go by"),
        Day("test_from", "From"),
        Day("test_to", "To"),
        Money("added_spend", "Added spend"),
        .. Estimated(Count("added_orders", "Added orders")),
        .. Estimated(Money("added_revenue", "Added revenue")),
        .. Estimated(Share("orders_lift", "Lift of orders")),
        .. Estimated(Share("revenue_lift", "Lift of revenue")),
        .. Estimated(Money("cost_per_added_order", "Cost per added order")),
        .. Estimated(Ratio("iroas", "iROAS")),
        Share("probability_above_break_even", "Chance that it pays") with { IsExact = true },
        Ratio("p_value", "p") with { IsExact = true },
        Ratio("adjusted_p_value", "Adjusted p") with { IsExact = true },
        Ratio("attributed_roas", "Attributed ROAS").Roas("revenue", "total_payout"),
        Share("incremental_share", "Incremental"),
        Ratio("true_roas", "Simulated with"),
        Text("verdict", "Verdict"),
        Text("warnings", "Warnings"),
        Share("assumed_baseline", "Assumed baseline"),
        Ratio("assumed_roas", "ROAS, assumed"),
        Share("break_even_baseline", "Breaks even at"),
        Count("users", "Users"),
        Count("treated_users", "Treated"),
        Count("control_users", "Control"),
        Count("days", "Days"),
        Money("spend", "Spend"),
        Share("detectable_lift", "Smallest lift found"),
        Ratio("detectable_iroas", "Smallest iROAS found"),
        Text("channel", "Channel"),
        Ratio("roi_sigma", "Its standard error"),
    ];

    /// <summary>An estimate, its standard error and its limits.</summary>
    private static ColumnInfo[] Estimated(ColumnInfo column) =>
    [
        column,
        column with { Name = $"{column.Name}_standard_error" },
        column with { Name = $"{column.Name}_low" },
        column with { Name = $"{column.Name}_high" },
    ];
}
