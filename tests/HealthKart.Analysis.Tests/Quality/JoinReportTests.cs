using HealthKart.Report;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Quality;
using HealthKart.Analysis.Tests.RealData;
using HealthKart.Analysis.Values;
using Xunit;

namespace HealthKart.Analysis.Tests.Quality;

public sealed class JoinReportTests
{
    private const string Influencers = "id,name\n1,Asha\n2,Bala\n3,Chitra\n4,asha\n5,\n";

    [Fact]
    public void Who_lacks_sales_or_payouts_is_told_once_with_the_money_and_lines()
    {
        using var campaign = new TestCampaign
        {
            Influencers = Influencers,
            Sales = "influencer_id,orders,revenue\n1,1,100\n1,1,50\n2,1,30.50\n",
            Payouts = "influencer_id,total_payout\n2,10\n3,20\n3,5\n4,\n",
        };

        var quality = campaign.Load().Quality();

        Assert.Equal(
            (1L, null, null, "1 listed influencer has neither a sale nor a payout row.", "Line 6 ('5')"),
            Of(quality, IssueKind.InfluencersWithoutSales));
        Assert.DoesNotContain(quality.Findings, finding => finding.Kind == IssueKind.InfluencersWithoutPayouts);
        Assert.Equal(
            (2L,
                null,
                25m,
                "2 influencers with payout rows have no sale (1 of them paid ₹25, the others ₹0).",
                "Line 3 ('3'), line 5 ('4')"),
            Of(quality, IssueKind.PayoutsWithoutSales));
        Assert.Equal(
            (1L, 150m, null, "1 influencer has sales worth ₹150 and no payout row; the ROAS is 0 by rule.", "Line 2 ('1')"),
            Of(quality, IssueKind.SalesWithoutPayouts));
    }

    [Fact]
    public void Ids_that_the_influencers_file_lacks_are_counted_in_each_file_with_all_of_their_money()
    {
        using var campaign = new TestCampaign
        {
            Influencers = "id\n1\n",
            Posts = "influencer_id\n1\n9\nX9\n9\n\n",
            Sales = "influencer_id,orders,revenue\n1,1,100\n9,1,50\n8,1,7\n9,1,3\n9,1,-0.25\n",
            Payouts = "influencer_id,total_payout\n1,10\n9,20\n9,5\n",
        };

        var orphans = campaign.Load()
            .Quality().Findings.Where(finding => finding.Kind == IssueKind.OrphanId)
            .ToDictionary(finding => finding.File!);

        Assert.Equal((2L, 59.75m, null, "Line 3 ('9'), line 4 ('8')"), Shown("tracking_data.csv"));
        Assert.Equal((1L, null, 25m, "Line 3 ('9')"), Shown("payouts.csv"));
        Assert.Equal((2L, null, null, "Line 3 ('9'), line 4 ('X9')"), Shown("posts.csv"));

        (long, decimal?, decimal?, string) Shown(string file) =>
            (orphans[file].Count, orphans[file].Revenue, orphans[file].TotalPayout, orphans[file].Where);
    }

    [Theory]
    [InlineData(true, IssueKind.InfluencersWithoutSales, "3 listed influencers have no sale.", "Line 4 ('3'), line 5 ('4'), line 6 ('5')")]
    [InlineData(
        false, IssueKind.InfluencersWithoutPayouts, "3 listed influencers have no payout row.", "Line 2 ('1'), line 5 ('4'), line 6 ('5')")]
    public void Where_there_is_only_one_of_the_files_those_without_a_row_of_it_are_counted(
        bool isOfSales, IssueKind kind, string message, string where)
    {
        using var campaign = isOfSales
            ? new TestCampaign { Influencers = Influencers, Sales = "influencer_id,orders,revenue\n1,1,100\n2,1,30.50\n" }
            : new TestCampaign { Influencers = Influencers, Payouts = "influencer_id,total_payout\n2,10\n3,20\n" };

        Assert.Equal((3L, null, null, message, where), Of(campaign.Load().Quality(), kind));
    }

