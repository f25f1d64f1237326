using System.Text.Json.Nodes;
using HealthKart.Analysis.Performance;
using HealthKart.Report.Tests.Display;
using Plotly.NET;
using Xunit;

namespace HealthKart.Report.Tests.Figures;

public sealed class FigureTests
{
    [Fact]
    public void The_top_chart_says_who_leads_and_who_is_safely_above_break_even()
    {
        using var campaign = TestCampaign.Festivals();

        var figure = campaign.Performance().TopChart().Drawn();

        Assert.Equal(
            "Asha Rao leads with a ROAS of 5.00×; both are above break-even (1.00×) even at the low end of the interval", figure.Title);
        Assert.Equal("5.00×", figure.Rows[0][5]);
        Assert.Equal("5.00× (8 orders)", figure.Words[0]);
    }

    [Fact]
    public void The_spread_counts_everybody_who_was_paid()
    {
        using var campaign = TestCampaign.Festivals();

        var figure = campaign.Performance().RevenueVsPayoutChart().Drawn();

        Assert.Equal("1 of 4 paid influencers stays below break-even (1.00×) and took 11.5 % of their payout", figure.Title);
    }

    [Fact]
    public void A_margin_moves_break_even_and_the_line_of_ROAS_1_stays()
    {
        using var campaign = TestCampaign.Festivals();

        var figure = campaign.Performance(settings: new AnalysisSettings { GrossMargin = 0.4m }).RevenueVsPayoutChart().Drawn();

        Assert.Contains("break-even (2.50×)", figure.Title, StringComparison.Ordinal);
        Assert.Equal(["ROAS 1.00×", "break-even 2.50×"], figure.Lines);
    }

    [Fact]
    public void The_line_of_break_even_leaves_out_bars_whose_number_would_stand_on_it()
    {
        using var campaign = new TestCampaign
        {
            Influencers = "id,platform\n1,Instagram\n2,Instagram\n",
            Sales = "influencer_id,orders,revenue\n1,5,100\n2,5,900\n",
            Payouts = "influencer_id,basis,total_payout\n1,post,200\n2,order,300\n",
        };

        var line = campaign.Performance().PlatformAndBasisChart().Drawn().Json["data"]!.AsArray()[^1]!;

        // Of the two bars of the one platform the second, of 0.5, is left out: from the middle of the bars to their end.
        Assert.Equal(
            [-0.5, 0, null, 0.34, 0.5, null],
            line["y"]!.AsArray().Select(value => value is null ? (double?)null : Math.Round((double)value, 6)));
        Assert.Equal([1, 1, null, 1, 1, null], line["x"]!.AsArray().Select(value => (double?)value));
    }

    [Fact]
    public void A_platform_that_is_spelled_in_two_ways_has_its_bars_in_one_place()
    {
        using var campaign = new TestCampaign
        {
            Influencers = "id,platform\n1,Instagram\n2,instagram\n3,INSTAGRAM\n",
            Sales = "influencer_id,orders,revenue\n1,5,100\n2,5,200\n3,5,300\n",
            Payouts = "influencer_id,basis,total_payout\n1,post,10\n2,order,10\n3,order,10\n",
        };

        var figure = campaign.Performance().PlatformAndBasisChart().Drawn();

        Assert.Equal(["Instagram"], figure.YTicks.Select(tick => tick.Text));
        Assert.Equal([["Instagram", "order"], ["Instagram", "post"]], figure.Rows.Select(row => row.Take(2)));
    }

    [Fact]
    public void Axes_are_logarithmic_when_the_spread_asks_for_it()
    {
        using var narrow = Campaign(100, 200, 400);
        using var wide = Campaign(100, 2_000, 40_000);

        Assert.Equal("linear", (string?)narrow.Performance().RevenueVsPayoutChart().Drawn().X["type"]);
        Assert.Equal("log", (string?)wide.Performance().RevenueVsPayoutChart().Drawn().X["type"]);
    }

    [Fact]
    public void Of_very_many_influencers_the_highest_payouts_are_drawn_and_the_figure_says_so()
    {
        using var campaign = Campaign([.. Enumerable.Range(1, 1_010).Select(i => 1_000m + i)]);

        var figure = campaign.Performance().RevenueVsPayoutChart().Drawn();

        Assert.Equal(1_000, figure.Series.Where(series => series.Mode == "markers").Sum(series => series.Count));
        Assert.Contains("Only the 1,000 highest payouts are drawn", figure.HowToRead, StringComparison.Ordinal);
    }

