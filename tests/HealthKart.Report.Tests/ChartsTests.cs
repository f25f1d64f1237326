using HealthKart.Analysis;
using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Performance;
using HealthKart.Report.Dashboard;
using HealthKart.Report.Figures;
using HealthKart.Report.Formatting;
using HealthKart.Report.Tests.Figures;
using Microsoft.Data.Analysis;
using Plotly.NET;
using Plotly.NET.CSharp;
using Xunit;

namespace HealthKart.Report.Tests;

public sealed class ChartsTests
{
    private static readonly Lazy<CampaignPerformance> s_sample = new(
        static () => CampaignData.Load(RepositoryRoot.PathOf("data")).Performance());

    [Fact]
    public void A_chart_of_a_frame_of_the_report_is_the_chart_of_the_page()
    {
        var campaign = s_sample.Value;
        var influencers = ChartedInfluencers.Of(campaign);

        (GenericChart OfPage, GenericChart OfFrame)[] charts =
        [
            (TopFigure.Of(influencers, 10), campaign.TopChart()),
            (SpreadFigure.Of(influencers), campaign.RevenueVsPayoutChart()),
            (PlatformAndBasisFigure.Of(influencers), campaign.PlatformAndBasisChart()),
            (PlatformAndCategoryFigure.Of(influencers), campaign.PlatformAndCategoryChart()),
            (OverTimeFigure.Of(campaign.ByDay(), campaign.UnattributedByDay()), campaign.OverTimeChart()),
            (PayoutByBasisFigure.Of(campaign.ByPayoutBasis()), campaign.PayoutByBasisChart()),
        ];

        Assert.All(charts, static chart => Assert.Equal(chart.OfPage.Drawn().Title, chart.OfFrame.Drawn().Title));
        Assert.All(charts[..4], static chart => Assert.Equal(Json(chart.OfPage), Json(chart.OfFrame)));
    }

    [Fact]
    public void A_chart_has_the_rows_that_its_frame_was_filtered_to()
    {
        var frame = s_sample.Value.ToDataFrame().Where("platform", "youtube");

        var top = Charts.TopByRoas(frame, count: 3).Drawn();

        var expected = s_sample.Value.Influencers.With(s_sample.Value.Influencers.Where(static row => row.Platform == "YouTube"));
        Assert.Equal(Ranking.Top(expected).Take(3).Select(static row => row.Name), top.Rows.Select(static row => row[0]));
        Assert.All(top.Rows, static row => Assert.Equal("YouTube", row[1]));
    }

    [Fact]
    public void A_platform_keeps_its_colour_whatever_the_frame_was_filtered_by()
    {
        var frame = s_sample.Value.ToDataFrame();

        string[] all = Colors(Charts.RevenueVsPayout(frame), "YouTube");
        string[] alone = Colors(Charts.RevenueVsPayout(frame.Where("platform", "YouTube")), "YouTube");

        Assert.Equal(all, alone);

        static string[] Colors(GenericChart chart, string platform) =>
        [
            .. chart.Drawn().Json["data"]!.AsArray()
            .Where(trace => (string?)trace!["name"] == platform)
            .Select(static trace => (string)trace!["marker"]!["color"]!),
        ];
    }

    [Fact]
    public void The_shares_of_a_curve_are_those_of_the_rows()
    {
        var figure = Charts.Concentration(Frame(("Pune", 300, 100), ("Delhi", 100, 300))).Drawn();

        Assert.Contains("75 % of the revenue for 25 % of the payout", figure.Title, StringComparison.Ordinal);
    }

    [Fact]
    public void Bars_of_a_breakdown_say_who_has_most_and_who_is_below_break_even()
    {
        var frame = Frame(("Pune", 300, 100), ("Delhi", 50, 100), ("Goa", 120, 100)).By("city");

        var bars = Charts.Bars(frame, "city", "roas").Drawn();

        Assert.Equal("Pune has the highest ROAS: 3.00×; 1 of 3 below break-even (1.00×)", bars.Title);
        Assert.Equal([["Pune", "3.00×"], ["Goa", "1.20×"], ["Delhi", "0.50×"]], bars.Rows);
        Assert.Equal(["break-even 1.00×"], bars.Lines);
        Assert.Equal(["Pune", "Goa", "Delhi"], bars.YTicks.Select(static tick => tick.Text));
    }

