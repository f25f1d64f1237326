using HealthKart.Analysis.Frames;
using Xunit;

namespace HealthKart.Report.Tests.Display;

public sealed class FrameTableTests
{
    [Fact]
    public void A_ranking_has_the_html_that_it_had()
    {
        using var campaign = TestCampaign.Festivals();

        Golden.Match("top.expected.html", Shown.Html(campaign.Performance().Top(3)));
    }

    [Fact]
    public void A_breakdown_has_the_html_that_it_had()
    {
        using var campaign = TestCampaign.Festivals();

        Golden.Match("by-campaign.expected.html", Shown.Html(campaign.Performance().ByCampaign()));
    }

    [Fact]
    public void An_output_brings_its_style() =>
        Assert.StartsWith("<div class=\"hk-out\">\n<div class=\"hk-scroll\">", Shown.Html(Numbers(1)), StringComparison.Ordinal);

    [Fact]
    public void Numbers_sort_by_their_exact_value_and_undefined_ones_are_a_dash()
    {
        var frame = new ResultList<decimal?>([1234567.891m, null], [new("revenue", "Revenue", ColumnUnit.Money, value => value)]);

        var html = Shown.Html(frame);

        Assert.Contains("<td class=\"hk-num\" data-value=\"1234567.891\">₹12,34,568</td>", html, StringComparison.Ordinal);
        Assert.Contains("<td class=\"hk-num\" data-value=\"\">–</td>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Small_amounts_keep_their_paise_down_the_column()
    {
        var frame = new ResultList<decimal>([1234m, 9.5m], [new("aov", "AOV", ColumnUnit.Money, value => value)]);

        var html = Shown.Html(frame);

        Assert.Contains(">₹1,234.00<", html, StringComparison.Ordinal);
        Assert.Contains(">₹9.50<", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_very_many_rows_those_with_sales_are_shown_then_the_highest_payouts_and_a_line_says_what_is_left_out()
    {
        var frame = new ResultList<int>(Enumerable.Range(0, 10_005), [
            new("id", "Id", ColumnUnit.Text, row => $"row {row}"),
            new("orders", "Orders", ColumnUnit.Count, row => row == 10_004 ? 1m : 0m),
            new("total_payout", "Payout", ColumnUnit.Money, row => (decimal)(row < 10 ? row : 100)),
        ]);

        var html = Shown.Html(frame);

        Assert.Contains(">row 10004<", html, StringComparison.Ordinal);
        Assert.DoesNotContain(">row 4<", html, StringComparison.Ordinal);
        Assert.Contains(">row 5<", html, StringComparison.Ordinal);
        Assert.Contains(
            "10,000 of 10,005 rows are shown, those with sales first, then by payout; 5 are left out.", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_frame_without_rows_says_so_instead_of_showing_a_head() =>
        Assert.Equal("<div class=\"hk-out\">\n<div class=\"hk-note\"><p>Nothing to list.</p>\n</div>\n</div>\n", Shown.Html(Numbers(0)));

    [Fact]
    public void Columns_that_are_for_CSV_files_only_are_shown_when_they_are_asked_for()
    {
        using var campaign = TestCampaign.Festivals();
        var influencers = campaign.Performance().Influencers;

        Assert.DoesNotContain("Gender", Shown.Html(influencers), StringComparison.Ordinal);
        Assert.Contains("Gender", Shown.Html(influencers.WithColumns("name", "gender", "city")), StringComparison.Ordinal);
        Assert.Contains("Pune", Shown.Html(influencers.WithColumns("name", "gender", "city")), StringComparison.Ordinal);
    }

    [Fact]
    public void An_influencer_with_few_orders_is_marked_in_rankings()
    {
        using var campaign = new TestCampaign
        {
            Sales = "influencer_id,orders,revenue\na,10,100\nb,1,900\n",
            Payouts = "influencer_id,total_payout\na,100\nb,100\n",
        };

        var top = campaign.Performance().Top();

        Assert.Equal(["a", "b"], top.Select(row => row.InfluencerId));
        Assert.Contains("too few orders", Shown.Html(top), StringComparison.Ordinal);
    }

    [Fact]
    public void A_ranking_says_what_its_intervals_mean()
    {
        using var campaign = TestCampaign.Festivals();

        Assert.Contains("The AOV is taken as fixed", campaign.Performance().Bottom().Note, StringComparison.Ordinal);
    }

    private static ResultList<decimal> Numbers(int count) =>
        new(Enumerable.Range(0, count).Select(number => (decimal)number), [new("number", "Number", ColumnUnit.Count, value => value)]);
}