    [Fact]
    public void Days_of_a_year_are_a_line_with_the_mean_of_seven_days_and_more_days_are_months()
    {
        using var year = Daily(60);
        using var years = Daily(500);

        Assert.Equal(["Each day", "Mean of 7 days"], year.Performance().OverTimeChart().Drawn().Series.Select(trace => trace.Name));
        Assert.Equal("bar", Assert.Single(years.Performance().OverTimeChart().Drawn().Series).Type);
    }

    [Fact]
    public void Unattributed_revenue_stands_apart_over_time()
    {
        using var campaign = TestCampaign.Festivals();

        var figure = campaign.Performance().OverTimeChart().Drawn();

        Assert.Contains(figure.Series, trace => trace.Name == "Unattributed (7 days)");
        Assert.Equal(["January 2025", "₹1,500", "₹900"], figure.Rows[0]);
    }

    [Fact]
    public void A_filter_that_chooses_influencers_leaves_unattributed_revenue_out_of_the_figure()
    {
        using var campaign = TestCampaign.Festivals();

        var figure = campaign.Performance(new CampaignFilter { Platforms = ["YouTube"] }).OverTimeChart().Drawn();

        Assert.DoesNotContain(figure.Series, series => series.Name!.StartsWith("Unattributed", StringComparison.Ordinal));
    }

    public static TheoryData<string> Empty => ["payouts only", "sales only", "nobody left", "no dates"];

    [Theory]
    [MemberData(nameof(Empty))]
    public void A_figure_without_data_is_a_sentence_and_no_empty_chart(string kind)
    {
        using var campaign = kind switch
        {
            "payouts only" => new TestCampaign { Payouts = "influencer_id,total_payout\n1,100\n" },
            "sales only" => new TestCampaign { Sales = "influencer_id,orders,revenue\n1,2,100\n" },
            "no dates" =>
                new TestCampaign { Sales = "influencer_id,orders,revenue\n1,2,100\n", Payouts = "influencer_id,total_payout\n2,100\n" },
            _ => TestCampaign.Festivals(),
        };
        var report = campaign.Performance(new CampaignFilter { MinRoas = kind == "nobody left" ? 1000 : 0 });

        GenericChart[] figures = kind == "no dates"
            ? [report.TopChart(), report.OverTimeChart()]
            : [report.TopChart(), report.RevenueVsPayoutChart(), report.PlatformAndBasisChart(), report.OverTimeChart()];

        foreach (var figure in figures)
        {
            Assert.Empty(figure.Drawn().Series);
            var html = Shown.Html(figure);
            Assert.Contains("hk-note", html, StringComparison.Ordinal);
            Assert.DoesNotContain("class=\"hk-chart\"", html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_figure_says_how_to_read_it_and_has_its_numbers_as_a_table()
    {
        using var campaign = TestCampaign.Festivals();
        var report = campaign.Performance();

        var figures = new[]
        {
            report.TopChart().Drawn(),
            report.RevenueVsPayoutChart().Drawn(),
            report.PlatformAndBasisChart().Drawn(),
            report.OverTimeChart().Drawn(),
        };
        foreach (var figure in figures)
        {
            Assert.NotEmpty(figure.HowToRead);
            Assert.NotEmpty(figure.AltText);
            Assert.NotEmpty(figure.Rows);
            Assert.All(figure.Rows, row => Assert.Equal(figure.Columns.Count, row.Length));
            Assert.NotEmpty((JsonArray)figure.Json["data"]!);
        }
    }

    private static TestCampaign Campaign(params decimal[] payouts) => new()
    {
        Sales = "influencer_id,orders,revenue\n"
            + string.Concat(payouts.Select((payout, i) => FormattableString.Invariant($"{i},10,{payout * 2}\n"))),
        Payouts = "influencer_id,total_payout\n"
            + string.Concat(payouts.Select((payout, i) => FormattableString.Invariant($"{i},{payout}\n"))),
    };

    private static TestCampaign Daily(int days) => new()
    {
        Sales = "influencer_id,date,orders,revenue\n"
            + string.Concat(Enumerable.Range(0, days).Select(i =>
                FormattableString.Invariant($"1,{new DateOnly(2024, 1, 1).AddDays(i):yyyy-MM-dd},1,{100 + i}\n"))),
    };
}