    [Fact]
    public void What_is_not_allocated_is_no_bar_and_no_group_below_break_even()
    {
        var bars = Charts.Bars(Frame(("Pune", 300, 100), ("Goa", 50, 100), (BreakdownRow.NotAllocated, 0, 70)), "city", "roas").Drawn();

        Assert.Equal("Pune has the highest ROAS: 3.00×; 1 of 2 below break-even (1.00×)", bars.Title);
        Assert.Equal(["Pune", "Goa"], bars.YTicks.Select(static tick => tick.Text));
        Assert.EndsWith("What is (not allocated) stands in the table alone.", bars.HowToRead, StringComparison.Ordinal);
        Assert.Equal(3, bars.Rows.Count);
    }

    [Fact]
    public void The_line_of_break_even_leaves_out_a_bar_whose_number_would_stand_on_it()
    {
        var bars = Charts.Bars(Frame(("Pune", 300, 100), ("Goa", 86, 100)), "city", "roas").Drawn();

        var line = bars.Series[^1].Json;
        Assert.Equal([1, 1, null, 1, 1, null], line["x"]!.AsArray().Select(static value => (double?)value));
        Assert.Equal(0.66, (double)line["y"]![1]!, 6);
    }

    [Fact]
    public void Bars_of_money_are_in_rupees_and_have_no_break_even()
    {
        var bars = Charts.Bars(Frame(("Pune", 1_234_567, 1), ("Goa", null, 1)), "city", "revenue").Drawn();

        Assert.Equal("Pune alone has a value: Revenue ₹12.35 lakh", bars.Title);
        Assert.Equal([["Pune", "₹12.35 lakh"], ["Goa", "–"]], bars.Rows);
        Assert.Empty(bars.Lines);
    }

    [Fact]
    public void Bars_beyond_the_count_are_left_out_and_said()
    {
        var frame = Frame([.. Enumerable.Range(1, 30).Select(static i => ($"City {i}", (decimal?)(100 - i), (decimal?)1))]);

        var bars = Charts.Bars(frame, "city", "revenue", count: 12).Drawn();

        Assert.Equal(12, bars.Series.Single().Count);
        Assert.Contains("Only the first 12 of 30 are drawn", bars.HowToRead, StringComparison.Ordinal);
        Assert.Equal(30, bars.RowCount);
    }

    [Fact]
    public void Bars_without_a_value_say_so()
    {
        var bars = Charts.Bars(Frame(("Pune", null, 1)), "city", "revenue").Drawn();

        Assert.Equal("No row has a value of Revenue, so that there is nothing to show.", bars.Title);
        Assert.Empty(bars.Series);
    }

    [Fact]
    public void A_column_that_is_not_there_is_named_with_the_nearest()
    {
        var frame = Frame(("Pune", 1, 1));

        var error = Assert.Throws<ArgumentException>(() => Charts.Bars(frame, "town", "revenu"));
        var missing = Assert.Throws<ArgumentException>(() => Charts.TopByRoas(new DataFrame(new DecimalDataFrameColumn("revenue", 1))));

        Assert.Contains("town", error.Message, StringComparison.Ordinal);
        Assert.Contains("total_payout", missing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_chart_can_be_styled_on_and_keeps_what_its_author_set()
    {
        var chart = Charts.TopByRoas(s_sample.Value.ToDataFrame()).WithTitle("Ours").WithSize(700, 333).Drawn();

        Assert.Contains("Ours", (string)chart.Json["layout"]!["title"]!["text"]!, StringComparison.Ordinal);
        Assert.Equal(700, (int)chart.Json["layout"]!["width"]!);
    }

    [Fact]
    public void A_chart_of_hostile_names_has_no_markup_of_them()
    {
        var frame = Frame(("</script><b>x</b>", 3, 1), ("=1+1", 2, 1));

        var json = Charts.Bars(frame, "city", "roas").Drawn().Json;

        Assert.All(
            json["layout"]!["yaxis"]!["ticktext"]!.AsArray(),
            static label => Assert.DoesNotContain("<", (string)label!, StringComparison.Ordinal));
    }

    private static string Json(GenericChart chart) => ChartJson.Of(chart).ToJsonString();

    private static DataFrame Frame(params (string City, decimal? Revenue, decimal? Payout)[] rows) => new(
        new StringDataFrameColumn("city", rows.Select(static row => row.City)),
        new DecimalDataFrameColumn("revenue", rows.Select(static row => row.Revenue)),
        new DecimalDataFrameColumn("total_payout", rows.Select(static row => row.Payout)),
        new DecimalDataFrameColumn("roas", rows.Select(static row => row.Revenue / row.Payout)));
}