    [Fact]
    public void Influencers_without_posts_are_counted_where_there_is_a_posts_file()
    {
        using var campaign = new TestCampaign
        {
            Influencers = Influencers,
            Posts = "influencer_id\n1\n3.0\n",
            Payouts = "influencer_id,total_payout\n2,10\n",
        };
        using var without = new TestCampaign { Influencers = Influencers, Payouts = "influencer_id,total_payout\n2,10\n" };

        Assert.Equal(
            (3L, null, 10m, "3 listed influencers have no post.", "Line 3 ('2'), line 5 ('4'), line 6 ('5')"),
            Of(campaign.Load().Quality(), IssueKind.InfluencersWithoutPosts));
        Assert.DoesNotContain(without.Load().Quality().Findings, finding => finding.Kind == IssueKind.InfluencersWithoutPosts);
    }

    [Fact]
    public void Two_ids_with_one_name_are_found_whatever_its_case_and_blank_names_are_no_name()
    {
        using var campaign = new TestCampaign
        {
            Influencers = Influencers + "6,\n7,Bala\n",
            Sales = "influencer_id,orders,revenue\n1,1,100\n3,1,1\n",
            Payouts = "influencer_id,total_payout\n4,10\n7,2\n",
        };

        Assert.Equal(
            (4L,
                100m,
                12m,
                "2 names belong to 4 ids: if they are one person, sales and payouts are split between them.",
                "Line 2 ('Asha'), line 5 ('asha'), line 3 ('Bala')"),
            Of(campaign.Load().Quality(), IssueKind.DuplicateName));
    }

    [Fact]
    public void Duplicates_of_an_id_and_of_a_whole_row_are_counted()
    {
        using var campaign = new TestCampaign
        {
            Influencers = "id,name\n1,Asha\n1,Other\n1.0,Third\n",
            Payouts = "influencer_id,total_payout\n1,10\n1,10\n1,10\n",
        };

        var quality = campaign.Load().Quality();

        Assert.Equal(
            (2L, null, null, "2 rows repeat an id; rejected, the first row of an id counts.", "Line 3 ('1'), line 4 ('1.0')"),
            Of(quality, IssueKind.DuplicateInfluencer));
        Assert.Equal(
            (2L, null, 20m, "2 rows are exactly like an earlier row; used. Remove what is a repetition.", "Line 3, line 4"),
            Of(quality, IssueKind.DuplicateRow));
    }

    [Fact]
    public void Revenue_without_orders_and_orders_without_revenue_are_counted_and_returns_and_blank_orders_are_neither()
    {
        using var campaign = new TestCampaign
        {
            Sales = "influencer_id,orders,revenue\n1,0,100\n1,0.0,50\n1,2,0\n1,0,-30\n1,,70\n1,x,80\n1,0,0\n1,1,5\n1,0,0.005\n",
        };

        var quality = campaign.Load().Quality();

        Assert.Equal((3L, 150.005m, null), Money(quality, IssueKind.RevenueWithoutOrders));
        Assert.Equal("Line 2 ('0'), line 3 ('0.0'), line 10 ('0')", Finding(quality, IssueKind.RevenueWithoutOrders).Where);
        Assert.Equal((1L, 0m, null), Money(quality, IssueKind.OrdersWithoutRevenue));
        Assert.Equal((1L, 70m, null), Money(quality, IssueKind.BlankOrders));
        Assert.Equal((1L, -30m, null), Money(quality, IssueKind.NegativeRevenue));
    }

    [Fact]
    public void Without_a_column_of_orders_no_sale_is_called_one_without_orders()
    {
        using var campaign = new TestCampaign { Sales = "influencer_id,revenue\n1,100\n" };

        Assert.DoesNotContain(campaign.Load().Quality().Findings, finding => finding.Kind == IssueKind.RevenueWithoutOrders);
    }

    [Fact]
    public void Posts_with_more_likes_and_comments_than_reach_are_counted()
    {
        using var campaign = new TestCampaign
        {
            Posts = "influencer_id,reach,likes,comments\n1,100,90,10\n1,100,90,11\n1,,90,11\n1,10,,11\n1,10,,\n",
            Payouts = "influencer_id,total_payout\n1,10\n",
        };

        var finding = Finding(campaign.Load().Quality(), IssueKind.EngagementAboveReach);

        Assert.Equal((2L, "Line 3 ('100'), line 5 ('10')"), (finding.Count, finding.Where));
        Assert.Equal("101 likes and comments on a reach of 100; used as they are.", finding.Examples[0].Message);
    }

    [Theory]
    [InlineData("2025-06-30", 3, 17)]
    [InlineData("2025-07-01", 2, 15)]
    [InlineData("2025-12-31", 0, null)]
    public void Dates_after_today_are_counted_in_every_file_with_their_money(string today, int sales, int? revenue)
    {
        using var campaign = new TestCampaign
        {
            Posts = "influencer_id,date\n1,2026-01-01\n",
            Sales =
                "influencer_id,date,orders,revenue\n1,2025-07-01,1,2\n1,2025-06-30,1,3\n1,31/12/2025,1,5\n"
                + "1,2025-12-31T10:00,1,10\n1,,1,1\n",
            Payouts = "influencer_id,total_payout,date\n1,10,2026-02-01\n1,10,2025-01-01\n",
        };
        var options = new LoadOptions { Today = DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture) };

        var data = campaign.Load(options);
        var future = data.Quality().Findings.Where(finding => finding.Kind == IssueKind.FutureDate).ToDictionary(finding => finding.File!);

        Assert.Equal(
            (sales, (decimal?)revenue),
            future.TryGetValue("tracking_data.csv", out var found) ? ((int)found.Count, found.Revenue) : (0, null));
        Assert.Equal(
            (1L, 10m, "Line 2 ('2026-02-01')"),
            (future["payouts.csv"].Count, future["payouts.csv"].TotalPayout, future["payouts.csv"].Where));
        Assert.Equal(1, future["posts.csv"].Count);
        Assert.Equal(21, data.Performance().Totals.Revenue);
    }

    [Fact]
    public void Today_is_by_default_no_earlier_than_anywhere_on_earth()
    {
        var later = DateOnly.FromDateTime(DateTime.UtcNow.AddHours(14));

        Assert.InRange(new LoadOptions().Today, later.AddDays(-1), later.AddDays(1));
        Assert.True(new LoadOptions().Today >= DateOnly.FromDateTime(DateTime.Now));
    }

    [Fact]
    public void Ambiguous_dates_are_counted_with_the_first_of_them_and_what_was_assumed()
    {
        using var campaign = new TestCampaign
        {
            Sales = "influencer_id,date,orders,revenue\n1,2025-01-01,1,1\n1,3/4/2025,1,1\n1,5/5/2025,1,1\n1,4/5/2025,1,1\n",
        };

        Assert.Equal(
            "2 dates that are not ISO could be day first or month first, such as '3/4/2025' in line 3; read day first. "
            + "Say which with --date-format, such as dd/MM/yyyy or MM/dd/yyyy.",
            Finding(campaign.Load().Quality(), IssueKind.AmbiguousDates).Message);
    }

    [Fact]
    public void A_finding_has_the_money_of_all_its_rows_also_beyond_the_issues_that_are_kept()
    {
        using var campaign = new TestCampaign
        {
            Sales = "influencer_id,orders,revenue\n" + string.Concat(Enumerable.Repeat(",1,1.50\n1,1,-0.005\n1,1,7,x\n", 1_500)),
            Payouts = "influencer_id,total_payout\n" + string.Concat(Enumerable.Repeat("1,2.25,x\n", 1_001)),
        };

        foreach (var data in new[] { campaign.Load(new LoadOptions { LeastToShare = 1 }), campaign.Load() })
        {
            var findings = data.Quality().Findings;
            Assert.Equal((1_500L, 2_250m), Sum(findings, IssueKind.BlankId, "tracking_data.csv"));
            Assert.Equal((1_500L, -7.5m), Sum(findings, IssueKind.NegativeRevenue, "tracking_data.csv"));
            Assert.Equal((1_500L, 10_500m), Sum(findings, IssueKind.ExtraCells, "tracking_data.csv"));
            Assert.Equal((1_001L, 2_252.25m), Sum(findings, IssueKind.ExtraCells, "payouts.csv"));
        }

        static (long, decimal?) Sum(IEnumerable<QualityFinding> findings, IssueKind kind, string file)
        {
            var finding = findings.Single(finding => finding.Kind == kind && finding.File == file);
            return (finding.Count, finding.Revenue ?? finding.TotalPayout);
        }
    }

    [Fact]
    public void Every_missing_file_is_a_finding_of_its_own()
    {
        using var campaign = new TestCampaign { Payouts = "influencer_id,total_payout\n1,10\n" };

        var missing = campaign.Load()
            .Quality().Findings.Where(finding => finding.Kind == IssueKind.MissingFile)
            .Select(finding => finding.Message[..15]);

        Assert.Equal(["No influencers ", "No sales file ("], missing.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Findings_that_cost_rows_stand_first_then_those_with_the_most_money_and_last_what_is_as_it_should_be()
    {
        using var campaign = new TestCampaign { Sales = "influencer_id,orders,revenue\n,1,10\n1,1,-500\n1,1,bad\n" };

        Assert.Equal(
            [IssueKind.UnusableMoney, IssueKind.MissingFile, IssueKind.MissingFile, IssueKind.NegativeRevenue, IssueKind.BlankId],
            campaign.Load()
                .Quality().Findings.Where(finding => finding.Kind != IssueKind.SalesWithoutPayouts)
                .Select(finding => finding.Kind));
    }

    [Fact]
    public void A_file_that_became_shorter_is_named()
    {
        // A smaller file is kept as it was when it was read.
        var rows = string.Concat(Enumerable.Repeat("1,1,100.25\n", 500_000));
        using var campaign = new TestCampaign
        {
            Sales = $"influencer_id,orders,revenue\n{rows}2,1,3\n",
            Payouts = "influencer_id,total_payout\n1,10\n",
        };
        var data = campaign.Load();
        campaign.Write(TestCampaign.SalesName, "influencer_id\n");

        Assert.Contains("tracking_data.csv", Assert.Throws<CampaignInputException>(data.Quality).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_dashboards_data_have_149_980_paid_influencers_without_sales()
    {
        var quality = CampaignData.Load(Oracle.FolderOf("Satyam0775__healthkart-intern-assignment")).Quality();

        Assert.Equal(
            (149_980L,
                null,
                5_506_172_400m,
                "149,980 influencers with payout rows have no sale (119,016 of them paid ₹5,506,172,400, the others ₹0).",
                "Line 22 ('21'), line 23 ('22'), line 24 ('23')"),
            Of(quality, IssueKind.PayoutsWithoutSales));
        Assert.True(quality.IsBalanced);
        Assert.Equal([150_000L, 300L], quality.Accounts.Select(account => account.RowsUsed));
        Assert.Equal([5_507_143_000m, 259_745.57m], quality.Accounts.Select(account => account.MoneyRead));
    }

    [Fact]
    public void A_ledger_of_payouts_alone_is_accounted_for_and_the_missing_sales_are_named()
    {
        var quality = CampaignData.Load(Oracle.FolderOf("harshavv2504__test_case")).Quality();

        Assert.Contains(quality.Findings, finding =>
            finding.Kind == IssueKind.MissingFile && finding.Message.Contains("No sales file", StringComparison.Ordinal));
        Assert.DoesNotContain(
            quality.Findings, finding => finding.Kind is IssueKind.InfluencersWithoutSales or IssueKind.PayoutsWithoutSales);
        var payouts = quality.Accounts.Single(account => account.File == CampaignFile.Payouts);
        Assert.Equal(
            (26_136L, 26_136L, 26_109_641.89m, 26_109_641.89m), (payouts.RowsRead, payouts.RowsUsed, payouts.MoneyRead, payouts.MoneyUsed));
        Assert.Equal(0, quality.RowsRejected);
    }

    private static QualityFinding Finding(DataQuality quality, IssueKind kind) =>
        Assert.Single(quality.Findings, finding => finding.Kind == kind);

    private static (long, decimal?, decimal?) Money(DataQuality quality, IssueKind kind) =>
        Finding(quality, kind) is var finding ? (finding.Count, finding.Revenue, finding.TotalPayout) : default;

    private static (long, decimal?, decimal?, string, string) Of(DataQuality quality, IssueKind kind) =>
        Finding(quality, kind) is var finding
            ? (finding.Count, finding.Revenue, finding.TotalPayout, finding.Message, finding.Where)
            : default;
}
